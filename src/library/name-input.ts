import { Readable } from 'node:stream';
import { CaptureError } from '../frames/capture-error.ts';
import type { CaptureInput, InputOptions } from './capture-input.ts';

/** As `openCapture` and `analyzeCapture` take it: `-` stands for the stream. */
export interface NamedInput {
  path: string;
  stdin?: NodeJS.ReadableStream;
  /** Undefined where the path names it. */
  name: string | undefined;
}

/** Throws a TypeError for what is none of the three. */
export function nameInput(input: CaptureInput, { name, signal }: InputOptions): NamedInput {
  if (typeof input === 'string') return { path: input === '-' ? './-' : input, name };
  if (input instanceof Uint8Array) return { path: '-', stdin: Readable.from([input]), name: name ?? 'capture' };
  if (typeof input?.[Symbol.asyncIterator] !== 'function') throw new TypeError('A capture is read from a path, a Uint8Array or a stream of them');
  return { path: '-', stdin: Readable.from(abortable(input, signal)), name: name ?? 'capture' };
}

async function* abortable(octets: AsyncIterable<Uint8Array>, signal: InputOptions['signal']): AsyncGenerator<Uint8Array> {
  for await (const piece of octets) {
    signal?.throwIfAborted();
    yield piece;
  }
}

/** For a `catch`: throws the abort's reason where that is the cause, else the error under the name that the caller gave. */
export function rethrow(error: unknown, { name }: NamedInput, { signal }: InputOptions): never {
  signal?.throwIfAborted();
  if (!(error instanceof CaptureError) || name === undefined) throw error;
  throw new CaptureError(error.code, { ...error.details, name }, error.cause);
}
