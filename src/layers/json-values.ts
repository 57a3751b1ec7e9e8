import { utf8Text } from './octet-text.ts';

/** Reads the objects and arrays at the beginning of a text; each value keeps its octets. Nothing is evaluated. */
export type JsonValue = JsonContainer | JsonScalar;

export interface JsonContainer {
  kind: 'object' | 'array';
  start: number;
  end: number;
  members: JsonMember[];
}

export interface JsonScalar {
  kind: 'string' | 'number' | 'true' | 'false' | 'null' | 'nan';
  start: number;
  end: number;
  text: string;
}

/** Of an array's item there is no key, and the member is the value. */
export interface JsonMember {
  key: JsonScalar | null;
  value: JsonValue;
}

const MOST_DEPTH = 64;
/** What follows them is taken for well-formed and left out. */
const MOST_VALUES = 10_000;
/** Of a longer string only the beginning is kept. */
const MOST_TEXT = 16_384;
const WORDS = [['true', 'true'], ['false', 'false'], ['null', 'null'], ['NaN', 'nan']] as const;

/** `end` is behind the last value that is whole, and the blanks after it; `start` where there is none. */
export function readJson(octets: Uint8Array, start: number, end: number): { values: JsonValue[]; end: number } {
  const reader = new JsonReader(octets, end);
  const values: JsonValue[] = [];
  let behind = start;
  for (;;) {
    const from = reader.afterBlanks(behind);
    const value = isOpening(octets[from]) && from < end ? reader.value(from, 0) : null;
    if (!value) return { values, end: values.length > 0 ? from : start };
    values.push(value);
    behind = value.end;
  }
}

function isOpening(octet: number | undefined): boolean {
  return octet === 0x7b || octet === 0x5b;
}

class JsonReader {
  private readonly octets: Uint8Array;
  private readonly end: number;
  private count = 0;

  constructor(octets: Uint8Array, end: number) {
    this.octets = octets;
    this.end = end;
  }

  afterBlanks(start: number): number {
    let at = start;
    while (at < this.end && (this.octets[at] === 0x20 || this.octets[at] === 0x09 || this.octets[at] === 0x0a || this.octets[at] === 0x0d)) at++;
    return at;
  }

  value(at: number, depth: number): JsonValue | null {
    if (at >= this.end || depth > MOST_DEPTH) return null;
    if (++this.count > MOST_VALUES) return null;
    const octet = this.octets[at]!;
    if (octet === 0x7b) return this.container(at, { kind: 'object', close: 0x7d, depth });
    if (octet === 0x5b) return this.container(at, { kind: 'array', close: 0x5d, depth });
    return octet === 0x22 ? this.string(at) : (this.number(at) ?? this.word(at));
  }

  private container(start: number, { kind, close, depth }: { kind: 'object' | 'array'; close: number; depth: number }): JsonContainer | null {
    const members: JsonMember[] = [];
    let at = this.afterBlanks(start + 1);
    while (at < this.end && (members.length > 0 || this.octets[at] !== close)) {
      const member = kind === 'object' ? this.member(at, depth) : this.item(at, depth);
      if (this.isFull()) return { kind, start, end: this.end, members };
      if (!member) return null;
      members.push(member);
      at = this.afterBlanks(member.value.end);
      if (this.isFull()) return { kind, start, end: this.end, members };
      if (this.octets[at] === close) break;
      if (this.octets[at] !== 0x2c) return null;
      at = this.afterBlanks(at + 1);
    }
    return at < this.end ? { kind, start, end: at + 1, members } : null;
  }

  private isFull(): boolean {
    return this.count > MOST_VALUES;
  }

  private item(at: number, depth: number): JsonMember | null {
    const value = this.value(at, depth + 1);
    return value && { key: null, value };
  }

  private member(at: number, depth: number): JsonMember | null {
    const key = this.octets[at] === 0x22 ? this.string(at) : null;
    if (!key) return null;
    const colon = this.afterBlanks(key.end);
    if (colon >= this.end || this.octets[colon] !== 0x3a) return null;
    const value = this.value(this.afterBlanks(colon + 1), depth + 1);
    return value && { key, value };
  }

  private string(start: number): JsonScalar | null {
    let at = start + 1;
    while (at < this.end && this.octets[at] !== 0x22) at += this.octets[at] === 0x5c ? 2 : 1;
    if (at >= this.end) return null;
    return { kind: 'string', start, end: at + 1, text: unescaped(utf8Text(this.octets.subarray(start + 1, Math.min(at, start + 1 + MOST_TEXT)))) };
  }

  private number(start: number): JsonScalar | null {
    const text = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/.exec(this.ascii(start, 64))?.[0];
    return text === undefined ? null : { kind: 'number', start, end: start + text.length, text };
  }

  private word(start: number): JsonScalar | null {
    const text = this.ascii(start, 5);
    const found = WORDS.find(([word]) => text.startsWith(word));
    return found ? { kind: found[1], start, end: start + found[0].length, text: found[0] } : null;
  }

  private ascii(start: number, most: number): string {
    return String.fromCharCode(...this.octets.subarray(start, Math.min(this.end, start + most)));
  }
}

const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** A character of number 0 is left out, as Wireshark does. */
function unescaped(text: string): string {
  return text.includes('\\') ? text.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/gs, (_, code?: string, letter?: string) => (code ? unit(parseInt(code, 16)) : (ESCAPES[letter!] ?? letter!))) : text;
}

function unit(code: number): string {
  return code === 0 ? '' : String.fromCharCode(code);
}
