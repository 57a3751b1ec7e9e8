import { PassThrough } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { pipeTransport } from './pipe-transport.ts';

it('pipeTransport ends each message by a zero octet', () => {
  const toBrowser = new PassThrough();
  pipeTransport(toBrowser, new PassThrough()).send('{"id":1}');
  expect(toBrowser.read().toString()).toBe('{"id":1}\0');
});

it('pipeTransport puts messages together whatever the chunks, also within a character', async () => {
  const fromBrowser = new PassThrough();
  const transport = pipeTransport(new PassThrough(), fromBrowser);
  const messages: string[] = [];
  transport.onmessage = (message) => messages.push(message);
  const octets = Buffer.from('{"a":"节"}\0{}\0{"b":2}\0');
  for (const octet of octets) {
    fromBrowser.write(Buffer.of(octet));
    await turn();
  }
  await turn();
  expect(messages).toEqual(['{"a":"节"}', '{}', '{"b":2}']);
});
