import type { Page, PDFOptions } from 'puppeteer-core';
import type { KnownNumbers } from './known-numbers.ts';
import { loadHtml, type SealedPage } from './load-page.ts';
import { readPageNumbers } from './read-page-numbers.ts';

/** What the printed document says of itself, and how it is printed. */
export interface PrintedMeta {
  title: string;
  /** BCP 47. */
  language: string;
  author?: string;
  subject?: string;
  /** Absent and null: SOURCE_DATE_EPOCH if it is set, otherwise the document bears no date. */
  createdAt?: Date | null;
  /** Fills elements `.toc-page[data-target=id]` with the page that the element of that id is printed on. */
  fillPageNumbers?: boolean;
}

const FINAL: PDFOptions = { tagged: true, outline: true, preferCSSPageSize: true, printBackground: true, waitForFonts: false, timeout: 0 };
/** Tags cost a third of the time and change no page. */
const DRAFT: PDFOptions = { ...FINAL, tagged: false, outline: false };

/** The PDF as Chromium writes it. */
export async function printPage(sealed: SealedPage, html: string, { known, ...meta }: PrintedMeta & { known: KnownNumbers }): Promise<Uint8Array> {
  await loadHtml(sealed, unlaidOnScreen(html));
  await makeReady(sealed.page, meta);
  if (!meta.fillPageNumbers) return sealed.page.pdf(FINAL);
  return (await printAsBefore(sealed.page, known.like(html))) ?? printNumbered(sealed.page, (numbers) => known.keep(html, numbers));
}

/** With another document's numbers, where they turn out to be this one's as well; else null, and the page is as it was. */
async function printAsBefore(page: Page, numbers: Map<string, number> | null): Promise<Uint8Array | null> {
  if (!numbers) return null;
  await setPageNumbers(page, numbers);
  const pdf = await page.pdf(FINAL);
  if (areSame(numbers, readPageNumbers(pdf))) return pdf;
  await setPageNumbers(page, new Map());
  return null;
}

/** Numbers are read from a draft and set in its page; the print itself proves them, since longer numbers might break lines. */
async function printNumbered(page: Page, keep: (numbers: Map<string, number>) => void): Promise<Uint8Array> {
  let set = readPageNumbers(await page.pdf(DRAFT));
  await setPageNumbers(page, set);
  for (let attempt = 1; ; attempt++) {
    const pdf = await page.pdf(FINAL);
    const printed = readPageNumbers(pdf);
    const holds = areSame(set, printed);
    if (holds) keep(printed);
    if (holds || attempt === MOST_ATTEMPTS) return pdf;
    set = printed;
    await setPageNumbers(page, set);
  }
}

const MOST_ATTEMPTS = 3;

function areSame(a: Map<string, number>, b: Map<string, number>): boolean {
  return a.size === b.size && [...a].every(([id, page]) => b.get(id) === page);
}

/** Laid out for the screen, the document would first be set in fallback fonts, and for nothing: a page costs that much again. */
function unlaidOnScreen(html: string): string {
  const style = '<style>@media screen{body{display:none!important}}</style>';
  return html.replace(/<head(\s[^>]*)?>/i, (head) => head + style);
}

/** Evaluated by DevTools, which may although the page's own scripts are off. */
async function makeReady(page: Page, { title, language }: PrintedMeta): Promise<void> {
  await page.evaluate(`(async () => {
    document.title = ${JSON.stringify(title)};
    document.documentElement.lang ||= ${JSON.stringify(language)};
    await Promise.all([...document.fonts].map((font) => font.load().catch(() => {})));
  })()`);
}

async function setPageNumbers(page: Page, numbers: Map<string, number>): Promise<void> {
  await page.evaluate(`{
    const numbers = new Map(${JSON.stringify([...numbers])});
    for (const place of document.querySelectorAll('.toc-page[data-target]')) {
      place.textContent = numbers.get(place.dataset.target) ?? '';
    }
  }`);
}
