import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { openZip } from '../archives/open-zip.ts';
import { unpackSubmission } from './unpack-submission.ts';

const ground = mkdtempSync(join(tmpdir(), 'lab-report-test-'));
afterAll(() => rmSync(ground, { recursive: true }));
let count = 0;

/** Unpacks a zip file and answers what lies where, with proof that nothing lies elsewhere. */
async function attack(zip: Uint8Array) {
  const around = join(ground, `${++count}`);
  const place = join(around, 'a', 'b', 'c');
  mkdirSync(place, { recursive: true });
  const archive = await openZip(Buffer.from(zip));
  const unpacked = await unpackSubmission(archive.entries, place);
  const written = filesIn(around);
  expect(written.filter((path) => !path.startsWith('a/b/c/'))).toEqual([]);
  return { ...unpacked, refused: archive.refused, written };
}

const filesIn = (folder: string) => readdirSync(folder, { recursive: true }).map(String).filter((path) => statSync(join(folder, path)).isFile());
const x = strToU8('x');

/** One name exchanged for others of as many octets, which no packer would write. */
function renamed(zip: Uint8Array, from: string, to: string | Buffer): Buffer {
  const copy = Buffer.from(zip);
  for (let at = copy.indexOf(from); at >= 0; at = copy.indexOf(from, at + 1)) copy.set(Buffer.from(to), at);
  return copy;
}

describe('a hostile archive writes nothing outside of its folder', () => {
  it.each([
    '../evil', '../../../../../../tmp/evil', 'a/../../evil', '/tmp/lab-report-evil', '//server/share/evil', 'C:\\evil', 'c:evil', '..\\..\\evil', '\\\\?\\C:\\evil', 'a/..\\../evil', '.. /evil', '..', '/', 'a\u0000/../evil', 'a\nb', '\u001b[2Jevil',
  ])('by the path %j', async (path) => {
    const { files, refused, written } = await attack(zipSync({ [path]: x, 'lab.pcapng': x }));
    expect(files.map((file) => file.path)).toEqual(['lab.pcapng']);
    expect(written).toHaveLength(1);
    expect(refused.every(({ code, path: shown }) => code === 'unsafe-path' && !/\p{Cc}/u.test(shown))).toBe(true);
    expect(existsSync('/tmp/lab-report-evil')).toBe(false);
  });

  it('by a link, and by a file that would lie behind it', async () => {
    const { files, refused } = await attack(zipSync({ 'link': [strToU8('/etc'), { os: 3, attrs: 0o120_777 << 16 }], 'link/passwd': x }));
    expect(refused).toEqual([{ path: 'link', code: 'link' }]);
    expect(files.map(({ path, file }) => [path, readFileSync(file, 'utf8')])).toEqual([['link/passwd', 'x']]);
  });

  it('by devices, pipes and folders that say they are files', async () => {
    const special = Object.fromEntries([0o010_000, 0o020_000, 0o060_000, 0o140_000].map((kind, at) => [`f${at}`, [x, { os: 3, attrs: (kind | 0o777) << 16 }]])) as Zippable;
    const { files, refused } = await attack(zipSync(special));
    expect({ files, codes: refused.map(({ code }) => code) }).toEqual({ files: [], codes: Array(4).fill('unsupported') });
  });

  it.each(['CON', 'aux.pcapng', 'NUL.md', 'lpt1', 'ab:c', 'x.', 'x ', 'trailing. . ', 'q?*|<>"', '\u202egnpcap.exe', '\u200b', '-rf', '~', '$(id)', '`id`.pcapng', '.hidden', 'é'.normalize('NFD'), '😀'.repeat(60)])('by the name %j', async (name) => {
    const { files, written } = await attack(zipSync({ [`${name}`]: x }));
    expect(files).toHaveLength(1);
    expect(written).toHaveLength(1);
    const base = written[0]!.split('/').at(-1)!;
    expect(base).toMatch(/^[\p{L}\p{N} _()-][\p{L}\p{N} ._()-]*$/u);
    expect(base).not.toMatch(/^(con|aux|nul|lpt\d)(\.|$)|[. ]$/i);
    expect(Buffer.byteLength(base)).toBeLessThanOrEqual(255);
  });
});

describe('a hostile archive is refused or read in bounds', () => {
  it('with names longer than any system takes, and folders deeper', async () => {
    const long = `${'n'.repeat(900)}.pcapng`;
    const { files, refused } = await attack(zipSync({ [long]: x, [`${'n'.repeat(5000)}`]: x, [`${'d/'.repeat(60)}f`]: x, 'ok.md': x }));
    expect(files.map(({ path }) => path)).toEqual([long, 'ok.md']);
    expect(refused).toHaveLength(2);
  });

  it('with two files that differ by capitals, or not at all', async () => {
    const { files, refused } = await attack(renamed(zipSync({ 'Lab.md': strToU8('1'), 'lab.md': strToU8('2'), 'same-1': strToU8('3'), 'same-2': strToU8('4') }), 'same-2', 'same-1'));
    expect(files.map(({ path, file }) => [path, readFileSync(file, 'utf8')])).toEqual([['Lab.md', '1'], ['lab.md', '2'], ['same-1', '3']]);
    expect(refused).toEqual([{ path: 'same-1', code: 'same-path' }]);
  });

  it('with entries that share their octets: what comes out is counted, not what is there', async () => {
    const zip = Buffer.from(zipSync({ 'one.bin': new Uint8Array(1024 * 1024), 'two.bin': x }));
    const first = zip.indexOf('PK\x01\x02', 0, 'latin1');
    const second = zip.indexOf('PK\x01\x02', first + 4, 'latin1');
    // The second entry of the directory is made to say that it begins where the first does, with the first one's sizes.
    for (const [at, length] of [[10, 2], [16, 12]] as const) zip.copy(zip, second + at, first + at, first + at + length);
    zip.writeUInt32LE(zip.readUInt32LE(first + 42), second + 42);
    const { files, remarks } = await attack(zip);
    expect(files.length + remarks.length).toBe(2);
    expect(files.every(({ size }) => size <= 1024 * 1024)).toBe(true);
  });

  it('with ten thousand files, of which none is written', async () => {
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`f${at}`, x]));
    const { fault, written } = await attack(zipSync(many, { level: 0 }));
    expect({ fault, written }).toEqual({ fault: { code: 'too-many-files', path: '' }, written: [] });
    const within = await attack(zipSync({ 'all.zip': zipSync(many, { level: 0 }) }));
    expect({ fault: within.fault, written: within.written }).toEqual({ fault: { code: 'too-many-files', path: '' }, written: [] });
  });

  it('with bombs in bombs, in bounded memory', async () => {
    const before = process.memoryUsage().rss;
    const bomb = zipSync({ 'zeros.bin': new Uint8Array(32 * 1024 * 1024) }, { level: 9 });
    const nested = zipSync({ 'a.zip': bomb, 'b.zip': bomb, 'c.zip': zipSync({ 'd.zip': zipSync({ 'e.zip': bomb }) }) });
    const { fault } = await attack(nested);
    expect(fault).toEqual({ code: 'bomb', path: 'a.zip/zeros.bin' });
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  });

  it('with itself as what it holds, as far as three archives go', async () => {
    let zip = zipSync({ 'lab.pcapng': x });
    for (let level = 0; level < 40; level++) zip = zipSync({ 'again.zip': zip });
    expect(await attack(zip)).toMatchObject({ fault: { code: 'nested-too-deep' }, files: [] });
  });
});
