import type { ConnectionTransport } from 'puppeteer-core';
import type { Readable, Writable } from 'node:stream';

/**
 * DevTools messages over the browser's descriptors 3 and 4, each ended by a zero octet.
 * A pipe and not a port: nobody else can connect, and the browser ends by itself when this process dies.
 */
export function pipeTransport(toBrowser: Writable, fromBrowser: Readable): ConnectionTransport {
  let pending: Buffer[] = [];
  const transport: ConnectionTransport = {
    send: (message) => void toBrowser.write(`${message}\0`),
    close: () => void toBrowser.destroy(),
  };
  fromBrowser.on('data', (chunk: Buffer) => {
    const { messages, rest } = split(chunk, pending);
    pending = rest;
    for (const message of messages) setImmediate(() => transport.onmessage?.(message));
  });
  fromBrowser.on('close', () => transport.onclose?.());
  // A browser that dies closes its end while messages are on their way: 'close' tells it.
  for (const stream of [toBrowser, fromBrowser]) stream.on('error', () => {});
  return transport;
}

/** Chunks are joined only once a message is complete: a PDF arrives in thousands of them. */
function split(chunk: Buffer, pending: Buffer[]): { messages: string[]; rest: Buffer[] } {
  if (!chunk.includes(0)) return { messages: [], rest: [...pending, chunk] };
  const octets = Buffer.concat([...pending, chunk]);
  const messages: string[] = [];
  let start = 0;
  for (let end = octets.indexOf(0); end >= 0; end = octets.indexOf(0, start)) {
    messages.push(octets.toString('utf8', start, end));
    start = end + 1;
  }
  return { messages, rest: start < octets.length ? [octets.subarray(start)] : [] };
}
