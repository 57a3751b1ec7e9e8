import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPrinter, type Printer } from '../../src/printing/print-pdf.ts';
import { noBrowser, page, textsOf } from './printing-ground.ts';

const PAPER = '<style>@page{size:A4;margin:20mm;@bottom-center{content:"page " counter(page) " of " counter(pages)}}h2{break-before:page}</style>';
const META = { title: 'Lab 报告', language: 'en', author: 'Ann', subject: 'TCP', createdAt: new Date('2026-03-01T00:00:00Z') };

describe.skipIf(noBrowser !== null)('Printer.print', () => {
  let printer: Printer;
  beforeAll(async () => {
    printer = await openPrinter();
  });
  afterAll(() => printer.close());

  it('writes a tagged PDF with outline, language, title, author and the page size of the CSS', async () => {
    const pdf = await printer.print(page('<h1>One</h1><h2>Two</h2>', PAPER), META);
    const text = Buffer.from(pdf).toString('latin1');
    for (const sign of ['/StructTreeRoot', '/Marked true', '/Lang (en)', '/Outlines', '/DisplayDocTitle true']) expect(text).toContain(sign);
    expect(text).toContain('/Title <FEFF004C00610062002062A5544A>');
    expect(text).toMatch(/\/MediaBox \[0 0 59\d(\.\d+)? 84\d(\.\d+)?\]/);
    expect(text).toContain('/CreationDate (D:20260301000000');
  });

  it('numbers pages by the margin boxes of the CSS', async () => {
    const pages = await textsOf(await printer.print(page('<h1>One</h1><h2>Two</h2>', PAPER), META));
    expect(pages.map((text) => /page \d of \d/.exec(text)?.[0])).toEqual(['page 1 of 2', 'page 2 of 2']);
  });

  it('fills in the page that each heading of the contents is printed on', async () => {
    const ids = ['first', 'long', '第三节', 'last'];
    const titles = ['Alpha', 'Beta', 'Gamma', 'Delta'];
    const contents = ids.map((id, i) => `<li><a href="#${id}">${titles[i]}</a> on <span class="toc-page" data-target="${id}"></span>.</li>`).join('');
    const sections = ids.map((id, i) => `<h2 id="${id}">Heading ${titles[i]}</h2>${'<p>Words.</p>'.repeat(id === 'long' ? 300 : 1)}`).join('');
    const pages = await textsOf(await printer.print(page(`<ul>${contents}</ul>${sections}`, PAPER), { ...META, fillPageNumbers: true }));
    for (const title of titles) {
      const printedOn = pages.findIndex((text) => text.includes(`Heading ${title}`)) + 1;
      expect(printedOn).toBeGreaterThan(1);
      expect(pages[0]).toContain(`${title} on ${printedOn}.`);
    }
  });

  it('fills in right numbers where they themselves push a heading to the next page', async () => {
    const contents = '<p style="width:1em;font-size:200pt;line-height:1"><a href="#end">.</a><span class="toc-page" data-target="end"></span></p>';
    const pages = await textsOf(await printer.print(page(`${contents}<h3 id="end" style="margin-top:120mm">The end</h3>`, PAPER), { ...META, fillPageNumbers: true }));
    expect(pages.findIndex((text) => text.includes('The end')) + 1).toBe(Number(/(\d+)/.exec(pages[0]?.replace(/page \d of \d/, '') ?? '')?.[1]));
  });

  it('gives the same octets whether it printed the like before, with the same numbers or with others', async () => {
    const report = (paragraphs: number) => page(`<p><a href="#end">.</a> on <span class="toc-page" data-target="end"></span></p>${'<p>Words.</p>'.repeat(paragraphs)}<h2 id="end">The end</h2><table><tr><th>a</th></tr><tr><td>1</td></tr></table>`, PAPER);
    const print = async (printer: Printer, paragraphs: number) => Buffer.from(await printer.print(report(paragraphs), { ...META, fillPageNumbers: true }));
    const [practised, fresh] = [await openPrinter(), await openPrinter()];
    const [first, second, longer] = [await print(practised, 30), await print(practised, 30), await print(practised, 300)];
    const alone = await print(fresh, 300);
    await Promise.all([practised.close(), fresh.close()]);
    expect(second.equals(first)).toBe(true);
    expect(longer.equals(alone)).toBe(true);
  });

  it('leaves an internal link a link, and prints a document without any', async () => {
    const linked = await printer.print(page('<a href="#a">to a</a><h2 id="a">A</h2>', PAPER), META);
    expect(Buffer.from(linked).toString('latin1')).toMatch(/\/Dest/);
    const plain = await printer.print(page('<p>alone</p>'), { ...META, fillPageNumbers: true });
    expect(await textsOf(plain)).toEqual(['alone']);
  });

  it('gives the same octets twice, also from another browser and beside other documents', async () => {
    const rows = '<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>'.repeat(20);
    const html = page(`<h1>One</h1>${rows}`, PAPER);
    const other = await openPrinter();
    const all = await Promise.all([printer.print(html, META), printer.print(page(rows), META), printer.print(html, META), other.print(html, META)]);
    await other.close();
    const [first, , ...rest] = all.map((pdf) => Buffer.from(pdf));
    for (const pdf of rest) expect(pdf.equals(first as Buffer)).toBe(true);
  });

  it('refuses HTML above 64 MB', async () => {
    await expect(printer.print(' '.repeat(64 * 1024 * 1024 + 1), META)).rejects.toMatchObject({ code: 'too-large' });
  });

  it('gives up at the deadline, and the next document is printed', async () => {
    const hasty = await openPrinter({ timeoutMs: 1500 });
    const bomb = page('<div style="height:20000000px">bomb</div>');
    await expect(hasty.print(bomb, META)).rejects.toMatchObject({ code: 'timeout' });
    expect(await textsOf(await hasty.print(page('after'), META))).toEqual(['after']);
    await hasty.close();
  });

  it.skipIf(spawnSync('qpdf', ['--version']).error !== undefined)('passes qpdf --check', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lab-report-test-'));
    await writeFile(join(folder, 'a.pdf'), await printer.print(page('<h1>One</h1>', PAPER), META));
    const { status, stdout, stderr } = spawnSync('qpdf', ['--check', join(folder, 'a.pdf')], { encoding: 'utf8' });
    await rm(folder, { recursive: true });
    expect({ status, stderr }, stdout).toEqual({ status: 0, stderr: '' });
  });
});
