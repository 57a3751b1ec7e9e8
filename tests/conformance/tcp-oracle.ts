import { readFileSync, existsSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** tshark's fields of one frame by name. */
export type OracleFields = Record<string, string>;

/** What tshark said of a capture, by frame: from a `.jsonl.gz` oracle or a `.fields2.tsv` next to a synthetic capture. */
export function readOracle(path: string): Map<number, OracleFields> {
  return path.endsWith('.tsv') ? readTsv(path) : readJsonLines(path);
}

/** The oracle's file for a capture, or null when none was recorded. */
export function oracleOf(captures: string, folder: string, name: string): string | null {
  const path = folder === 'synthetic' ? `${captures}/synthetic/${name.replace(/\.pcap(ng)?$/, '')}.fields2.tsv` : `${captures}/oracles/${folder}/${name}.jsonl.gz`;
  return existsSync(path) ? path : null;
}

function readJsonLines(path: string): Map<number, OracleFields> {
  const frames = new Map<number, OracleFields>();
  for (const line of gunzipSync(readFileSync(path)).toString('utf8').split('\n')) {
    if (!line.startsWith('{"frame":')) continue;
    const { frame, f } = JSON.parse(line) as { frame: number; f: Record<string, unknown> };
    frames.set(frame, Object.fromEntries(Object.entries(f).map(([name, value]) => [name, textOf(value)])));
  }
  return frames;
}

function textOf(value: unknown): string {
  return Array.isArray(value) ? value.map(textOf).join(',') : value === true ? '1' : String(value);
}

function readTsv(path: string): Map<number, OracleFields> {
  const frames = new Map<number, OracleFields>();
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const fields = Object.fromEntries(line.split('\t').filter((cell) => cell.includes('=')).map((cell) => [cell.slice(0, cell.indexOf('=')), cell.slice(cell.indexOf('=') + 1)]));
    if (fields['tcp.analysis.duplicate_ack'] !== undefined) fields['tcp.analysis.duplicate_ack'] = '1';
    if (fields['frame.number'] !== undefined) frames.set(Number(fields['frame.number']), fields);
  }
  return frames;
}
