import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recognisePicture } from './recognise-picture.ts';

const octets = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('recognisePicture', () => {
  it('knows the picture formats by their own octets', () => {
    expect(recognisePicture(readFileSync('docs/pictures/handshake.png'))).toMatchObject({ type: 'image/png', width: expect.any(Number) });
    expect(recognisePicture(octets('GIF89a\x03\0\x02\0'))).toEqual({ type: 'image/gif', width: 3, height: 2 });
    expect(recognisePicture(octets('\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x11\x08\0\x02\0\x03\x03'))).toEqual({ type: 'image/jpeg', width: 3, height: 2 });
    expect(recognisePicture(octets('RIFF    WEBPVP8X          \x02\0\0\x01\0\0'.padEnd(32)))).toMatchObject({ type: 'image/webp' });
    expect(recognisePicture(octets('<?xml version="1.0"?>\n<!-- a -->\n<svg xmlns="x">'))).toEqual({ type: 'image/svg+xml', width: null, height: null });
  });

  it('takes nothing else for one', () => {
    for (const text of ['', 'a', '<html><svg>', 'GIF89a', '\x89PNG\r\n\x1a\n', '\xff\xd8\xff\xe0\0\0', '\xff\xd8', 'RIFF    WEBPVP8 ', '<script>']) expect(recognisePicture(octets(text))).toBeNull();
  });

  it('ends, whatever the octets are', () => {
    fc.assert(fc.property(fc.constantFrom('', '\xff\xd8', '\x89PNG\r\n\x1a\n', 'RIFF    WEBPVP8X', '<svg '), fc.uint8Array({ maxLength: 300 }), (head, rest) => void recognisePicture(Uint8Array.from([...octets(head), ...rest]))), { numRuns: 2000 });
  });
});
