import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { openZip } from '../archives/open-zip.ts';
import { unpackSubmission } from './unpack-submission.ts';

const folder = mkdtempSync(join(tmpdir(), 'lab-report-test-'));
afterAll(() => rmSync(folder, { recursive: true }));
let count = 0;

async function unpacked(files: Zippable) {
  const place = join(folder, `${++count}`);
  mkdirSync(place);
  const archive = await openZip(Buffer.from(zipSync(files)));
  return { place, ...(await unpackSubmission(archive.entries, place)) };
}

describe('unpackSubmission', () => {
  it('puts each file in a folder of its own, under the name that the student gave it', async () => {
    const { files, remarks, fault, place } = await unpacked({ 'a/实验 2.pcapng': strToU8('one'), 'b/实验 2.pcapng': strToU8('two'), 'notes.md': strToU8('# x') });
    expect(files.map(({ path, role, size }) => [path, role, size])).toEqual([['a/实验 2.pcapng', 'capture', 3], ['b/实验 2.pcapng', 'capture', 3], ['notes.md', 'notes', 3]]);
    expect(files.every(({ file }) => file.startsWith(place))).toBe(true);
    expect(files.map(({ file }) => readFileSync(file, 'utf8'))).toEqual(['one', 'two', '# x']);
    expect({ remarks, fault }).toEqual({ remarks: [], fault: null });
  });

  it('opens archives within archives, but not Word’s', async () => {
    const inner = zipSync({ 'lab.pcapng': strToU8('x'), '../evil': strToU8('y') });
    const { files, remarks } = await unpacked({ 'all.zip': zipSync({ 'inner.dat': inner }), 'report.docx': inner });
    expect(files.map(({ path }) => path)).toEqual(['all.zip/inner.dat/lab.pcapng', 'report.docx']);
    expect(remarks).toEqual([{ code: 'unsafe-path', path: 'all.zip/inner.dat/../evil' }]);
  });

  it('goes three archives deep', async () => {
    let zip = zipSync({ 'lab.pcapng': strToU8('x') });
    for (let level = 0; level < 5; level++) zip = zipSync({ 'inner.zip': zip });
    expect(await unpacked({ 'outer.zip': zip })).toMatchObject({ fault: { code: 'nested-too-deep' }, files: [] });
  });

  it('stops a bomb before it is unpacked, and keeps what lay before it', async () => {
    const { fault, files, place } = await unpacked({ 'first.txt': strToU8('x'), 'zeros.pcapng': new Uint8Array(40 * 1024 * 1024), 'zz.txt': strToU8('y') });
    expect(fault).toEqual({ code: 'bomb', path: 'zeros.pcapng' });
    expect(files.map(({ path }) => path)).toEqual(['first.txt']);
    expect(readdirSync(place)).toHaveLength(1);
  });

  it('takes 2,000 files', async () => {
    const many = Object.fromEntries(Array.from({ length: 2_050 }, (_, at) => [`f${at}.txt`, strToU8('x')]));
    expect((await unpacked(many)).fault).toEqual({ code: 'too-many-files', path: '' });
  });

  it('names a damaged archive and goes on', async () => {
    const { files, remarks, fault } = await unpacked({ 'bad.zip': Buffer.from('PK\x03\x04 and nothing more'), 'lab.pcapng': strToU8('x') });
    expect({ files: files.map(({ path }) => path), remarks, fault }).toEqual({ files: ['lab.pcapng'], remarks: [{ code: 'broken-archive', path: 'bad.zip' }], fault: null });
  });
});
