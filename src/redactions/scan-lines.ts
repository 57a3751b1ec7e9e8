import type { Carry, LineEdit } from './scan-line.ts';
import { scanForm, scanLine } from './scan-line.ts';
import { scanTorn } from './scan-torn.ts';
import { type BodyAhead, HeadWatch } from './watch-head.ts';

/** Lines are put together from pieces up to this length; longer ones are read in stretches. */
const LONGEST_LINE = 64 * 1024;

export interface TextSink {
  /** Asked for every find; null where it stays, or where finds are only met. */
  substitute(edit: LineEdit): string | null;
  /** `text` goes over the stream's octets from `start` on. */
  write(start: number, text: string): void;
}

/** A body of which so many octets are still to come. */
export interface BodyLeft {
  left: number;
  isForm: boolean;
}

const NONE: BodyLeft = { left: 0, isForm: false };

/** A stream's octets, line by line -> what to write over them. Lines count, whatever they stand in; one in a body is read as text, too. */
export class LineScanner {
  /** Where the next octet lies. */
  start = 0;
  #pieces: Uint8Array[] = [];
  #held = 0;
  #carry: Carry = '';
  #isRest = false;
  /** The beginning of the line is missing. */
  #isTorn = false;
  #body: BodyLeft;
  readonly #watch = new HeadWatch();
  readonly #sink: TextSink;

  constructor(sink: TextSink, body = NONE) {
    this.#sink = sink;
    this.#body = { ...body };
  }

  /** Up to the end of a line: how many octets were taken, and what follows where a head ended with them. */
  take(octets: Uint8Array): { used: number; ahead: BodyAhead | null } {
    const feed = octets.indexOf(10);
    const end = feed < 0 ? octets.length : feed + 1;
    const used = Math.min(end, LONGEST_LINE - this.#held);
    this.#pieces.push(octets.slice(0, used));
    this.#held += used;
    const isLine = used === feed + 1;
    return { used, ahead: isLine || this.#held >= LONGEST_LINE ? this.flush(!isLine) : null };
  }

  /** Octets are missing, up to `start`: what follows may still belong to the line that was begun. */
  skipTo(start: number): void {
    this.flush(true);
    this.pass(start - this.start);
    this.tear();
  }

  /** Others read these octets. */
  pass(octets: number): void {
    this.#body.left = Math.max(0, this.#body.left - octets);
    this.start += octets;
  }

  /** What comes next may be the rest of a line. */
  tear(): void {
    this.#isTorn = true;
  }

  /** Reads what is held; `goesOn`: as the beginning of a line. */
  flush(goesOn: boolean): BodyAhead | null {
    const length = this.#held;
    if (length === 0) return null;
    const text = Buffer.concat(this.#pieces).toString('latin1');
    const ahead = this.#scan(text);
    this.#isRest = goesOn;
    this.#isTorn &&= goesOn;
    this.start += length;
    this.#held = 0;
    this.#pieces = [];
    return ahead;
  }

  /** The answer to HEAD has the head of a body, and none. */
  #scan(text: string): BodyAhead | null {
    if (/^HTTP\/1\.\d \d{3}/.test(text)) this.#body = { ...NONE };
    const { left, isForm } = this.#body;
    const inBody = Math.min(left, text.length);
    this.#body.left -= inBody;
    if (inBody > 0 && isForm) this.#tell(scanForm(text.slice(0, inBody)), 0);
    else if (inBody > 0) this.#scanPart(text.slice(0, inBody), { from: 0, isBody: true });
    if (inBody === text.length) return null;
    this.#scanPart(text.slice(inBody), { from: inBody, isBody: false });
    const ahead = inBody > 0 ? null : this.#watch.take(text);
    if (ahead) this.#body = { left: ahead.length ?? 0, isForm: ahead.isForm };
    return ahead;
  }

  #scanPart(text: string, { from, isBody }: { from: number; isBody: boolean }): void {
    const torn = this.#isTorn && !isBody && this.#carry !== 'secret' ? scanTorn(text) : null;
    if (torn) return this.#tell(torn, from);
    const { edits, carry } = scanLine(text, { carry: this.#carry, isRest: this.#isRest, isBody });
    this.#tell(edits, from);
    this.#carry = carry;
  }

  #tell(edits: readonly LineEdit[], from: number): void {
    for (const edit of edits) {
      const text = this.#sink.substitute(edit);
      if (text !== null) this.#sink.write(this.start + from + edit.start, text);
    }
  }
}
