import type { Connection, Segment, Side, TcpState } from '../connections/connection.ts';
import { tcpFlagNames as flagNames } from '../layers/tcp-flag-names.ts';
import { messageFrame } from '../facts/message-frame.ts';
import { formatDuration, formatSeconds } from '../explanations/format.ts';
import { endpointText } from '../facts/connection-facts.ts';
import { partyOf } from '../facts/segment-facts.ts';
import { TCP_FLAGS } from '../layers/tcp-fields.ts';
import { castFor, type Desk, exchangesOf } from './desk.ts';
import type { Inline, Ladder, LadderRow } from './document.ts';

/** Idle time from which a ladder marks a gap. */
const GAP_NS = 400_000_000;
/** Runs of plain segments longer than this are folded, but for their ends. */
const RUN = { longest: 7, kept: 2 };
/** A ladder beyond this is folded more. */
const LONGEST = 40;

export interface LadderPlan {
  id: string;
  caption: Inline[];
  segments: Segment[];
}

/** Segments between two lifelines with the states as they change; each state is drawn where it is entered. */
export function composeLadder(desk: Desk, connection: Connection, { id, caption, segments }: LadderPlan): Ladder {
  const { voice } = desk;
  const cast = castFor(desk, connection);
  const head = (side: Side) => ({ role: voice.text(`who.${partyOf(cast, side).role}`), address: endpointText(connection[side]) });
  const labels = httpLabels(desk, connection);
  const rows: LadderRow[] = [startRow(connection, segments[0])];
  let previous: Segment | null = null;
  for (const piece of fold(segments, labels)) {
    const first = 'omitted' in piece ? piece.omitted[0]! : piece;
    if (previous && first.timeNs - previous.timeNs >= GAP_NS) rows.push({ kind: 'gap', text: formatDuration(first.timeNs - previous.timeNs) });
    if ('omitted' in piece) rows.push(omittedRow(desk, piece.omitted));
    else rows.push(segmentRow(desk, connection, piece, labels.get(piece.frame) ?? ''));
    previous = 'omitted' in piece ? piece.omitted.at(-1)! : piece;
  }
  const drawn = rows.filter((row) => row.kind === 'segment').length;
  const description = voice.text('ladder.description', { segments: { value: drawn }, originator: endpointText(connection.originator), responder: endpointText(connection.responder) });
  return { type: 'ladder', id, caption, description, originator: head('originator'), responder: head('responder'), rows };
}

/** First line of each message at the frame that brings it whole, or at its first one where none does. */
function httpLabels(desk: Desk, connection: Connection): Map<number, string> {
  const labels = new Map<number, string>();
  for (const { request, response, interim } of exchangesOf(desk, connection)) {
    if (request) labels.set(messageFrame(request), `${request.method} ${shorten(request.target ?? '')}`);
    for (const message of [...interim, ...(response ? [response] : [])]) labels.set(messageFrame(message), `${message.status} ${message.reason ?? ''}`.trim());
  }
  return labels;
}

const shorten = (target: string): string => (target.length > 28 ? `${target.slice(0, 27)}…` : target);

function startRow(connection: Connection, first: Segment | undefined): LadderRow {
  const state = (side: Side) => stateBefore(connection, side, first?.frame ?? 0);
  return { kind: 'start', originatorState: state('originator'), responderState: state('responder') };
}

/** The state that a side is in when the frame comes. */
function stateBefore(connection: Connection, side: Side, frame: number): TcpState {
  const changes = connection.segments.flatMap((segment) => segment.states.filter((change) => change.side === side).map((change) => ({ ...change, frame: segment.frame })));
  const last = changes.findLast((change) => change.frame < frame);
  return last?.to ?? changes.find((change) => change.frame >= frame)?.from ?? connection.finalStates[side];
}

type Piece = Segment | { omitted: Segment[] };

function fold(segments: Segment[], labels: Map<number, string>): Piece[] {
  const pieces: Piece[] = [];
  let run: Segment[] = [];
  const longest = segments.length > LONGEST ? 2 * RUN.kept + 1 : RUN.longest;
  const flush = () => {
    pieces.push(...foldRun(run, longest));
    run = [];
  };
  for (const segment of segments) {
    if (isDull(segment, labels)) run.push(segment);
    else {
      flush();
      pieces.push(segment);
    }
  }
  flush();
  return pieces;
}

function foldRun(run: Segment[], longest: number): Piece[] {
  if (run.length <= longest) return run;
  return [...run.slice(0, RUN.kept), { omitted: run.slice(RUN.kept, -RUN.kept) }, ...run.slice(-RUN.kept)];
}

/** Neither a flag of opening or closing, nor a verdict, nor the first line of a message. */
function isDull(segment: Segment, labels: Map<number, string>): boolean {
  const control = TCP_FLAGS.SYN | TCP_FLAGS.FIN | TCP_FLAGS.RST;
  return (segment.flags & control) === 0 && segment.states.length === 0 && segment.verdicts.length === 0 && !labels.has(segment.frame);
}

function omittedRow({ voice }: Desk, omitted: Segment[]): LadderRow {
  return { kind: 'omitted', text: voice.text('ladder.omitted', { count: { value: omitted.length }, first: omitted[0]!.frame, last: omitted.at(-1)!.frame }) };
}

function segmentRow({ voice }: Desk, connection: Connection, segment: Segment, label: string): LadderRow {
  const [verdict] = segment.verdicts;
  const enters = (side: Side) => segment.states.findLast((change) => change.side === side && change.from !== change.to)?.to;
  const ack = (segment.flags & TCP_FLAGS.ACK) !== 0;
  return {
    kind: 'segment',
    frame: segment.frame,
    time: formatSeconds(segment.timeNs - connection.startNs, 6),
    from: segment.from,
    flags: flagNames(segment.flags),
    numbers: [`Seq=${segment.seq}`, ack ? `Ack=${segment.ack}` : '', segment.length > 0 ? `Len=${segment.length}` : ''].filter(Boolean).join(' '),
    raw: ack ? `${segment.seqRaw} / ${segment.ackRaw}` : String(segment.seqRaw),
    label: [verdict ? voice.text(`verdict.${verdict.kind}`) : '', label].filter(Boolean).join(' · '),
    look: segment.verdicts.some(({ kind }) => kind.endsWith('retransmission')) ? 'again' : 'normal',
    originatorState: enters('originator'),
    responderState: enters('responder'),
  };
}
