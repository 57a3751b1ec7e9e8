import type { SegmentPlace } from './frame-places.ts';
import type { LineEdit } from './scan-line.ts';
import { TextScanner } from './scan-text.ts';

/** Segments that wait for one before them; when there are more, the gap is taken for a loss. */
const MOST_WAITING = 1024;

/** What is written over a stream's octets from `start` on, as latin1. */
export interface StreamEdit {
  start: number;
  text: string;
}

export interface SecretStreamsOptions {
  /** Asked for every find; null where it stays, or where finds are only met. */
  substitute(edit: LineEdit): string | null;
  /** The file's octets. */
  readAt(offset: number, length: number): Uint8Array;
}

interface Stream {
  base: number;
  next: number;
  scanner: TextScanner;
  waiting: { at: number; offset: number; captured: number; length: number }[];
  edits: StreamEdit[];
}

/**
 * The byte streams of all connections, read for what has to be replaced. First every frame is taken in turn, then `finish`; afterwards
 * every frame is asked for once more in the same order (`edits`). Segments out of order are read again from the file.
 */
export class SecretStreams {
  readonly #streams = new Map<string, Stream[]>();
  #current = new Map<string, number>();
  readonly #options: SecretStreamsOptions;

  constructor(options: SecretStreamsOptions) {
    this.#options = options;
  }

  /** `offset`: where the payload lies in the file. */
  take(place: SegmentPlace, payload: Uint8Array, offset: number): void {
    const stream = this.#streamOf(place, true);
    if (!stream || payload.length === 0) return;
    const at = placeIn(stream, place);
    if (at > stream.next) wait(stream, { at, offset, captured: payload.length, length: Math.max(place.wireLength, payload.length) });
    else feed(stream, at, payload, place.wireLength);
    this.#drain(stream, stream.waiting.length > MOST_WAITING);
  }

  finish(): void {
    for (const streams of this.#streams.values()) {
      for (const stream of streams) {
        this.#drain(stream, true);
        while (stream.waiting.length > 0) this.#drain(stream, true);
        stream.scanner.finish();
        stream.edits.sort((a, b) => a.start - b.start);
      }
    }
    this.#current = new Map();
  }

  /** What to replace in the segment's payload; `start` counts from its first octet and may lie before it. */
  edits(place: SegmentPlace): StreamEdit[] {
    const stream = this.#streamOf(place, false);
    if (!stream || stream.edits.length === 0) return [];
    const at = placeIn(stream, place);
    const found: StreamEdit[] = [];
    for (let i = firstFrom(stream.edits, at - LONGEST_EDIT); i < stream.edits.length && stream.edits[i]!.start < at + place.to - place.from; i++) {
      const edit = stream.edits[i]!;
      if (edit.start + edit.text.length > at) found.push({ ...edit, start: edit.start - at });
    }
    return found;
  }

  /** A SYN with another number begins another stream of the same name. */
  #streamOf(place: SegmentPlace, isNew: boolean): Stream | undefined {
    const { key, sequence, isSyn, quoted } = place;
    const streams = this.#streams.get(key) ?? [];
    const current = this.#current.get(key) ?? -1;
    if (quoted) return streams[Math.max(0, current)];
    const base = isSyn ? (sequence + 1) >>> 0 : sequence;
    const begins = current < 0 || (isSyn && streams[current]!.base !== base);
    if (!begins) return streams[current];
    this.#current.set(key, current + 1);
    if (isNew) this.#streams.set(key, streams);
    if (isNew) streams.push(this.#begin(base, !isSyn));
    return streams[current + 1];
  }

  #begin(base: number, isTorn: boolean): Stream {
    const edits: StreamEdit[] = [];
    return { base, next: 0, scanner: new TextScanner({ substitute: this.#options.substitute, write: (start, text) => void edits.push({ start, text }) }, isTorn), waiting: [], edits };
  }

  #drain(stream: Stream, leap: boolean): void {
    const [first] = stream.waiting;
    if (leap && first && first.at > stream.next) {
      stream.scanner.skipTo(first.at);
      stream.next = first.at;
    }
    for (let next = stream.waiting[0]; next && next.at <= stream.next; next = stream.waiting[0]) {
      stream.waiting.shift();
      feed(stream, next.at, this.#options.readAt(next.offset, next.captured), next.length);
    }
  }
}

/** No line, and so no edit, is longer. */
const LONGEST_EDIT = 64 * 1024;

/** 32-bit numbers wrap: the place nearest to what is expected next. */
function placeIn({ base, next }: Stream, { sequence, isSyn }: SegmentPlace): number {
  const distance = (sequence + (isSyn ? 1 : 0) - base - (next % 2 ** 32)) | 0;
  return next + distance;
}

/** A cut segment leaves a gap behind it. */
function feed(stream: Stream, at: number, payload: Uint8Array, wireLength: number): void {
  const seen = stream.next - at;
  if (seen < payload.length) {
    stream.scanner.take(payload.subarray(seen));
    stream.next = at + payload.length;
  }
  if (wireLength > payload.length && at + wireLength > stream.next) {
    stream.next = at + wireLength;
    stream.scanner.skipTo(stream.next);
  }
}

function wait({ waiting }: Stream, segment: Stream['waiting'][number]): void {
  let index = waiting.length;
  while (index > 0 && waiting[index - 1]!.at > segment.at) index--;
  waiting.splice(index, 0, segment);
}

function firstFrom(edits: readonly StreamEdit[], start: number): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (edits[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
