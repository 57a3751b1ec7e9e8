import { describe, expect, it } from 'vitest';
import { mediaTypeOf } from './media-type.ts';
import { previewText } from './preview-text.ts';

const preview = (octets: Uint8Array | string, contentType: string, total?: number) => {
  const bytes = typeof octets === 'string' ? Buffer.from(octets) : octets;
  const type = mediaTypeOf([{ name: 'Content-Type', value: contentType, span: { start: 0, end: 0 } }]);
  return previewText(bytes, type, total ?? bytes.length);
};

describe('previewText', () => {
  it.each([
    ['text/plain; charset=utf-8', Buffer.from('今天'), '今天'],
    ['text/plain; charset="GBK"', Buffer.from('bdf1cdecb0a1', 'hex').subarray(0, 2), '今'],
    ['text/html; charset=gb18030', Buffer.from('bdf1', 'hex'), '今'],
    ['text/plain; charset=iso-8859-1', Buffer.from('636166e9', 'hex'), 'café'],
    ['text/plain; charset=utf-16le', Buffer.from('今天', 'utf16le'), '今天'],
    ['text/plain; charset=no-such-thing', Buffer.from('ok'), 'ok'],
    ['application/json', Buffer.from('{"a":1}'), '{"a":1}'],
    ['application/ld+json', Buffer.from('{}'), '{}'],
    ['', Buffer.from('plain\n'), 'plain\n'],
  ])('reads %j', (type, octets, text) => expect(preview(octets, type)).toEqual({ text, cut: false }));

  it('believes the meta element of a page without a charset', () => {
    const page = Buffer.concat([Buffer.from('<html><head><meta charset="gbk"><title>'), Buffer.from('bdf1', 'hex')]);
    expect(preview(page, 'text/html').text).toMatch(/今$/);
  });

  it.each([['image/png', 'abc'], ['application/octet-stream', 'abc'], ['', 'a\u0000b'], ['text/plain', 'a\u0000b'], ['', Buffer.from('ff00fe01', 'hex')]])(
    'gives no text for %j with %j', (type, octets) => expect(preview(octets, type)).toEqual({ text: null, cut: false }));

  it('keeps control characters for the renderer to show', () => expect(preview('\u001b[31mred', 'text/plain').text).toBe('\u001b[31mred'));

  it('cuts after 4096 characters, never inside one', () => {
    const { text, cut } = preview(`a${'😀'.repeat(3000)}`, 'text/plain');
    expect([text!.length, cut]).toEqual([4095, true]);
    expect(text!.at(-1)).not.toBe('\ud83d');
  });

  it('leaves out a character whose octets are not all there', () => {
    expect(preview(Buffer.from('今天').subarray(0, 5), 'text/plain', 6)).toEqual({ text: '今', cut: true });
  });
});
