import { Readable } from 'node:stream';

/** The beginning of a stream, and a stream that still holds everything. */
export interface Peeked {
  head: Uint8Array;
  whole: Readable;
}

/** Enough to tell what a stream holds; a slow writer may hand over an octet at a time. */
const HEAD_OCTETS = 16;

export async function peekStream(stream: NodeJS.ReadableStream): Promise<Peeked> {
  const pieces = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array | string>;
  let head: Uint8Array = new Uint8Array();
  for (let next = await pieces.next(); !next.done; next = await pieces.next()) {
    head = Buffer.concat([head, Buffer.from(next.value as Uint8Array)]);
    if (head.length >= HEAD_OCTETS) break;
  }
  return { head, whole: Readable.from(fromFirst(head, pieces), { objectMode: false }) };
}

async function* fromFirst(head: Uint8Array, rest: AsyncIterator<Uint8Array | string>): AsyncGenerator<Uint8Array | string> {
  if (head.length > 0) yield head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
