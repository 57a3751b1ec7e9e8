import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyzeCapture } from '../../src/analyze.ts';
import { composeDocument } from '../../src/documents/compose-document.ts';
import type { Document, Section } from '../../src/documents/document.ts';
import { LANGUAGES, type Language } from '../../src/explanations/explanation.ts';
import { openVoice, plainText } from '../../src/explanations/open-voice.ts';
import { renderHtml } from '../../src/pages/render-html.ts';
import { openPrinter, type Printer } from '../../src/printing/print-pdf.ts';
import { noBrowser, textsOf } from './printing-ground.ts';

const SAMPLES = readdirSync('samples').filter((name) => /\.pcap(ng)?$/.test(name));
const CASES = SAMPLES.flatMap((sample) => LANGUAGES.map((language) => ({ sample, language })));

/** Pages that a report may have: enough to explain, not more than one wants to read. */
const PAGES = { fewest: 8, most: 22 };

async function documentOf(sample: string, language: Language): Promise<Document> {
  return composeDocument(await analyzeCapture(`samples/${sample}`, { version: '0.0.0' }), openVoice(language));
}

/** Section titles in the order of the contents. */
function titlesOf(sections: Section[]): string[] {
  return sections.flatMap((section) => [plainText(section.title), ...titlesOf(section.sections)]);
}

/** Text without blanks: a PDF sets lines where it likes. */
const solid = (text: string): string => text.replace(/\s+/g, '');

describe.skipIf(noBrowser !== null)('the report of each sample, printed', () => {
  let printer: Printer;
  beforeAll(async () => {
    printer = await openPrinter();
  });
  afterAll(() => printer.close());

  it.each(CASES)('$sample in $language: a length that one reads, every section on the page that the contents name', async ({ sample, language }) => {
    const document = await documentOf(sample, language);
    const pdf = await printer.print(renderHtml(document), { title: document.title, language, fillPageNumbers: true });
    const pages = (await textsOf(pdf)).map(solid);
    expect(pages.length).toBeGreaterThanOrEqual(PAGES.fewest);
    expect(pages.length).toBeLessThanOrEqual(PAGES.most);
    expect(pages.filter((text) => text.length < 100)).toEqual([]);
    const [contents = '', ...rest] = pages;
    for (const title of titlesOf(document.sections)) expect(rest.join('') + contents).toContain(solid(title));
    const last = document.sections.at(-1)!;
    const named = new RegExp(`${literal(solid(plainText(last.title)))}[.…·]*(\\d{1,2})`).exec(contents)?.[1];
    expect(pages[Number(named) - 1]).toContain(solid(plainText(last.title)));
  });

  it('is the same octet for octet when made twice', async () => {
    const document = await documentOf('lab.pcapng', 'zh-CN');
    const print = () => printer.print(renderHtml(document), { title: document.title, language: 'zh-CN', fillPageNumbers: true, createdAt: new Date(0) });
    expect(Buffer.compare(Buffer.from(await print()), Buffer.from(await print()))).toBe(0);
  });
});

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
