import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Columns } from '../../src/layers/dissection.ts';
import type { SegmentContext } from '../../src/layers/segment-context.ts';

/** What an installed tshark says of a capture: each frame's tree as lines, and the generated TCP values as a segment's context. */
// A folder that is not there, so that no preferences of this machine apply.
const SETTINGS = { ...process.env, TZ: 'UTC', LC_ALL: 'C.UTF-8', WIRESHARK_CONFIG_DIR: join(import.meta.dirname, 'no-preferences') };

export const hasTshark = ((): boolean => {
  try {
    return runTshark(['--version']).startsWith('TShark');
  } catch {
    return false;
  }
})();

export interface TsharkFrame {
  lines: string[];
  /** Null where the frame is no TCP segment. */
  context: SegmentContext | null;
}

/** The first `most` frames of a capture, by frame number. */
export function tsharkFrames(capture: string, most: number): Map<number, TsharkFrame> {
  const contexts = tsharkSegments(capture, most);
  const trees = runTshark(['-2', '-n', '-r', capture, '-c', String(most), '-V']).split(/^(?=Frame \d+: \d+ byte)/m).filter((tree) => tree.startsWith('Frame'));
  return new Map(trees.map((tree) => {
    const number = Number(/^Frame (\d+)/.exec(tree)![1]);
    return [number, { lines: tree.split('\n'), context: contexts.get(number) ?? null }];
  }));
}

const FIELDS = [
  'frame.number', 'tcp.stream', 'tcp.completeness', 'tcp.time_relative', 'tcp.time_delta', 'tcp.analysis.initial_rtt', 'tcp.flags', 'tcp.seq_raw',
  'tcp.ack_raw', 'tcp.seq', 'tcp.ack', 'tcp.len', 'tcp.nxtseq', 'tcp.window_size', 'tcp.window_size_scalefactor', 'tcp.analysis.acks_frame',
  'tcp.analysis.ack_rtt', 'tcp.analysis.bytes_in_flight', 'tcp.analysis.push_bytes_sent', 'tcp.analysis.flags', 'tcp.analysis.rto',
  'tcp.analysis.rto_frame', 'tcp.analysis', 'tcp.analysis.duplicate_ack_num', 'tcp.analysis.duplicate_ack_frame',
] as const;

/** The generated TCP values of every segment, by frame number. */
export function tsharkSegments(capture: string, most: number): Map<number, SegmentContext> {
  const output = runTshark(['-2', '-n', '-r', capture, '-c', String(most), '-T', 'fields', '-E', 'occurrence=f', ...FIELDS.flatMap((field) => ['-e', field])]);
  const rows = output.split('\n').filter(Boolean).map((line) => new Map(line.split('\t').map((value, index) => [FIELDS[index]!, value])));
  const segments = rows.filter((row) => row.get('tcp.len'));
  return new Map(segments.map((row) => [Number(row.get('frame.number')), contextOf(row)]));
}

type Row = Map<string, string>;

function contextOf(row: Row): SegmentContext {
  const number = (name: string) => Number(row.get(name));
  const optional = (name: string) => (row.get(name) ? number(name) : undefined);
  const ns = (name: string) => (row.get(name) ? nanoseconds(row.get(name)!) : undefined);
  return {
    stream: number('tcp.stream'), completeness: number('tcp.completeness'), initialRttNs: ns('tcp.analysis.initial_rtt') ?? null,
    sinceFirstNs: ns('tcp.time_relative') ?? null, sincePreviousNs: ns('tcp.time_delta') ?? null,
    segment: {
      timeNs: 0, flags: number('tcp.flags'), seqRaw: number('tcp.seq_raw'), ackRaw: number('tcp.ack_raw'), seq: number('tcp.seq'), ack: number('tcp.ack'),
      length: number('tcp.len'), nextSeq: number('tcp.nxtseq'), window: number('tcp.window_size'), windowScale: optional('tcp.window_size_scalefactor') ?? null,
      acksFrame: optional('tcp.analysis.acks_frame'), ackRttNs: ns('tcp.analysis.ack_rtt'), bytesInFlight: optional('tcp.analysis.bytes_in_flight'),
      pushBytes: optional('tcp.analysis.push_bytes_sent'), verdicts: verdictsOf(row),
      analysed: row.get('tcp.analysis') !== '',
    },
  };
}

function verdictsOf(row: Row): SegmentContext['segment']['verdicts'] {
  if (!row.get('tcp.analysis.flags')) return [];
  const [rto, duplicate] = [row.get('tcp.analysis.rto'), row.get('tcp.analysis.duplicate_ack_num')];
  return [
    { kind: 'any' },
    ...(rto ? [{ kind: 'retransmission', rtoNs: nanoseconds(rto), frame: Number(row.get('tcp.analysis.rto_frame')) }] : []),
    ...(duplicate ? [{ kind: 'duplicate_ack', count: Number(duplicate), frame: Number(row.get('tcp.analysis.duplicate_ack_frame')) }] : []),
  ];
}

function nanoseconds(text: string): number {
  return Number(BigInt(text.replace('.', '')));
}

/** The four columns that layers fill, by frame number. */
export function tsharkColumns(path: string, most: number): Map<number, Columns> {
  const names = ['frame.number', '_ws.col.Source', '_ws.col.Destination', '_ws.col.Protocol', '_ws.col.Info'];
  const output = runTshark(['-2', '-n', '-r', path, '-c', String(most), '-T', 'fields', ...names.flatMap((name) => ['-e', name])]);
  return new Map(output.split('\n').filter(Boolean).map((line) => {
    const [number, source = '', destination = '', protocol = '', info = ''] = line.split('\t');
    return [Number(number), { source, destination, protocol, info }];
  }));
}

/** What tshark prints, in UTC and without preferences of this machine. */
export function runTshark(args: string[]): string {
  return execFileSync('tshark', args, { env: SETTINGS, encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });
}
