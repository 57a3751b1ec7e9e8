import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readTextFile } from './read-text-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'lab-report-text-'));
afterAll(() => rmSync(folder, { recursive: true }));

const read = (octets: Uint8Array | string) => {
  writeFileSync(join(folder, 'notes.md'), octets);
  return readTextFile({ path: 'notes.md', folder, mostOctets: 1024 });
};

describe('readTextFile', () => {
  it.each([
    ['UTF-8', Buffer.from('三次握手')],
    ['UTF-8 with its mark', Buffer.from('\ufeff三次握手')],
    ['GB 18030', Buffer.from([0xc8, 0xfd, 0xb4, 0xce, 0xce, 0xd5, 0xca, 0xd6])],
    ['UTF-16, little end first', Buffer.from('\ufeff三次握手', 'utf16le')],
    ['UTF-16, big end first', Buffer.from('\ufeff三次握手', 'utf16le').swap16()],
  ])('reads %s', (_, octets) => {
    expect(read(octets)).toBe('三次握手');
  });

  it('says of anything else what it is', () => {
    const keyOf = (path: string) => {
      try {
        return readTextFile({ path, folder, mostOctets: 1024 });
      } catch (error) {
        return (error as { key: string }).key;
      }
    };
    writeFileSync(join(folder, 'large.md'), 'x'.repeat(1025));
    writeFileSync(join(folder, 'binary.md'), Buffer.from([0x50, 0x4b, 0, 0, 0xff, 0xff]));
    expect(['gone.md', '.', 'large.md', 'binary.md', '/dev/zero'].map(keyOf)).toEqual(['text.missing', 'text.not-a-file', 'text.too-large', 'text.not-text', 'text.not-a-file']);
  });
});
