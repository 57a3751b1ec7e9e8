import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Analysis } from '../../src/analysis.ts';
import { analyzeCapture } from '../../src/analyze.ts';
import type { FactKind, FactOf } from '../../src/facts/facts.ts';
import { pcapBytes } from './capture-bytes.ts';
import { ethernetIpv4Tcp, type TcpFrame } from './ethernet-frame.ts';

/** A segment of a hand-made capture: `>` from the originator, `<` from the responder; numbers are relative to 1000 and 5000. */
export type Told = [from: '>' | '<', flags: string, seq: number, ack: number, payload?: string];

const BASES = { '>': 1000, '<': 5000 };
const STEP_NS = 1_000_000;

/** The analysis of one connection from 10.0.0.1:50000 to 10.0.0.2:80, a segment a millisecond. */
export async function analyzeTold(segments: readonly Told[]): Promise<Analysis> {
  return analyzeFrames(segments.map(frameOf));
}

/** The same for frames of several connections, or such as say more than a connection's segments do. */
export async function analyzeFrames(frames: readonly TcpFrame[], { streams = [0], atNs = [] as readonly number[] } = {}): Promise<Analysis> {
  const folder = mkdtempSync(join(tmpdir(), 'lab-report-told-'));
  try {
    const file = join(folder, 'told.pcap');
    writeFileSync(file, pcapBytes(frames.map((frame, at) => ({ timeNs: atNs[at] ?? at * STEP_NS, octets: ethernetIpv4Tcp(frame) }))));
    return await analyzeCapture(file, { version: '0.0.0', streams });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function frameOf([from, flags, seq, ack, payload]: Told): TcpFrame {
  const ends = from === '>' ? {} : { source: '10.0.0.2', destination: '10.0.0.1', sourcePort: 80, destinationPort: 50000 };
  const other = from === '>' ? '<' : '>';
  return { ...ends, flags, seq: (BASES[from] + seq) >>> 0, ack: flags.includes('A') ? (BASES[other] + ack) >>> 0 : 0, payload };
}

/** The facts of a kind. */
export function factsOfKind<K extends FactKind>({ facts }: Analysis, kind: K): FactOf<K>[] {
  return facts.filter((fact) => fact.kind === kind) as FactOf<K>[];
}

export const OPENING: readonly Told[] = [
  ['>', 'S', 0, 0],
  ['<', 'SA', 0, 1],
  ['>', 'A', 1, 1],
];

/** GET / with its answer, both acknowledged: the numbers of the close that follows are 1 + the lengths. */
export function exchangeOf(request: string, response: string): Told[] {
  return [
    ['>', 'PA', 1, 1, request],
    ['<', 'A', 1, 1 + request.length],
    ['<', 'PA', 1, 1 + request.length, response],
    ['>', 'A', 1 + request.length, 1 + response.length],
  ];
}
