import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/analysis.ts';
import { SAMPLES, runHere, scratchFolder } from './in-process.ts';

const folder = scratchFolder();
const NAMES = ['lab.pcapng', 'abort.pcapng', 'loss.pcapng', 'ipv6.pcapng', 'zero-window.pcapng', 'npcap-loopback.pcap'];
let lab: Analysis;

beforeAll(async () => {
  await runHere([join(SAMPLES, 'lab.pcapng'), '-q', '-o', 'lab.json'], { folder });
  lab = JSON.parse(readFileSync(join(folder, 'lab.json'), 'utf8'));
});

describe('a report.json as input', () => {
  it.each(NAMES)('yields the very HTML that %s yields, in either language', async (name) => {
    for (const language of ['en', 'zh-CN']) {
      expect(await runHere([join(SAMPLES, name), '-q', '-o', 'a.json', '-o', 'direct.html', '--lang', language], { folder })).toMatchObject({ exitCode: 0 });
      expect(await runHere(['a.json', '-q', '-o', 'again.html', '-o', 'b.json', '--lang', language], { folder })).toMatchObject({ exitCode: 0 });
      expect(readFileSync(join(folder, 'again.html')).equals(readFileSync(join(folder, 'direct.html')))).toBe(true);
      expect(readFileSync(join(folder, 'b.json')).equals(readFileSync(join(folder, 'a.json')))).toBe(true);
    }
  });

  it('may come by standard input, and with a byte order mark', async () => {
    const stdin = Buffer.from(`\ufeff${JSON.stringify(lab, null, 2)}`);
    expect(await runHere(['-', '-q', '-o', 'piped.html'], { folder, stdin })).toMatchObject({ exitCode: 0, stderr: '' });
    await runHere(['lab.json', '-q', '-o', 'named.html'], { folder });
    expect(readFileSync(join(folder, 'piped.html'), 'utf8')).toBe(readFileSync(join(folder, 'named.html'), 'utf8'));
  });

  it('of a newer format is refused', async () => {
    writeFileSync(join(folder, 'newer.json'), JSON.stringify({ ...lab, version: 2 }));
    const sentence = 'Cannot use "newer.json" as a report.json: its format is version 2, and this lab-report reads version 1. Use the lab-report that wrote it, or make it again from the capture.';
    expect(await runHere(['newer.json', '-q', '-o', 'x.html'], { folder })).toMatchObject({ exitCode: 3, stderr: `lab-report: ${sentence}\n` });
    const chinese = '无法把“newer.json”当作report.json使用：它的格式是第2版，而这个lab-report只认第1版。请用写出它的那个lab-report，或从抓包文件重新生成。';
    expect(await runHere(['newer.json', '-q', '-o', 'x.html', '--lang', 'zh'], { folder })).toMatchObject({ exitCode: 3, stderr: `lab-report: ${chinese}\n` });
  });

  const first = <T>(list: T[], change: object) => [{ ...list[0], ...change }, ...list.slice(1)];
  it.each<[string, () => unknown, string]>([
    ['a missing part', () => ({ ...lab, traffic: undefined }), 'traffic'],
    ['no version', () => ({ ...lab, version: undefined }), 'version'],
    ['a text for a number', () => ({ ...lab, connections: first(lab.connections, { stream: '0' }) }), 'connections[0].stream'],
    ['an endless number', () => JSON.stringify({ ...lab, connectionsOmitted: 7 }).replace('"connectionsOmitted":7', '"connectionsOmitted":1e999'), 'connectionsOmitted'],
    ['a fact that names a file', () => ({ ...lab, facts: first(lab.facts, { kind: '../../../etc/passwd' }) }), 'facts[0].kind'],
    ['a key that could reach a prototype', () => JSON.stringify(lab).replace('{', '{"\\u005f_proto__":{"polluted":1},'), 'JSON'],
    ['a cut end', () => JSON.stringify(lab).slice(0, -20), 'JSON'],
    ['an abyss', () => `{"schema":"lab-report/analysis","version":1,"capture":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'JSON'],
  ])('with %s is refused in one sentence that names the place', async (_, make, place) => {
    const made = make();
    writeFileSync(join(folder, 'bad.json'), typeof made === 'string' ? made : JSON.stringify(made));
    const sentence = `Cannot use "bad.json" as a report.json: it is damaged or was changed (${place}). Write it again from the capture with -o report.json.`;
    expect(await runHere(['bad.json', '-q', '-o', 'bad.html'], { folder })).toMatchObject({ exitCode: 3, stdout: '', stderr: `lab-report: ${sentence}\n` });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('that fits in shape but not in sense is the file’s fault, not ours', async () => {
    const facts = lab.facts.map((fact) => ({ ...fact, params: {} }));
    writeFileSync(join(folder, 'senseless.json'), JSON.stringify({ ...lab, facts }));
    expect(await runHere(['senseless.json', '-q', '-o', 'x.html'], { folder })).toMatchObject({ exitCode: 3, stderr: expect.stringContaining('it is damaged or was changed (') });
  });

  it('of another program is refused', async () => {
    writeFileSync(join(folder, 'other.json'), '{"name": "x"}');
    expect(await runHere(['other.json', '-q', '-o', 'x.html'], { folder })).toMatchObject({ exitCode: 3, stderr: expect.stringContaining('found 7b 22 6e 61 (a JSON file)') });
    const stdin = Buffer.from('{"name": "x"}');
    expect(await runHere(['-', '-q', '-o', 'x.html'], { folder, stdin })).toMatchObject({ exitCode: 3, stderr: expect.stringContaining('it is JSON, but no report.json') });
  });
});
