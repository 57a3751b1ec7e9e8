import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/analysis.ts';
import type { Surroundings } from '../../src/cli/command.ts';
import { explainFailure } from '../../src/cli/explain-failure.ts';
import { openInput } from '../../src/cli/open-input.ts';
import { openWords } from '../../src/cli/open-words.ts';
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

  const changed = (change: (analysis: Analysis) => void) => {
    const analysis = structuredClone(lab);
    change(analysis);
    writeFileSync(join(folder, 'changed.json'), JSON.stringify(analysis));
    return runHere(['changed.json', '-q', '-o', 'changed.html'], { folder });
  };
  const params = (analysis: Analysis, kind: string) => analysis.facts.find((fact) => fact.kind === kind)!.params as unknown as Record<string, Record<string, unknown>>;

  it.each<[string, string, (analysis: Analysis) => unknown, string]>([
    ['a record for a quantity', 'handshake.syn', (analysis) => (params(analysis, 'handshake.syn').initial = {}), '.params.initial.value'],
    ['a text for an amount', 'handshake.syn', (analysis) => (params(analysis, 'handshake.syn').seq!.value = 'many'), '.params.seq.value'],
    ['a frame before the first', 'handshake.syn', (analysis) => (params(analysis, 'handshake.syn').seq!.frame = -1), '.params.seq.frame'],
    ['a number for a field', 'handshake.syn', (analysis) => (params(analysis, 'handshake.syn').seq!.field = 7), '.params.seq.field'],
    ['a span that ends before it starts', 'handshake.syn', (analysis) => (params(analysis, 'handshake.syn').seq!.octets = { start: 9, end: 8 }), '.params.seq.octets'],
    ['an unknown manner', 'close.lead', (analysis) => Object.assign(params(analysis, 'close.lead'), { manner: 'politely' }), '.params.manner'],
    ['no parameters', 'close.lead', (analysis) => Object.assign(analysis.facts.find(({ kind }) => kind === 'close.lead')!, { params: {} }), '.params.manner'],
  ])('whose fact has %s is refused by its place', async (_, kind, change, place) => {
    const at = lab.facts.findIndex((fact) => fact.kind === kind);
    const { exitCode, stderr } = await changed(change);
    expect([exitCode, stderr]).toEqual([
      3,
      `lab-report: Cannot use "changed.json" as a report.json: it is damaged or was changed (facts[${at}]${place}). Write it again from the capture with -o report.json.\n`,
    ]);
  });

  it('of millions of empty lists is refused before they are made', async () => {
    writeFileSync(join(folder, 'hollow.json'), JSON.stringify(lab).replace('{', `{"hollow":[${'[],'.repeat(10_000_000)}0],`));
    const sentence = 'Cannot use "hollow.json" as a report.json: it holds more than 20000000 values. Give the capture itself.';
    expect(await runHere(['hollow.json', '-q', '-o', 'x.html'], { folder })).toMatchObject({ exitCode: 3, stderr: `lab-report: ${sentence}\n` });
  });

  it('with a connection twice is refused', async () => {
    expect(await changed((analysis) => analysis.connections.push(analysis.connections[0]!))).toMatchObject({ exitCode: 3, stderr: expect.stringContaining('(connections[].stream)') });
  });

  const copies = <T extends object>(list: T[], length: number): T[] => Array.from({ length }, (_, stream) => ({ ...list[0]!, stream }));
  it.each<[string, number, (analysis: Analysis) => unknown]>([
    ['facts', 50_000, (analysis) => (analysis.facts = copies(analysis.facts, 50_001))],
    ['frames', 100, (analysis) => (analysis.frames = copies(analysis.frames, 101))],
    ['exchanges[0].request.headers', 2000, (analysis) => (analysis.exchanges[0]!.request!.headers = copies(analysis.exchanges[0]!.request!.headers, 2001))],
    ['connections[].inFull', 64, (analysis) => (analysis.connections = copies(analysis.connections, 65))],
  ])('with more %s than %i is refused at once', async (place, most, change) => {
    const { exitCode, stderr } = await changed(change);
    expect([exitCode, stderr]).toEqual([3, `lab-report: Cannot use "changed.json" as a report.json: ${place} holds more than ${most}. Give the capture itself.\n`]);
  });

  it.each([
    ['telling', 'its findings cannot be put into words', '其中的发现无法写成文字'],
    ['composing', 'no report can be composed from it', '无法据此编写报告'],
    ['rendering', 'its report cannot be laid out as a page', '据此编写的报告无法排成网页'],
  ] as const)('that fails in %s is blamed in words, and what was thrown is kept for -v', async (stage, english, chinese) => {
    const thrown = new Error('"last" not defined in [object Object] - 1:263');
    const input = await openInput('lab.json', { folder } as Surroundings);
    const error = await Promise.resolve()
      .then(() =>
        input.blame(stage, () => {
          throw thrown;
        }),
      )
      .catch((error: Error) => error);
    expect((error as Error).cause).toBe(thrown);
    for (const [language, words] of [
      ['en', english],
      ['zh-CN', chinese],
    ] as const) {
      const { exitCode, sentence } = explainFailure(error, openWords(language));
      expect([exitCode, sentence]).toEqual([3, openWords(language).say('report.damaged', { path: 'lab.json', place: words })]);
    }
  });

  it('that another version made, and that lacks what this one tells of, says so', async () => {
    const { version } = lab.generator;
    const older = (analysis: Analysis) => {
      analysis.generator.version = '0.0.1';
      for (const fact of analysis.facts) fact.params = {} as never;
    };
    const english = `Cannot use "changed.json" as a report.json: it was made by lab-report 0.0.1, and this is ${version}. Make it again from the capture with -o report.json.`;
    expect(await changed(older)).toMatchObject({ exitCode: 3, stderr: `lab-report: ${english}\n` });
    const chinese = `无法把“changed.json”当作report.json使用：它由lab-report 0.0.1写出，而这里是${version}。请用-o report.json从抓包文件重新写出。`;
    expect(await runHere(['changed.json', '-q', '-o', 'x.html', '--lang', 'zh'], { folder })).toMatchObject({ exitCode: 3, stderr: `lab-report: ${chinese}\n` });
  });

  it('that another version made is read where nothing is missing', async () => {
    expect(await changed((analysis) => (analysis.generator.version = '0.0.1'))).toMatchObject({ exitCode: 0 });
  });

  it('of another program is refused', async () => {
    writeFileSync(join(folder, 'other.json'), '{"name": "x"}');
    expect(await runHere(['other.json', '-q', '-o', 'x.html'], { folder })).toMatchObject({ exitCode: 3, stderr: expect.stringContaining('found 7b 22 6e 61 (a JSON file)') });
    const stdin = Buffer.from('{"name": "x"}');
    expect(await runHere(['-', '-q', '-o', 'x.html'], { folder, stdin })).toMatchObject({ exitCode: 3, stderr: expect.stringContaining('it is JSON, but not a report.json') });
  });
});
