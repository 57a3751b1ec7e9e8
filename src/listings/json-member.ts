import { jsonString } from './json-string.ts';

/** A value of JSON whose members stay in order, even where two have the same key. */
export type JsonValue = string | null | JsonRaw | JsonMember[] | { list: JsonValue[] };

/** Written as it is: a number. */
export interface JsonRaw {
  raw: string;
}

export interface JsonMember {
  key: string;
  value: JsonValue;
}

/** On one line without blanks. */
export function jsonLine(value: JsonValue): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return jsonString(value);
  if ('raw' in value) return value.raw;
  if ('list' in value) return `[${value.list.map(jsonLine).join(',')}]`;
  return `{${value.map((member) => `${jsonString(member.key)}:${jsonLine(member.value)}`).join(',')}}`;
}

/** With a line for every member, two blanks to a level, as tshark writes it. `indent` is that of the value's own line. */
export function jsonLines(value: JsonValue, indent: string): string {
  if (value === null || typeof value === 'string' || 'raw' in value) return jsonLine(value);
  const inner = `${indent}  `;
  if ('list' in value) return bracketed('[', value.list.map((one) => `${inner}${jsonLines(one, inner)}`), `${indent}]`);
  return bracketed('{', value.map((member) => `${inner}${jsonString(member.key)}: ${jsonLines(member.value, inner)}`), `${indent}}`);
}

function bracketed(open: string, lines: string[], close: string): string {
  return lines.length === 0 ? `${open}${close.trim()}` : `${open}\n${lines.join(',\n')}\n${close}`;
}
