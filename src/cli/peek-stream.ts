import { Readable } from 'node:stream';

/** The first piece of a stream, and a stream that still holds everything. */
export interface Peeked {
  head: Uint8Array;
  whole: Readable;
}

export async function peekStream(stream: NodeJS.ReadableStream): Promise<Peeked> {
  const pieces = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array | string>;
  const first = await pieces.next();
  const head = first.done ? new Uint8Array() : Buffer.from(first.value as Uint8Array);
  return { head, whole: Readable.from(fromFirst(head, pieces), { objectMode: false }) };
}

async function* fromFirst(head: Uint8Array, rest: AsyncIterator<Uint8Array | string>): AsyncGenerator<Uint8Array | string> {
  if (head.length > 0) yield head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
