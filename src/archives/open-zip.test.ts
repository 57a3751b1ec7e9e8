import { mkdtempSync, rmSync, symlinkSync, writeFileSync, mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import type { Archive } from './archive.ts';
import { openFolder } from './open-folder.ts';
import { openZip } from './open-zip.ts';
import { readEntry, unpackEntry } from './read-entry.ts';

const folder = mkdtempSync(join(tmpdir(), 'lab-report-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const zipOf = (files: Zippable) => Buffer.from(zipSync(files));
const pathsOf = ({ entries }: Archive) => entries.map(({ path }) => path);

/** The same archive with the octets of a name exchanged for others, in both places where it stands. */
function renamed(zip: Buffer, from: string, to: Uint8Array, { utf8 = false } = {}): Buffer {
  const copy = Buffer.from(zip);
  for (let at = copy.indexOf(from); at >= 0; at = copy.indexOf(from, at + 1)) copy.set(to, at);
  for (const [magic, flags] of [['PK\x03\x04', 6], ['PK\x01\x02', 8]] as const) {
    for (let at = copy.indexOf(magic, 0, 'latin1'); at >= 0; at = copy.indexOf(magic, at + 1, 'latin1')) copy.writeUInt16LE((copy.readUInt16LE(at + flags) & ~0x800) | (utf8 ? 0x800 : 0), at + flags);
  }
  return copy;
}

describe('openZip', () => {
  it('lists files with what they hold, without folders and without what systems leave behind', async () => {
    const archive = await openZip(zipOf({ 'a/b.txt': strToU8('hello'), 'c/': new Uint8Array(), '__MACOSX/a/._b.txt': strToU8('x'), 'a/.DS_Store': strToU8('x') }));
    expect(pathsOf(archive)).toEqual(['a/b.txt']);
    expect((await readEntry(archive.entries[0]!, 100)).toString()).toBe('hello');
    expect(archive.refused).toEqual([]);
  });

  it.each([
    ['GBK without a word', Buffer.from('d5c5c8fd', 'hex'), '张三.txt'],
    ['UTF-8 without a word', Buffer.from('李华'), '李华.txt'],
    ['code page 437', Buffer.from([0x81, 0x82, 0x83, 0x84]), 'üéâä.txt'],
  ])('reads names in %s', async (_, raw, path) => {
    const stem = 'N'.repeat(raw.length);
    expect(pathsOf(await openZip(renamed(zipOf({ [`${stem}.txt`]: strToU8('x') }), stem, raw)))).toEqual([path]);
  });

  it.each(['../../../../etc/x', '/etc/passwd.txt', 'C:/windows/x.txt', '..\\..\\..\\..\\x.tx', 'a/../../b/x.txt', 'a\u0000b/../c/x.tx'])('refuses %j and names it', async (bad) => {
    const stem = 'N'.repeat(Buffer.byteLength(bad));
    const archive = await openZip(renamed(zipOf({ [stem]: strToU8('x'), 'good.txt': strToU8('y') }), stem, Buffer.from(bad)));
    expect(pathsOf(archive)).toEqual(['good.txt']);
    expect(archive.refused).toMatchObject([{ code: 'unsafe-path' }]);
  });

  it('leaves out links', async () => {
    const archive = await openZip(zipOf({ link: [strToU8('/etc/passwd'), { os: 3, attrs: 0o120_777 << 16 }], file: strToU8('x') }));
    expect(pathsOf(archive)).toEqual(['file']);
    expect(archive.refused).toEqual([{ path: 'link', code: 'link' }]);
  });

  it('stops a bomb at the bound, whatever size it names', async () => {
    const zip = zipOf({ 'zeros.bin': new Uint8Array(8 * 1024 * 1024) });
    const [entry] = (await openZip(zip)).entries;
    await expect(readEntry(entry!, 1024)).rejects.toMatchObject({ code: 'too-large' });
    const lying = Buffer.from(zip);
    for (const [magic, at] of [['PK\x03\x04', 22], ['PK\x01\x02', 24]] as const) lying.writeUInt32LE(10, lying.indexOf(magic, 0, 'latin1') + at);
    const [small] = (await openZip(lying)).entries;
    expect(small!.size).toBe(10);
    await expect(readEntry(small!, 1024)).rejects.toMatchObject({ code: 'broken' });
    await expect(unpackEntry(small!, 1024, join(folder, 'lying'))).rejects.toMatchObject({ code: 'broken' });
  });

  it('names one of two files of the same path', async () => {
    const archive = await openZip(renamed(zipOf({ 'one.txt': strToU8('1'), 'two.txt': strToU8('2') }), 'two.txt', Buffer.from('one.txt')));
    expect(pathsOf(archive)).toEqual(['one.txt']);
    expect(archive.refused).toEqual([{ path: 'one.txt', code: 'same-path' }]);
  });

  it.each([['nothing', Buffer.alloc(0)], ['other octets', Buffer.from('not a zip file at all, and no end record')], ['half of one', zipOf({ 'a.txt': strToU8('a'.repeat(5000)) }).subarray(0, 60)]])('says of %s that it is broken', async (_, octets) => {
    await expect(openZip(octets)).rejects.toMatchObject({ code: 'broken' });
  });

  it('says where there is none', async () => {
    await expect(openZip(join(folder, 'gone.zip'))).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('openFolder', () => {
  it('lists what lies in it, by path, and follows no link', async () => {
    const place = join(folder, 'class');
    mkdirSync(join(place, 'b'), { recursive: true });
    writeFileSync(join(place, 'b/two.txt'), 'two');
    writeFileSync(join(place, 'a.txt'), 'one');
    symlinkSync('/etc', join(place, 'etc'));
    const archive = await openFolder(place);
    expect(pathsOf(archive)).toEqual(['a.txt', 'b/two.txt']);
    expect(archive.refused).toEqual([{ path: 'etc', code: 'link' }]);
    await unpackEntry(archive.entries[1]!, 100, join(folder, 'copy'));
    expect(readFileSync(join(folder, 'copy'), 'utf8')).toBe('two');
    rmSync(join(place, 'a.txt'));
    symlinkSync('/etc/hostname', join(place, 'a.txt'));
    await expect(readEntry(archive.entries[0]!, 100)).rejects.toMatchObject({ code: 'not-readable' });
  });

  it('says where there is none', async () => {
    await expect(openFolder(join(folder, 'gone'))).rejects.toMatchObject({ code: 'not-found' });
  });
});
