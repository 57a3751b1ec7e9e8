import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LAB, runHere, SAMPLES, scratchFolder } from './in-process.ts';

const folder = scratchFolder();
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const readJson = (name: string) =>
  JSON.parse(read(name)) as {
    selection: { by: string; filter?: { text: string; matched: number } };
    connections: { stream: number }[];
    facts: { kind: string; params: Record<string, { value: unknown }> }[];
  };
const textOf = (html: string) =>
  html
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&#x3D;', '=')
    .replace(/\s+/g, ' ');

describe('lab-report -Y', () => {
  it('reports on the connections that the filter touches, and names it', async () => {
    const { exitCode } = await runHere([LAB, '-q', '-Y', 'http', '-o', 'http.json', '-o', 'http.html'], { folder });
    expect(exitCode).toBe(0);
    const { selection, facts } = readJson('http.json');
    expect(selection).toMatchObject({ by: 'filter', filter: { text: 'http' } });
    expect(facts.find(({ kind }) => kind === 'capture.filter')?.params.filter).toEqual({ value: 'http' });
    expect(textOf(read('http.html')).includes('The display filter of this report is http.')).toBe(true);
  });

  it('shows the handshakes that the filter would hide, and says so', async () => {
    const html = textOf(read('http.html'));
    expect(/By itself it would hide the handshake of \d+ connections/.test(html)).toBe(true);
    expect(html.includes('[SYN, ACK] Seq=0 Ack=1')).toBe(true);
  });

  it('begins the list of the page with the filter', async () => {
    const carried = /<script type="application\/json" id="view-source">(.*?)<\/script>/.exec(read('http.html'))?.[1] ?? '{}';
    expect((JSON.parse(carried) as { filter?: string }).filter).toBe('http');
  });

  it('takes one connection out of many', async () => {
    await runHere([LAB, '-q', '--display-filter', 'tcp.stream == 2', '-o', 'one.json'], { folder });
    expect(readJson('one.json').connections.map(({ stream }) => stream)).toEqual([2]);
  });

  it('asks for both where --stream is given beside it', async () => {
    await runHere([LAB, '-q', '-Y', 'http', '--stream', '0', '1', '-o', 'both.json'], { folder });
    expect(readJson('both.json').connections.map(({ stream }) => stream)).toEqual([0, 1]);
  });

  it('makes a report that says so where no frame matches', async () => {
    const { exitCode, stderr } = await runHere([LAB, '-Y', 'tcp.port == 1', '-o', 'none.json', '-o', 'none.html'], { folder });
    expect(exitCode).toBe(0);
    expect(stderr).toContain('tcp.port == 1');
    expect(readJson('none.json').facts.map(({ kind }) => kind)).toContain('capture.filter-empty');
    expect(textOf(read('none.html')).includes('No frame matches the filter')).toBe(true);
  });

  it('fails a run where --fail-on names that finding', async () => {
    const { exitCode } = await runHere([LAB, '-q', '-Y', 'tcp.port == 1', '--fail-on', 'capture.filter-empty', '-o', 'none.json'], { folder });
    expect(exitCode).toBe(1);
  });

  it('holds for every capture of a run', async () => {
    const { exitCode } = await runHere(
      [join(SAMPLES, 'lab.pcapng'), join(SAMPLES, 'abort.pcapng'), '-q', '-Y', 'tcp.flags.reset == 1', '--documents', 'json', '-o', 'many/', '--result', 'result.json'],
      { folder },
    );
    expect(exitCode).toBe(0);
    expect(readJson('many/abort/report.json').selection.filter?.matched).toBeGreaterThan(0);
    expect(readJson('many/lab/report.json').facts.map(({ kind }) => kind)).toContain('capture.filter-empty');
    expect(read('result.json')).toContain('capture.filter-empty');
  });

  it('refuses a wrong filter before anything is read, with a mark under the place', async () => {
    const { exitCode, stderr } = await runHere(['absent.pcapng', '-Y', 'tcp.prt == 80'], { folder });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('tcp.port');
    expect(stderr).toContain('    tcp.prt == 80\n    ^~~~~~~\n');
  });

  it('says it in Chinese, too', async () => {
    const { exitCode, stderr } = await runHere([LAB, '--lang', 'zh-CN', '-Y', 'tcp.port =='], { folder });
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/[\u4e00-\u9fff]/);
  });

  it('cannot filter a report.json again, and says so', async () => {
    await runHere([LAB, '-q', '-o', 'lab.json'], { folder });
    const { exitCode, stderr } = await runHere(['lab.json', '-Y', 'http', '-o', 'again.html'], { folder });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('only a capture can be filtered');
  });

  it('gives the same page from a report.json as from the capture', async () => {
    await runHere([LAB, '-q', '-Y', 'http', '-o', 'http.json', '-o', 'http.html'], { folder });
    await runHere(['http.json', '-q', '-o', 'again.html'], { folder });
    expect(read('again.html') === read('http.html')).toBe(true);
  });
});
