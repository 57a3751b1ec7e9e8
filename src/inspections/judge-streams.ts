import type { TcpOption } from '../connections/connection.ts';
import { judgeSegment, startJudgement, type Judgement } from '../connections/judge-segment.ts';
import { relative } from '../connections/sequence-number.ts';
import { readOptions } from '../connections/tcp-options.ts';
import { learnScale } from '../connections/window-scale.ts';
import { needsCutOptions } from '../layers/cut-options.ts';
import type { Peeked } from '../layers/peeked.ts';

/** Wireshark's verdicts on the segments of every stream, in file order. */
export interface StreamJudging {
  /** Judges one segment; what is yielded is used again for the stream's next one. */
  judge(segment: JudgedSegment): Judgement;
  /** Nothing more comes of this stream. */
  drop(stream: number): void;
}

export interface JudgedSegment {
  side: number;
  frame: number;
  /** Nanoseconds since the stream's first frame: only differences matter, and near ones are exact. */
  sinceFirstNs: number;
  peeked: Peeked;
}

const FIXED_HEADER = 20;
const SACK = 5;
/** Wireshark takes no more blocks off the octets in flight. */
const SACK_BLOCKS = 3;
const NO_OPTIONS: TcpOption[] = [];

export function judgeStreams(): StreamJudging {
  const judgements = new Map<number, Judgement>();
  return { judge, drop: (stream) => judgements.delete(stream) };

  function judge({ side, frame, sinceFirstNs, peeked }: JudgedSegment): Judgement {
    const judgement = judgements.get(side >> 1) ?? begin(side >> 1);
    const { look } = judgement;
    look.frame = frame;
    look.timeNs = sinceFirstNs;
    look.flags = peeked.flags;
    look.seq = peeked.sequence;
    look.ack = peeked.acknowledgment;
    look.length = peeked.length;
    look.window = peeked.window;
    judgeSegment(judgement, (side & 1) as 0 | 1);
    learnOptions(judgement, peeked);
    return judgement;
  }

  function begin(stream: number): Judgement {
    const judgement = startJudgement();
    judgements.set(stream, judgement);
    return judgement;
  }
}

function learnOptions({ look }: Judgement, peeked: Peeked): void {
  const { buffer, tcpStart, payloadStart, headerLength, ipEnd } = peeked;
  const options = headerLength === FIXED_HEADER ? NO_OPTIONS : readOptions({ octets: buffer, start: tcpStart + FIXED_HEADER, end: payloadStart, wireEnd: Math.min(tcpStart + headerLength, ipEnd) });
  learnScale({ flags: look.flags, options, isReadable: isReadable(peeked, options), sender: look.sender, receiver: look.receiver });
  for (const option of options) {
    if (option.kind === 'sack') look.sender.sackedOctets = option.blocks.slice(0, SACK_BLOCKS).reduce((sum, { left, right }) => sum + relative(right, left), 0);
  }
}

/** Whether all options that are asked for were captured and none of them ends Wireshark's reading of the segment. */
function isReadable({ buffer, tcpStart, headerLength, payloadStart }: Peeked, options: readonly TcpOption[]): boolean {
  return !needsCutOptions({ octets: buffer, start: tcpStart + FIXED_HEADER, end: payloadStart, wireEnd: tcpStart + headerLength }) && !options.some((option) => option.kind === 'other' && option.number === SACK && option.octets === '');
}
