import type { Connection, Segment, Side } from '../../src/connections/connection.ts';
import type { ByteStream } from '../../src/connections/stream.ts';

/** What was found of a connection, one line a finding, as stories write it. The first word is the finding's kind. */
export function tellConnection(connection: Connection, streams: Record<Side, ByteStream>): string[] {
  return [
    ...tellOpening(connection),
    ...tellClose(connection),
    ...connection.segments.flatMap(tellSegment),
    `final originator ${connection.finalStates.originator}, responder ${connection.finalStates.responder}`,
    ...(['originator', 'responder'] as const).map((side) => tellStream(side, streams[side])),
  ];
}

function tellOpening({ stream, originatorFrom, originator, handshake, reusedFrom, carries, completeness }: Connection): string[] {
  const { syn, synAck, ack, totalNs, repeated, simultaneous } = handshake;
  const total = totalNs === null ? '' : ` total ${milliseconds(totalNs)}`;
  const again = repeated.length > 0 ? ` repeated ${repeated.map((frame) => `#${frame}`).join(' ')}` : '';
  return [
    `connection ${stream} from ${originator.address}:${originator.port} by ${originatorFrom} carries ${carries}${reusedFrom === null ? '' : ` after ${reusedFrom}`}`,
    `handshake ${frame(syn)} ${frame(synAck)} ${frame(ack)}${total}${again}${simultaneous ? ' simultaneous' : ''}`,
    `completeness ${completeness}`,
  ];
}

function tellClose({ close }: Connection): string[] {
  const by = close.by === null ? '' : ` by ${close.by}`;
  const fins = close.firstFin === null ? '' : ` fins ${frame(close.firstFin)} ${frame(close.firstFinAck)} ${frame(close.secondFin)} ${frame(close.secondFinAck)}`;
  return [`close ${close.manner}${by}${fins}${close.reset === null ? '' : ` reset #${close.reset}`}`];
}

function tellSegment(segment: Segment): string[] {
  const states = segment.states.map(({ side, from, to, inferred }) => `${side} ${from} > ${to}${inferred ? ' inferred' : ''}`);
  const verdicts = segment.verdicts.map(({ kind, frame: of, count, rtoNs }) =>
    `verdict #${segment.frame} ${kind}${count === undefined ? '' : ` ${count}`}${of === undefined ? '' : ` of #${of}`}${rtoNs === undefined ? '' : ` after ${milliseconds(rtoNs)}`}`);
  return [...states.map((text) => `state #${segment.frame} ${text}`), ...verdicts];
}

function tellStream(side: Side, stream: ByteStream): string {
  const gaps = stream.gaps.map((gap) => ` gap ${gap.start}-${gap.end}`).join('');
  return `stream ${side} ${stream.length} octets${gaps} until ${stream.end.by}`;
}

function frame(number: number | null): string {
  return number === null ? '-' : `#${number}`;
}

function milliseconds(ns: number): string {
  return `${ns / 1e6}ms`;
}
