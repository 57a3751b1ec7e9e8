import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LAB, runHere, SAMPLES, scratchFolder } from './in-process.ts';

const folder = scratchFolder();
const html = (...argv: string[]) => runHere([LAB, '-q', '-o', 'report.html', ...argv], { folder });

describe('--notes', () => {
  it.each([
    ['en', 'notes.md'],
    ['zh-CN', 'notes.zh-CN.md'],
  ])('places the student’s text in the report (%s)', async (language, name) => {
    expect(await html('--lang', language, '--notes', join(SAMPLES, name))).toMatchObject({ exitCode: 0, stderr: '' });
    expect(readFileSync(join(folder, 'report.html'), 'utf8')).toMatch(/<section[^>]* id="section-(?:setup|server)"/);
  });

  it('reads what a Chinese Windows writes', async () => {
    writeFileSync(join(folder, 'gbk.md'), Buffer.from([0xb1, 0xca, 0xbc, 0xc7]));
    expect(await html('--notes', 'gbk.md')).toMatchObject({ exitCode: 0 });
    expect(readFileSync(join(folder, 'report.html'), 'utf8')).toContain('笔记');
  });

  it.each([
    ['gone.md', '', 'Cannot read "gone.md": there is no such file.'],
    ['binary.md', Buffer.from([0x50, 0x4b, 3, 4, 0, 0xff]), 'Cannot read "binary.md": it is not text in UTF-8, GB 18030 or UTF-16.'],
    ['large.md', 'x'.repeat(1024 * 1024 + 1), 'Cannot read "large.md": it is larger than 1024 KiB.'],
    ['deep.md', `${'>'.repeat(2000)} x`, 'Cannot use "deep.md" as notes: line 1 lies in more than 20 lists and quotations'],
  ])('that cannot be used end the run before anything is written: %s', async (name, content, sentence) => {
    if (content) writeFileSync(join(folder, name), content);
    expect(await html('--notes', name)).toMatchObject({ exitCode: 3, stdout: '', stderr: expect.stringContaining(sentence) });
  });

  it('with a filter that is none are refused as on the command line, by check, too', async () => {
    writeFileSync(join(folder, 'filter.md'), `---\ncapture: ${JSON.stringify(LAB)}\nfilter: tcp.prot == 1\n---\ntext`);
    const refused = { exitCode: 2, stderr: expect.stringContaining('There is no field or protocol "tcp.prot". Perhaps you mean: tcp.port.') };
    expect(await html('--notes', 'filter.md')).toMatchObject(refused);
    expect(await runHere(['check', 'filter.md'], { folder })).toMatchObject(refused);
  });
});
