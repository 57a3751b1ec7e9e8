import { uint } from '../octets/uint.ts';
import type { Span } from '../octets/span.ts';
import { expertItem } from './expert-item.ts';
import { generated } from './generated.ts';
import { cutLabel } from './label-length.ts';
import type { Field } from './layer.ts';
import { asciiText, escapedText } from './octet-text.ts';
import type { Reach } from './reach.ts';
import { counted, octetsText } from './show.ts';

/** A line with lines under it, over so many octets. */
export interface TlsList {
  name: string;
  label: string;
  length: number;
}

/** Reads the lines of a TLS message one after the other, and nothing beyond its octets: a length that does not fit ends the reading. */
export class TlsReader {
  readonly fields: Field[] = [];
  readonly #octets: Uint8Array;
  readonly #end: number;
  #at: number;

  constructor({ octets, start, end }: Pick<Reach, 'octets' | 'start' | 'end'>) {
    this.#octets = octets;
    this.#at = start;
    this.#end = end;
  }

  get left(): number {
    return this.#end - this.#at;
  }

  /** The number of two octets that lies so far ahead. */
  peek(ahead: number): number {
    return uint(this.#octets, this.#at + ahead, 2);
  }

  /** 0 where its octets are not there; then nothing more is read. */
  number(name: string, size: number, label: (value: number) => string): number {
    const span = this.#take(size);
    if (!span) return 0;
    const value = uint(this.#octets, span.start, size);
    this.fields.push({ name, label: label(value), span, value });
    return value;
  }

  /** Octets in hexadecimal; `lines` reads what stands under the line, from the same octets. */
  octets(name: string, label: string, size: number, lines?: (inner: TlsReader) => void): void {
    if (size === 0) return;
    const span = this.#take(size);
    if (!span) return;
    const fields = lines && this.#within(span, lines);
    this.fields.push({ name, label: `${label}: ${octetsText(this.#octets.subarray(span.start, span.end))}`, span, ...(fields ? { fields } : {}) });
  }

  text(name: string, label: string, size: number): void {
    const span = this.#take(size);
    if (!span) return;
    const value = asciiText(this.#octets.subarray(span.start, span.end));
    this.fields.push({ name, label: `${label}: ${escapedText(value)}`, span, value });
  }

  /** A line over so many octets, or none; its label is ready. */
  line(name: string, label: string, size: number): void {
    const span = { start: this.#at, end: this.#at + size };
    if (size === 0 || this.#take(size)) this.fields.push({ name, label, span });
  }

  /** A line that Wireshark derives. */
  derived(name: string, label: string, value: string): void {
    this.fields.push(generated(name, cutLabel(label, value), { value }));
  }

  /** What no line took of an extension. */
  rest(): void {
    if (this.left === 0) return;
    const text = `${counted(this.left, 'trailing byte')} ${this.left === 1 ? 'was' : 'were'} unprocessed`;
    const span = this.#take(this.left);
    if (span) this.fields.push({ name: '', label: text, span, fields: expertItem({ name: 'tls.malformed.trailing_data', text, severity: 'Warning', group: 'Protocol' }) });
  }

  skip(size: number): void {
    if (size > 0) this.#take(size);
  }

  /** A line over so many octets, and what `read` makes of them in one go. */
  group({ name, label, length }: TlsList, read: (inner: TlsReader) => void): void {
    const span = this.#take(Math.min(length, this.left));
    if (span) this.fields.push({ name, label, span, fields: this.#within(span, read) });
  }

  /** A line over so many octets; `read` is called until they are used up. */
  list(line: TlsList, read: (inner: TlsReader) => void): void {
    this.group(line, (inner) => {
      for (let before = inner.left + 1; inner.left > 0 && inner.left < before; ) {
        before = inner.left;
        read(inner);
      }
    });
  }

  #within(span: Span, read: (inner: TlsReader) => void): Field[] {
    const inner = new TlsReader({ octets: this.#octets, ...span });
    read(inner);
    return inner.fields;
  }

  #take(size: number): Span | null {
    if (size <= 0 || size > this.left) {
      this.#at = this.#end;
      return null;
    }
    this.#at += size;
    return { start: this.#at - size, end: this.#at };
  }
}
