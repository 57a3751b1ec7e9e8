import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { MessageRow } from './http-messages.ts';

type Fields = Record<string, string | number | (string | number)[] | undefined>;

interface OracleLine {
  frame?: number;
  f?: Fields;
  http?: Fields[];
}

/** What a recorded oracle says of a capture's HTTP; null when it was not recorded. */
export function readOracle(path: string): MessageRow[] | null {
  if (!existsSync(path)) return null;
  const lines = gunzipSync(readFileSync(path)).toString('utf8').trim().split('\n').map((line) => JSON.parse(line) as OracleLine);
  const rows: MessageRow[] = [];
  for (const { frame, f, http } of lines) {
    if (frame === undefined || !f) continue;
    for (const message of http ?? []) {
      const row = rowOf(frame, message);
      if (row) rows.push(row);
    }
  }
  return rows;
}

const text = (value: Fields[string]) => String((Array.isArray(value) ? value[0] : value) ?? '');

function rowOf(frame: number, message: Fields): MessageRow | null {
  if (message['http.request.method'] !== undefined) {
    const line = ['http.request.method', 'http.request.uri', 'http.request.version'].map((name) => text(message[name])).join(' ');
    return { frame, line, atNs: 0, complete: true, partner: frameNumber(message['http.response_in']), timeNs: null };
  }
  if (message['http.response.code'] === undefined) return null;
  const line = ['http.response.version', 'http.response.code', 'http.response.phrase'].map((name) => text(message[name])).join(' ');
  return { frame, line, atNs: 0, complete: true, partner: frameNumber(message['http.request_in']), timeNs: nanoseconds(message['http.time']) };
}

const frameNumber = (value: Fields[string]) => (value === undefined ? null : Number(text(value)));

/** From tshark's decimal seconds, without a detour through binary fractions. */
function nanoseconds(value: Fields[string]): number | null {
  if (value === undefined) return null;
  const [seconds = '0', fraction = ''] = text(value).replace('-', '').split('.');
  return (text(value).startsWith('-') ? -1 : 1) * (Number(seconds) * 1e9 + Number(fraction.padEnd(9, '0')));
}
