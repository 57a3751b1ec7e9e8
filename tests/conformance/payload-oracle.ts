import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { HttpContext, PayloadContext } from '../../src/layers/frame-context.ts';

/** Values by field of one frame, as text; of an HTTP field one per message, `-` where a message has none. */
export type PayloadFields = Record<string, string>;

const OF_TCP: Record<string, (context: PayloadContext) => (number | string | undefined)[]> = {
  'tcp.reassembled_in': ({ reassembledIn }) => [reassembledIn],
  'tcp.segment': (context) => together(context).flatMap(({ parts }) => parts.map(({ frame }) => frame)),
  'tcp.segment.count': (context) => together(context).map(({ parts }) => parts.length),
  'tcp.reassembled.length': (context) => together(context).map(({ length }) => length),
};
const OF_HTTP: Record<string, (message: HttpContext) => number | string | undefined> = {
  'http.request': ({ kind }) => (kind === 'request' ? 1 : undefined),
  'http.response': ({ kind }) => (kind === 'response' ? 1 : undefined),
  'http.request_number': ({ kind, number }) => (kind === 'request' ? number : undefined),
  'http.response_number': ({ kind, number }) => (kind === 'response' ? number : undefined),
  'http.request_in': ({ requestIn }) => requestIn,
  'http.response_in': ({ responseIn }) => responseIn,
  'http.prev_request_in': ({ previousRequestIn }) => previousRequestIn,
  'http.prev_response_in': ({ previousResponseIn }) => previousResponseIn,
  'http.next_request_in': ({ nextRequestIn }) => nextRequestIn,
  'http.next_response_in': ({ nextResponseIn }) => nextResponseIn,
  'http.time': ({ timeNs }) => timeNs,
  'http.response_for.uri': ({ requestUri }) => requestUri,
};
const NAMES = [...Object.keys(OF_TCP), ...Object.keys(OF_HTTP)];

/** What we say of a frame. */
export function fieldsOf(context: PayloadContext | undefined): PayloadFields {
  if (!context) return {};
  const fields: PayloadFields = {};
  for (const [name, read] of Object.entries(OF_TCP)) fields[name] = read(context).filter((value) => value !== undefined).join(',');
  const messages = context.pdus.flatMap((pdu) => pdu.messages ?? []);
  for (const [name, read] of Object.entries(OF_HTTP)) fields[name] = messages.map((message) => read(message) ?? '-').join(',');
  return fields;
}

/** What tshark says of every frame: from a `.jsonl` or `.jsonl.gz` oracle, or a `.fields2.tsv`. */
export function readPayloadOracle(path: string): Map<number, PayloadFields> {
  return path.endsWith('.tsv') ? readTsv(path) : readLines(path);
}

/** Names of the fields that differ, of those that either side has. */
export function differingFields(ours: PayloadFields, theirs: PayloadFields): { name: string; compared: boolean; differs: boolean }[] {
  return NAMES.map((name) => {
    const [a, b] = [presentOnly(ours[name]), presentOnly(theirs[name])];
    return { name, compared: a !== '' || b !== '', differs: theirs.associated ? trimmed(ours[name]) !== trimmed(theirs[name]) : a !== b };
  });
}

const together = ({ pdus }: PayloadContext) => pdus.filter(({ parts }) => parts.length > 1);
const presentOnly = (list = '') => list.split(',').filter((value) => value !== '-' && value !== '').join(',');
const trimmed = (list = '') => (presentOnly(list) === '' ? '' : list);

function readLines(path: string): Map<number, PayloadFields> {
  const content = readFileSync(path);
  const frames = new Map<number, PayloadFields>();
  for (const line of (path.endsWith('.gz') ? gunzipSync(content) : content).toString('utf8').split('\n')) {
    if (!line.startsWith('{"frame":')) continue;
    const { frame, f, http } = JSON.parse(line) as { frame: number; f: Record<string, unknown>; http?: Record<string, unknown>[] };
    const fields: PayloadFields = { associated: '1' };
    for (const name of Object.keys(OF_TCP)) fields[name] = [f[name] ?? []].flat().join(',');
    for (const name of Object.keys(OF_HTTP)) fields[name] = (http ?? []).map((message) => fieldValue(name, message)).join(',');
    frames.set(frame, fields);
  }
  return frames;
}

function fieldValue(name: string, message: Record<string, unknown>): string {
  const value = [message[name] ?? '-'].flat()[0];
  return name === 'http.time' && value !== '-' ? String(nanoseconds(String(value))) : value === true ? '1' : String(value);
}

function readTsv(path: string): Map<number, PayloadFields> {
  const frames = new Map<number, PayloadFields>();
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const cells = line.split('\t').map((cell): [string, string] => [cell.slice(0, cell.indexOf('=')), cell.slice(cell.indexOf('=') + 1)]);
    const fields: PayloadFields = Object.fromEntries(cells);
    if (fields['http.time'] !== undefined) fields['http.time'] = fields['http.time'].split(',').map(nanoseconds).join(',');
    if (fields['frame.number'] !== undefined) frames.set(Number(fields['frame.number']), fields);
  }
  return frames;
}

/** From decimal seconds, without a detour through binary fractions. */
function nanoseconds(text: string): number {
  const [seconds = '0', fraction = ''] = text.replace('-', '').split('.');
  return (text.startsWith('-') ? -1 : 1) * (Number(seconds) * 1e9 + Number(fraction.padEnd(9, '0')));
}
