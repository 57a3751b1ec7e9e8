import { CodedBody } from './coded-body.ts';
import { redactBody } from './redact-body.ts';
import { LineScanner, type TextSink } from './scan-lines.ts';

/** A stream's octets, piece by piece in their order -> what to write over them; the codings and chunks of bodies are undone. */
export class TextScanner {
  readonly #sink: TextSink;
  readonly #lines: LineScanner;
  #body: CodedBody | null = null;

  /** `isTorn`: the stream begins somewhere in its middle. */
  constructor(sink: TextSink, isTorn: boolean) {
    this.#sink = sink;
    this.#lines = new LineScanner(sink);
    if (isTorn) this.#lines.tear();
  }

  take(octets: Uint8Array): void {
    for (let at = 0; at < octets.length; ) at += this.#body ? this.#takeBody(this.#body, octets.subarray(at)) : this.#takeLine(octets.subarray(at));
  }

  /** Octets are missing, up to `start`. */
  skipTo(start: number): void {
    if (this.#body) this.#closeBody(this.#body);
    this.#lines.skipTo(start);
  }

  finish(): void {
    this.#body?.end();
    if (this.#body) this.#closeBody(this.#body);
    this.#lines.flush(false);
  }

  #takeLine(octets: Uint8Array): number {
    const { used, ahead } = this.#lines.take(octets);
    if (ahead && (ahead.isChunked || ahead.coding !== null)) this.#body = new CodedBody(ahead);
    return used;
  }

  #takeBody(body: CodedBody, octets: Uint8Array): number {
    const used = body.take(octets, this.#lines.start);
    this.#lines.pass(used);
    if (body.isOver) this.#closeBody(body);
    else if (body.hasPart) redactBody(body, this.#sink);
    return used;
  }

  #closeBody(body: CodedBody): void {
    this.#body = null;
    redactBody(body, this.#sink);
  }
}
