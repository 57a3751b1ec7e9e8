import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Connection, Segment, VerdictKind } from '../../src/connections/connection.ts';
import { VERDICT_ORDER } from '../../src/connections/flow.ts';
import { followCapture } from './follow-capture.ts';
import { oracleOf, readOracle, type OracleFields } from './tcp-oracle.ts';

/**
 * Every TCP frame of every capture against what tshark 4.0.17 shows in two passes. Each difference that is left stands in
 * differences.md, one line `capture frame field ours theirs`, and none that is not.
 */
const CAPTURES = '../shared/captures';
const FOLDERS = ['recorded', 'public', 'synthetic'];
const REASSEMBLED = ' [TCP segment of a reassembled PDU]';
const isMissing = !existsSync(CAPTURES);

/** Our value of a field as tshark prints it; undefined where it shows none. */
const FIELDS: Record<string, (segment: Segment, connection: Connection) => string | number | undefined> = {
  'tcp.stream': (_, connection) => connection.stream,
  'tcp.completeness': (_, connection) => connection.completeness,
  'tcp.srcport': (s, c) => c[s.from].port,
  'ip.src': (s, c) => (c[s.from].address.includes(':') ? undefined : c[s.from].address),
  'ipv6.src': (s, c) => (c[s.from].address.includes(':') ? c[s.from].address : undefined),
  'tcp.seq': (s) => s.seq,
  'tcp.seq_raw': (s) => s.seqRaw,
  'tcp.ack': (s) => s.ack,
  'tcp.ack_raw': (s) => s.ackRaw,
  'tcp.len': (s) => s.length,
  'tcp.nxtseq': (s) => s.nextSeq,
  'tcp.hdr_len': (s) => s.headerLength,
  'tcp.flags': (s) => `0x${s.flags.toString(16).padStart(4, '0')}`,
  'tcp.urgent_pointer': (s) => s.urgentPointer,
  'tcp.window_size_value': (s) => s.windowRaw,
  'tcp.window_size': (s) => s.window,
  'tcp.window_size_scalefactor': (s) => s.windowScale ?? undefined,
  'frame.len': (s) => s.wireLength,
  'frame.cap_len': (s) => s.capturedLength,
  'tcp.options.mss_val': (s) => option(s, 'mss')?.value,
  'tcp.options.wscale.shift': (s) => option(s, 'window-scale')?.shift,
  'tcp.options.timestamp.tsval': (s) => option(s, 'timestamps')?.value,
  'tcp.options.timestamp.tsecr': (s) => option(s, 'timestamps')?.echo,
  'tcp.options.sack_le': (s) => option(s, 'sack')?.blocks.map((block) => block.left).join(','),
  'tcp.options.sack_re': (s) => option(s, 'sack')?.blocks.map((block) => block.right).join(','),
  'tcp.analysis.acks_frame': (s) => s.acksFrame,
  'tcp.analysis.ack_rtt': (s) => seconds(s.ackRttNs),
  'tcp.analysis.bytes_in_flight': (s) => s.bytesInFlight,
  'tcp.analysis.push_bytes_sent': (s) => s.pushBytes,
  'tcp.analysis.rto': (s) => seconds(verdict(s, 'retransmission')?.rtoNs),
  'tcp.analysis.rto_frame': (s) => verdict(s, 'retransmission')?.frame,
  'tcp.analysis.duplicate_ack_num': (s) => verdict(s, 'duplicate_ack')?.count,
  'tcp.analysis.duplicate_ack_frame': (s) => verdict(s, 'duplicate_ack')?.frame,
  ...Object.fromEntries(VERDICT_ORDER.map((kind) => [`tcp.analysis.${kind}`, (s: Segment) => (has(s, kind) ? 1 : undefined)])),
  'tcp.analysis.retransmission': (s) => (has(s, 'retransmission') || has(s, 'fast_retransmission') || has(s, 'spurious_retransmission') ? 1 : undefined),
};

function option<K extends Segment['options'][number]['kind']>(segment: Segment, kind: K): Extract<Segment['options'][number], { kind: K }> | undefined {
  return segment.options.find((candidate) => candidate.kind === kind) as never;
}

function verdict(segment: Segment, kind: VerdictKind): Segment['verdicts'][number] | undefined {
  return segment.verdicts.find((candidate) => candidate.kind === kind);
}

function has(segment: Segment, kind: VerdictKind): boolean {
  return verdict(segment, kind) !== undefined;
}

function seconds(ns: number | undefined): string | undefined {
  if (ns === undefined) return undefined;
  const digits = Math.abs(ns).toString().padStart(10, '0');
  return `${ns < 0 ? '-' : ''}${digits.slice(0, -9)}.${digits.slice(-9)}`;
}

/** The tables of the synthetic captures leave these out. */
const NOT_IN_SYNTHETIC = new Set(['tcp.srcport', 'ip.src', 'ipv6.src', 'tcp.options.timestamp.tsval', 'tcp.options.timestamp.tsecr']);

interface Comparison {
  fields: number;
  segments: number;
  infos: number;
  differences: string[];
}

it.skipIf(isMissing)(isMissing ? 'needs ../shared/captures' : 'every TCP frame agrees with tshark, save for the listed differences', async () => {
  const total: Comparison = { fields: 0, segments: 0, infos: 0, differences: [] };
  for (const folder of FOLDERS) {
    for (const name of readdirSync(`${CAPTURES}/${folder}`).filter((file) => /\.(pcap|pcapng)(\.gz)?$/.test(file))) {
      const oracle = oracleOf(CAPTURES, folder, name);
      if (oracle !== null) await compareCapture(`${CAPTURES}/${folder}/${name}`, readOracle(oracle), total);
    }
  }
  if (process.env.TCP_DIFFERENCES) writeFileSync(process.env.TCP_DIFFERENCES, total.differences.join('\n'));
  const byField = new Map<string, number>();
  for (const line of total.differences) byField.set(line.split(' ')[2]!, (byField.get(line.split(' ')[2]!) ?? 0) + 1);
  console.log(`TCP against tshark: ${total.segments} segments, ${total.fields} fields, ${total.infos} Info texts, ${total.differences.length} differences ${JSON.stringify([...byField])}`);
  expect(total.differences.sort()).toEqual(listedDifferences().sort());
}, 300_000);

async function compareCapture(path: string, frames: Map<number, OracleFields>, total: Comparison): Promise<void> {
  const { file, connections } = await followCapture(path);
  await file.close();
  const name = path.slice(path.lastIndexOf('/') + 1);
  const seen = new Set<number>();
  for (const connection of connections) {
    for (const segment of connection.segments) {
      seen.add(segment.frame);
      compareSegment({ name, segment, connection, theirs: frames.get(segment.frame) ?? {} }, total);
    }
  }
  for (const [frame, fields] of frames) {
    const isQuoted = fields['frame.protocols']?.includes('icmp') ?? false;
    if (fields['tcp.stream'] !== undefined && !isQuoted && !seen.has(frame)) total.differences.push(`${name} ${frame} tcp.stream - ${fields['tcp.stream']}`);
  }
}

function compareSegment({ name, segment, connection, theirs }: { name: string; segment: Segment; connection: Connection; theirs: OracleFields }, total: Comparison): void {
  total.segments++;
  const known = new Set(Object.keys(theirs));
  const isSynthetic = theirs['ip.version'] === undefined && theirs['ipv6.src'] === undefined;
  for (const [field, ours] of Object.entries(FIELDS)) {
    if (isSynthetic && NOT_IN_SYNTHETIC.has(field)) continue;
    const mine = String(ours(segment, connection) ?? '-') || '-';
    const other = theirs[field] ?? '-';
    if (mine === '-' && !known.has(field)) continue;
    total.fields++;
    if (mine !== other) total.differences.push(`${name} ${segment.frame} ${field} ${mine} ${other}`);
  }
  if (theirs['_ws.col.Protocol'] !== 'TCP') return;
  total.infos++;
  const info = theirs['_ws.col.Info']!.replace(REASSEMBLED, '');
  if (info !== segment.info) total.differences.push(`${name} ${segment.frame} info ${segment.info} | ${info}`.trimEnd());
}

/** The lines in the fenced blocks of differences.md. */
function listedDifferences(): string[] {
  const text = readFileSync(new URL('differences.md', import.meta.url), 'utf8');
  return [...text.matchAll(/```tcp\n([\s\S]*?)```/g)].flatMap((match) => match[1]!.trim().split('\n')).filter((line) => line !== '');
}
