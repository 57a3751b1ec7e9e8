import type { PayloadContext, Pdu } from '../../src/layers/frame-context.ts';
import type { SegmentContext } from '../../src/layers/segment-context.ts';
import type { PdmlLine } from './pdml.ts';

/** What only its connection knows of a TCP segment, read out of tshark's own tree of it: so that layers are compared and not the following of connections. */
export function pdmlSegment(tree: readonly PdmlLine[]): SegmentContext | undefined {
  const tcp = findLayer(tree, 'tcp');
  const line = (name: string) => tcp && findLine(tcp.lines, name);
  if (!tcp || !line('tcp.stream')) return undefined;
  const number = (name: string) => Number(line(name)?.show ?? 0);
  const optional = (name: string) => (line(name) ? number(name) : undefined);
  const ns = (name: string) => (line(name) ? nanoseconds(line(name)!.show!) : undefined);
  const finActive = line('tcp.connection.fin_active') ? true : line('tcp.connection.fin_passive') ? false : undefined;
  return {
    stream: number('tcp.stream'), completeness: number('tcp.completeness'), sinceFirstNs: ns('tcp.time_relative') ?? null,
    sincePreviousNs: ns('tcp.time_delta') ?? null, initialRttNs: ns('tcp.analysis.initial_rtt') ?? null, finActive,
    fastOpened: line('tcp.analysis.tfo_ignored') !== undefined,
    segment: {
      timeNs: 0, flags: number('tcp.flags'), seqRaw: number('tcp.seq_raw'), ackRaw: number('tcp.ack_raw'), seq: number('tcp.seq'), ack: number('tcp.ack'),
      length: optional('tcp.len') ?? -1, nextSeq: number('tcp.nxtseq'), window: number('tcp.window_size'), windowScale: optional('tcp.window_size_scalefactor') ?? null,
      acksFrame: optional('tcp.analysis.acks_frame'), ackRttNs: ns('tcp.analysis.ack_rtt'), bytesInFlight: optional('tcp.analysis.bytes_in_flight'),
      pushBytes: optional('tcp.analysis.push_bytes_sent'), analysed: line('tcp.analysis') !== undefined, verdicts: verdictsOf(line('tcp.analysis')),
    },
  };
}

const KINDS = [
  'reused_ports', 'retransmission', 'fast_retransmission', 'spurious_retransmission', 'out_of_order', 'lost_segment', 'ack_lost_segment', 'window_update',
  'window_full', 'keep_alive', 'keep_alive_ack', 'duplicate_ack', 'zero_window_probe', 'zero_window', 'zero_window_probe_ack',
];

function verdictsOf(analysis: PdmlLine | undefined): SegmentContext['segment']['verdicts'] {
  if (!analysis) return [];
  const line = (name: string) => findLine(analysis.lines, `tcp.analysis.${name}`);
  const isSpecial = line('fast_retransmission') !== undefined || line('spurious_retransmission') !== undefined;
  return KINDS.filter((kind) => line(kind) && !(kind === 'retransmission' && isSpecial)).map((kind) => {
    if (kind === 'duplicate_ack') return { kind, count: Number(line('duplicate_ack_num')!.show), frame: Number(line('duplicate_ack_frame')!.show) };
    if (kind !== 'retransmission' || !line('rto')) return { kind };
    return { kind, rtoNs: nanoseconds(line('rto')!.show!), frame: Number(line('rto_frame')!.show) };
  });
}

/** What became of the payload, and what was handed on; `payloadAt` says where a frame's payload begins. */
export function pdmlPayload(tree: readonly PdmlLine[], frame: number, payloadAt: (frame: number) => number): PayloadContext | undefined {
  const tcp = findLayer(tree, 'tcp');
  if (!tcp || !findLine(tcp.lines, 'tcp.payload') && !findLayer(tree, 'tcp.segments')) return undefined;
  const whole = findLayer(tree, 'tcp.segments');
  const reassembledIn = findLine(tcp.lines, 'tcp.reassembled_in');
  const data = tcp.lines.filter(({ name }) => name === 'tcp.segment_data').at(0);
  const sizes = tcp.lines.filter(({ name }) => name === 'tcp.pdu.size').map(({ show }) => Number(show));
  const pdus: Pdu[] = sizes.map((length) => ({ protocol: 'websocket', parts: [{ frame, span: { start: 0, end: length }, at: payloadAt(frame) }], length, silent: true }));
  if (whole) {
    const parts = whole.lines.filter(({ name }) => name === 'tcp.segment').map((line) => partOf(line, payloadAt));
    const joined: Pdu = { protocol: sizes.length > 0 ? 'websocket' : 'http', parts, length: Number(whole.lines.find(({ name }) => name === 'tcp.reassembled.length')!.show), silent: true };
    pdus.splice(0, sizes.length > 0 ? 1 : 0, joined);
  }
  return {
    pdus, ...(reassembledIn ? { reassembledIn: Number(reassembledIn.show) } : {}),
    ...(data ? { segmentData: { start: data.at, end: data.at + data.size }, retransmitted: data.label.startsWith('Retransmitted') } : {}),
  };
}

function partOf({ label, show, size }: PdmlLine, payloadAt: (frame: number) => number): Pdu['parts'][number] {
  const start = Number(/payload: (\d+)-/.exec(label)?.[1] ?? Number.MAX_SAFE_INTEGER);
  return { frame: Number(show), span: { start, end: start + size }, at: payloadAt(Number(show)) };
}

const findLayer = (tree: readonly PdmlLine[], name: string): PdmlLine | undefined => tree.find((line) => line.name === name);

function findLine(lines: readonly PdmlLine[], name: string): PdmlLine | undefined {
  for (const line of lines) {
    const found = line.name === name ? line : findLine(line.lines, name);
    if (found) return found;
  }
  return undefined;
}

function nanoseconds(text: string): number {
  return Number(BigInt(text.replace('.', '')));
}
