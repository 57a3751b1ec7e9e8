import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { byteStreamOf, finIn } from '../../tests/support/byte-stream.ts';
import type { Content } from './exchange.ts';
import type { Limits } from './limits.ts';
import { pairExchanges } from './pair-exchanges.ts';

const PAGE = '<!doctype html><title>日志 log</title>'.repeat(300);

/** Made with the zstd program: the page, and half of it. */
const ZSTD_PAGE = Buffer.from('28b52ffd64e02d75010024023c21646f63747970652068746d6c3e3c7469746c653ee697a5e5bf97206c6f673c2f0200b56e290e54d87c02ed3b07dd', 'hex');
const ZSTD_HALF = Buffer.from('28b52ffd045875010024023c21646f63747970652068746d6c3e3c7469746c653ee697a5e5bf97206c6f673c2f020045b754072a6c3e01b7ae5504', 'hex');

interface Sent {
  headers: string[];
  body: Uint8Array;
  limits?: Partial<Limits>;
}

/** A run-length block that says `octets` zeros, in a frame with a window of `2 ** (10 + exponent)`. */
function zstdZeros(blocks: number, octets: number, exponent = 10): Buffer {
  const block = (last: number) => [(octets << 3 | 2 | last) & 0xff, (octets << 3) >> 8 & 0xff, octets >> 13, 0];
  return Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, exponent << 3, ...Array.from({ length: blocks - 1 }, () => block(0)).flat(), ...block(1)]);
}

/** The content of a response with these header lines and this body, in pieces of 700 octets. */
async function contentOf({ headers, body, limits }: Sent): Promise<Content> {
  const head = Buffer.from(['HTTP/1.1 200 OK', ...headers, '', ''].join('\r\n'), 'latin1');
  const octets = Buffer.concat([head, body]);
  const arrivals = Array.from({ length: Math.ceil(octets.length / 700) }, (_, index) => ({ frame: index + 2, octets: octets.subarray(index * 700, index * 700 + 700) }));
  const streams = { originator: byteStreamOf([{ frame: 1, octets: 'GET / HTTP/1.1\r\n\r\n' }]), responder: byteStreamOf(arrivals, { from: 'responder', end: finIn(9999) }) };
  const { exchanges } = await pairExchanges({ stream: 0 }, streams, limits);
  return exchanges[0]!.response!.content!;
}

const chunked = (body: Uint8Array) => Buffer.concat([...inChunks(body), Buffer.from('0\r\n\r\n')]);

function* inChunks(body: Uint8Array) {
  for (let at = 0; at < body.length; at += 97) {
    const chunk = body.subarray(at, at + 97);
    yield Buffer.concat([Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from('\r\n')]);
  }
}

const whole = { decodedOctets: Buffer.byteLength(PAGE), decodeStop: null, text: PAGE.slice(0, 4096), textCut: true };

describe('decodeContent', () => {
  it.each<[string, string, Uint8Array]>([
    ['gzip', 'gzip', gzipSync(PAGE)],
    ['x-gzip', 'x-gzip', gzipSync(PAGE)],
    ['zlib under the name of deflate', 'deflate', deflateSync(PAGE)],
    ['bare deflate', 'deflate', deflateRawSync(PAGE)],
    ['br', 'br', brotliCompressSync(PAGE)],
    ['zstd', 'zstd', ZSTD_PAGE],
    ['two zstd frames with a skippable one between', 'zstd', Buffer.concat([ZSTD_HALF, Buffer.from('5a2a4d1803000000616263', 'hex'), ZSTD_HALF])],
    ['two codings', 'br, gzip', gzipSync(brotliCompressSync(PAGE))],
    ['identity', 'identity', Buffer.from(PAGE)],
  ])('undoes %s', async (_name, coding, body) => {
    expect(await contentOf({ headers: [`Content-Encoding: ${coding}`, 'Content-Type: text/html; charset=utf-8'], body })).toMatchObject({ ...whole, octets: body.length });
  });

  it('takes the chunk framing off before it decodes', async () => {
    const body = gzipSync(PAGE);
    const headers = ['Content-Encoding: gzip', 'Transfer-Encoding: chunked', 'Content-Type: text/html'];
    expect(await contentOf({ headers, body: chunked(body) })).toMatchObject({ ...whole, octets: body.length, encoding: 'gzip' });
  });

  it('undoes a transfer coding too', async () => {
    expect(await contentOf({ headers: ['Transfer-Encoding: gzip, chunked', 'Content-Type: text/html'], body: chunked(gzipSync(PAGE)) })).toMatchObject(whole);
  });

  it('passes over zeros behind the end of the coding', async () => {
    expect(await contentOf({ headers: ['Content-Encoding: gzip', 'Content-Type: text/html'], body: Buffer.concat([gzipSync(PAGE), Buffer.alloc(9)]) })).toMatchObject(whole);
  });

  it('keeps what comes before damaged octets', async () => {
    const content = await contentOf({ headers: ['Content-Encoding: gzip', 'Content-Type: text/html'], body: Buffer.concat([gzipSync(PAGE), Buffer.from('garbage'.repeat(9))]) });
    expect(content).toMatchObject({ decodedOctets: null, decodeStop: 'damaged', textCut: true });
    expect(content.text).toMatch(/^<!doctype html>/);
  });

  it.each<[string, Uint8Array]>([['gzip', gzipSync(PAGE)], ['deflate', deflateSync(PAGE)], ['br', brotliCompressSync(PAGE)]])(
    'keeps the beginning of a truncated %s body', async (coding, body) => {
      const content = await contentOf({ headers: [`Content-Encoding: ${coding}`, 'Content-Type: text/html'], body: body.subarray(0, body.length - 9) });
      expect(content).toMatchObject({ decodedOctets: null, decodeStop: 'damaged', textCut: true });
      expect(content.text).toMatch(/^<!doctype html>/);
    });

  it('says that it does not know a coding, and shows the octets as sent', async () => {
    expect(await contentOf({ headers: ['Content-Encoding: constructor', 'Content-Type: text/html'], body: Buffer.from('abc') }))
      .toMatchObject({ decodedOctets: null, decodeStop: 'unknown-encoding', text: null, hex: '616263' });
  });

  it.each<[string, Uint8Array]>([
    ['gzip', gzipSync(Buffer.alloc(30 << 20))],
    ['br', brotliCompressSync(Buffer.alloc(30 << 20))],
    ['gzip, gzip', gzipSync(gzipSync(Buffer.alloc(30 << 20)))],
    ['gzip, br', brotliCompressSync(gzipSync(Buffer.alloc(30 << 20)))],
    ['zstd', zstdZeros(300, 100_000)],
  ])('stops a %s bomb at the limit', async (coding, body) => {
    expect(await contentOf({ headers: [`Content-Encoding: ${coding}`], body, limits: { decodedOctets: 1 << 20 } })).toMatchObject({ decodedOctets: null, decodeStop: 'output-limit' });
  });

  it('stops a zstd body that asks for a huge window, or for one to be moved without end', async () => {
    expect(await contentOf({ headers: ['Content-Encoding: zstd'], body: zstdZeros(1, 9, 21) })).toMatchObject({ decodeStop: 'damaged' });
    expect(await contentOf({ headers: ['Content-Encoding: zstd'], body: zstdZeros(100_000, 0, 13) })).toMatchObject({ decodeStop: 'damaged' });
    expect(await contentOf({ headers: ['Content-Encoding: zstd'], body: zstdZeros(9, 1000) })).toMatchObject({ decodedOctets: 9000 });
  });

  it('counts exactly up to the limit', async () => {
    const body = gzipSync(Buffer.alloc(1 << 20));
    expect(await contentOf({ headers: ['Content-Encoding: gzip'], body, limits: { decodedOctets: 1 << 20 } })).toMatchObject({ decodedOctets: 1 << 20, decodeStop: null });
  });

  it('takes every decoder from one budget', async () => {
    const budget = { decodedOctets: 150_000 };
    const body = gzipSync(Buffer.alloc(100_000));
    expect(await contentOf({ headers: ['Content-Encoding: gzip'], body, limits: { budget } })).toMatchObject({ decodedOctets: 100_000 });
    expect(await contentOf({ headers: ['Content-Encoding: gzip'], body, limits: { budget } })).toMatchObject({ decodeStop: 'output-limit' });
  });

  it('tells a body that is too long to be read from a damaged one', async () => {
    const body = gzipSync(PAGE, { level: 0 });
    expect(await contentOf({ headers: ['Content-Encoding: gzip'], body, limits: { encodedOctets: 2000 } })).toMatchObject({ decodeStop: 'output-limit' });
  });
});
