import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { LAB, runHere, SAMPLES, scratchFolder } from './in-process.ts';

const folder = scratchFolder();
const notes = (name: string, text: string) => writeFileSync(join(folder, name), text);
const check = (...argv: string[]) => runHere(['check', ...argv], { folder });
const schema = JSON.parse(readFileSync(fileURLToPath(new URL('../../docs/check.schema.json', import.meta.url)), 'utf8')) as object;
const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);

beforeAll(() => {
  copyFileSync(LAB, join(folder, 'lab.pcapng'));
  notes('true.md', '---\ncapture: lab.pcapng\nclaims:\n  - The server closes first.\n---\nText.\n');
  notes('false.md', '---\ncapture: lab.pcapng\n---\n\n| Claim |\n|---|\n| The client closes first. |\n| RTT is 0.03 ms |\n| The weather is fine. |\n\n- In frame 7 `tcp.seq_raw` is 5.\n');
  notes('chinese.md', '---\ncapture: lab.pcapng\n论断:\n  - 先关闭的一方：客户端\n---\n\n在第7帧中`tcp.seq_raw`是5。\n');
  notes('none.md', '---\ncapture: lab.pcapng\n---\nNothing is claimed.\n');
  notes('no-capture.md', '---\ntitle: x\n---\nText.\n');
  notes('gone.md', '---\ncapture: gone.pcapng\n---\nText.\n');
  notes('broken.md', '---\ncapture: [lab.pcapng\n---\nText.\n');
  notes('elsewhere.md', '---\ncapture: ../lab.pcapng\n---\nText.\n');
});

describe('lab-report check', () => {
  it('prints one line for each claim and hint, with file, line and column', async () => {
    const { exitCode, stdout, stderr } = await check('false.md');
    expect(stdout.split('\n')).toEqual([
      expect.stringMatching(/^false\.md:7:1: false: “The client closes first\.”\. The capture says: the server\. See #16, #28, /),
      expect.stringMatching(/^false\.md:8:1: true: “RTT is 0\.03 ms”\. The capture has 0\.0\d+ ms\. /),
      'false.md:9:1: not understood: “The weather is fine.”. docs/claims.md lists the forms that are understood.',
      'false.md:11:6: please look at this: frame 7 has tcp.seq_raw = 1980601971, not 5.',
      '',
    ]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
  });

  it('ends with 0 where no claim is false, and says nothing where nothing is claimed', async () => {
    expect(await check('true.md')).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^true\.md:4:5: true: /) });
    expect(await check('none.md')).toMatchObject({ exitCode: 0, stdout: '', stderr: '' });
  });

  it('speaks the notes’ language where none is asked for', async () => {
    notes('named.md', '---\ncapture: lab.pcapng\n语言: zh-CN\n论断:\n  - 先关闭的一方：客户端\n---\n');
    expect((await check('named.md')).stdout).toContain('错误：“先关闭的一方：客户端”。');
    expect((await check('named.md', '--lang', 'en')).stdout).toContain('5:5: false: ');
  });

  it('speaks the language that is asked for', async () => {
    expect((await check('chinese.md', '--lang', 'zh-CN')).stdout).toBe(
      'chinese.md:4:5: 错误：“先关闭的一方：客户端”。抓包显示：服务器。见#16、#28、#40、#52、#62、#72。\nchinese.md:7:2: 请留意：第7帧的tcp.seq_raw是1980601971，不是5。\n',
    );
    expect((await check('chinese.md', '--lang', 'en')).stdout).toContain('4:5: false: “先关闭的一方：客户端”. The capture says: the server.');
  });

  it.each(['true.md', 'false.md', 'chinese.md', 'none.md'])('writes JSON that docs/check.schema.json describes: %s', async (name) => {
    const { stdout } = await check(name, '--format', 'json');
    expect(validate(JSON.parse(stdout)), JSON.stringify(validate.errors)).toBe(true);
    expect(JSON.parse(stdout)).toMatchObject({ notes: name });
  });

  it.each([
    [['false.md', '--format', 'xml'], 2, 'xml'],
    [[], 2, 'check'],
    [['true.md', 'false.md'], 2, 'check'],
    [['true.md', '--sideways'], 2, '--sideways'],
    [['true.md', '--lang', 'fr'], 2, 'fr'],
    [['missing.md'], 3, 'missing.md'],
    [['no-capture.md'], 3, 'no-capture.md'],
    [['gone.md'], 3, 'gone.pcapng'],
    [['broken.md'], 3, 'broken.md'],
    [['elsewhere.md'], 3, '..'],
  ])('ends %j with %i and a sentence', async (argv, exitCode, named) => {
    const { stdout, stderr, ...outcome } = await check(...argv);
    expect({ exitCode: outcome.exitCode, stdout }, stderr).toEqual({ exitCode, stdout: '' });
    expect(stderr).toContain(named);
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+\)|undefined/);
  });

  it('writes all of as many claims as notes may hold', async () => {
    notes('many.md', `---\ncapture: lab.pcapng\n---\n\n| Claim |\n|---|\n${'| The client closes first, and this line is as long as a claim may well be in notes. |\n'.repeat(500)}`);
    const { stdout, exitCode } = await check('many.md', '--format', 'json');
    expect(exitCode).toBe(0);
    expect((JSON.parse(stdout) as { claims: unknown[] }).claims).toHaveLength(500);
  });
});

describe('samples', () => {
  it.each(['notes.md', 'notes.zh-CN.md'])('claim nothing that is false, and give no hint: %s', async (name) => {
    const { exitCode, stdout } = await runHere(['check', join(SAMPLES, name), '--format', 'json']);
    const { claims, hints } = JSON.parse(stdout) as { claims: { verdict: string }[]; hints: unknown[] };
    expect({ exitCode, hints, verdicts: claims.map(({ verdict }) => verdict) }).toEqual({ exitCode: 0, hints: [], verdicts: ['true', 'true', 'true'] });
  });
});
