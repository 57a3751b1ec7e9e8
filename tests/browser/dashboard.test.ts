import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderDashboard } from '../../src/dashboards/render-dashboard.ts';
import { hideNames } from '../../src/classes/hide-names.ts';
import { readOverrides } from '../../src/classes/read-overrides.ts';
import { LANGUAGES } from '../../src/explanations/explanation.ts';
import { type LaunchedBrowser, launchBrowser } from '../../src/printing/launch-browser.ts';
import { scratchFolder } from '../cli/in-process.ts';
import { handMadeClass, handMadeClassGrade, handMadeCriterion, handMadeResult } from '../support/class-entry.ts';
import { lowContrast } from './low-contrast.ts';
import { openQuietly, QUIET } from './open-quietly.ts';
import { noBrowser } from './printing-ground.ts';

const folder = scratchFolder();
chmodSync(folder, 0o755);

const HOSTILE = ['</script><script>window.ran=1</script>', '<img src="http://127.0.0.1:9/x" onerror="window.ran=1">', '"><svg onload=window.ran=1>', '=HYPERLINK("http://127.0.0.1:9")', "' onmouseover='window.ran=1", '{{constructor.constructor}}', 'a\u202eb\u0000c'];

/** One in each state, then those with hostile names. */
const CLASS = [
  handMadeResult({ key: '1', student: { id: '1', name: 'Ann', email: null }, feedback: [{ format: 'html', path: 'feedback/1/feedback.html' }, { format: 'pdf', path: 'feedback/1/feedback.pdf' }] }),
  handMadeResult({ key: '2', student: { id: '2', name: '李华', email: null }, grade: handMadeClassGrade(), late: true }),
  handMadeResult({ key: '10', student: { id: '10', name: null, email: null }, grade: handMadeClassGrade([handMadeCriterion({ points: 0, outcome: 'failed' })]), feedback: [] }),
  handMadeResult({ key: '3', student: { id: '3', name: 'Bo', email: null }, status: 'ungradable', grade: null, problems: ['It is a <b>picture</b>.'], feedback: [] }),
  handMadeResult({ key: '4', student: { id: '4', name: 'Cy', email: null }, status: 'missing', grade: null, feedback: [] }),
  ...HOSTILE.map((name, at) => handMadeResult({ key: `h${at}`, student: { id: null, name, email: null }, problems: [name], feedback: [{ format: 'html', path: `feedback/${name.replaceAll('/', '_')}/feedback.html` }] })),
];

/** Milliseconds for each column, its layout included; source text, because the project's own types know no DOM. */
const SORT_EVERY_COLUMN = `[...document.querySelectorAll('table.students thead button')].map((head) => {
  const start = performance.now();
  head.click();
  document.body.offsetHeight;
  return performance.now() - start;
})`;

describe.skipIf(noBrowser !== null)('the dashboard of a class', () => {
  let launched: LaunchedBrowser;
  let page: Page;
  const open = async (html: string, width = 1300) => {
    const file = join(folder, 'dashboard.html');
    writeFileSync(file, html, { mode: 0o644 });
    await page?.close();
    page = await launched.browser.newPage();
    await page.setViewport({ width, height: 900 });
    await page.goto(pathToFileURL(file).href);
  };
  beforeAll(async () => {
    launched = await launchBrowser({});
  });
  afterAll(() => launched.browser.close());

  const shown = () => page.$$eval('table.students tbody tr:not([hidden]) th', (heads) => heads.map((head) => head.textContent!.trim().split(' ')[0]!));
  const count = () => page.$eval('form output', (output) => output.textContent);
  const settled = () => new Promise((resolve) => setTimeout(resolve, 50));

  it.each(LANGUAGES)('shows each student once and leads to the feedback that there is, in %s', async (language) => {
    await open(renderDashboard(handMadeClass(CLASS, {}, language)));
    expect(await shown()).toHaveLength(CLASS.length);
    expect(await page.$$eval('table.students a', (links) => links.slice(0, 3).map((link) => link.getAttribute('href')))).toEqual(['feedback/1/feedback.html', 'feedback/1/feedback.pdf', 'feedback/20260001/feedback.html']);
    expect(await page.$$eval('.failures dd', (all) => all.map(({ textContent }) => textContent))).toEqual(['It is a <b>picture</b>.']);
    expect(await page.$eval('html', ({ lang }) => lang)).toBe(language);
  });

  it('sorts numbers as numbers and texts as texts, what is missing last both ways', async () => {
    await open(renderDashboard(handMadeClass(CLASS.slice(0, 5))));
    const heads = await page.$$('table.students thead button');
    await heads[3]!.click();
    expect(await shown()).toEqual(['10', '2', '1', '3', '4']);
    await heads[3]!.click();
    expect(await shown()).toEqual(['1', '2', '10', '3', '4']);
    expect(await page.$$eval('th[aria-sort]', (all) => all.map((head) => head.getAttribute('aria-sort')))).toEqual(['descending']);
    await heads[0]!.click();
    expect(await shown()).toEqual(['1', '2', '3', '4', '10']);
  });

  it('finds students by words, by status, and by what became of a criterion', async () => {
    await open(renderDashboard(handMadeClass(CLASS.slice(0, 5))));
    await page.type('input[name=search]', '李华');
    expect([await shown(), await count()]).toEqual([['2'], '1 / 5']);
    await page.click('button[type=reset]');
    await settled();
    expect(await count()).toBe('5 / 5');
    await page.click('.tiles button[data-status=ungradable]');
    await settled();
    expect(await shown()).toEqual(['3']);
    await page.click('button.pick[data-criterion=handshake][data-outcome=failed]');
    await settled();
    expect(await shown()).toEqual(['10']);
    await page.select('select[name=criterion]', '');
    await settled();
    expect(await shown()).toEqual(['1', '10', '2']);
    await page.click('.tiles button[data-mark=late]');
    await settled();
    expect(await shown()).toEqual(['2']);
  });

  it('writes down the points that a teacher types, as overrides.yaml takes them, and copies them', async () => {
    await open(renderDashboard(handMadeClass([...CLASS.slice(0, 2), handMadeResult({ key: '"12"', grade: handMadeClassGrade() })])));
    const entry = () => page.$eval('pre.entry', ({ textContent }) => textContent!);
    const copied = () => page.$eval('output.copied', ({ textContent }) => textContent);
    expect([await entry(), await page.$$eval('button.copy:disabled', (all) => all.length)]).toEqual(['Nothing typed yet.', 1]);
    await page.focus('table.open input');
    await page.keyboard.type('12.5');
    await page.keyboard.press('Enter');
    await page.keyboard.type('7');
    expect(readOverrides(`students:\n${await entry()}\n`)).toMatchObject({ '"12"': { points: { answer: 12.5 } }, 2: { points: { answer: 7 } } });
    expect(await copied()).toBe('');
    await page.click('button.copy');
    expect(await copied()).toBe('Copied.');
    await page.type('table.open input', '99');
    expect([await entry(), await page.$eval('p.wrong', (sentence) => sentence.hasAttribute('hidden'))]).toEqual(['  "2":\n    points:\n      "answer": 7', false]);
  });

  it('marks what the teacher decided and wrote, and shows no names where they are hidden', async () => {
    const decided = handMadeClass(CLASS.slice(0, 2), { 1: { total: 50, comment: '<i>Good</i>' }, 2: { points: { close: 20 }, comments: { close: 'See #12.' } } });
    await open(renderDashboard(decided));
    expect(await page.$$eval('td .sign.decided, td .sign.comment', (signs) => signs.map((sign) => sign.nextElementSibling!.textContent))).toEqual(['points of the teacher', '<i>Good</i>', 'points of the teacher', 'See #12.']);
    const html = renderDashboard(hideNames(decided));
    expect(html).not.toMatch(/Ann|李华|lihua/);
    await open(html);
    expect(await page.$$eval('table.students thead th', (heads) => heads.slice(0, 2).map(({ textContent }) => textContent))).toEqual(['Student', 'Status']);
  });

  it.each(['light', 'dark'])('sets no text too faintly in %s colours', async (scheme) => {
    await open(renderDashboard(handMadeClass(CLASS), { integrity: 'integrity.html' }));
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    expect(await page.evaluate(lowContrast)).toEqual([]);
  });

  it('takes what students are called for text, asks for nothing and runs nothing of theirs', async () => {
    const html = renderDashboard(handMadeClass(CLASS));
    expect(await openQuietly(launched.browser, join(folder, 'quiet.html'), html)).toEqual(QUIET);
    expect(html.match(/<script/g)).toHaveLength(1);
    await open(html);
    expect(await page.$$eval('table.students tbody tr', (rows) => rows.length)).toBe(CLASS.length);
  });

  it('sorts and searches a class of 500 within a blink, and needs no wider page than a telephone', async () => {
    const many = Array.from({ length: 500 }, (_, at) => handMadeResult({ key: `s${at}`, student: { id: `${20_260_000 + ((at * 7) % 500)}`, name: at === 499 ? 'Zed' : `Student ${at}`, email: null } }));
    await open(renderDashboard(handMadeClass(many)), 400);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(400);
    const heads = await page.$$('table.students thead button');
    const took = await page.evaluate(SORT_EVERY_COLUMN);
    expect(Math.max(...(took as number[]))).toBeLessThan(1000);
    await heads[0]!.click();
    expect((await shown()).slice(0, 3)).toEqual(['20260000', '20260001', '20260002']);
    await page.type('input[name=search]', 'zed');
    expect(await count()).toBe('1 / 500');
  });
});
