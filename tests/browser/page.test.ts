import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/pages/render-html.ts';
import { type LaunchedBrowser, launchBrowser } from '../../src/printing/launch-browser.ts';
import { fixtureDocument } from '../support/fixture-document.ts';
import { lowContrast } from './low-contrast.ts';
import { noBrowser } from './printing-ground.ts';

const PAGES = {
  english: renderHtml(fixtureDocument('en')),
  chinese: renderHtml(fixtureDocument('zh-CN')),
  hostile: renderHtml(fixtureDocument('en', true)),
};
const NAMES = Object.keys(PAGES) as (keyof typeof PAGES)[];

describe.skipIf(noBrowser !== null)('renderHtml in a browser, opened from a file', () => {
  let launched: LaunchedBrowser;
  const folder = mkdtempSync(join(tmpdir(), 'lab-report-page-'));
  chmodSync(folder, 0o755);

  beforeAll(async () => {
    launched = await launchBrowser({});
    for (const name of NAMES) writeFileSync(join(folder, `${name}.html`), PAGES[name], { mode: 0o644 });
  });
  afterAll(async () => {
    await launched?.browser.close();
    launched?.process.end();
    rmSync(folder, { recursive: true });
  });

  async function open(name: string, look: (page: Page) => Promise<void>): Promise<{ said: string[]; asked: string[] }> {
    const page = await launched.browser.newPage();
    const said: string[] = [];
    const asked: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    page.on('dialog', (dialog) => {
      said.push(dialog.message());
      void dialog.dismiss();
    });
    // The browser is driven with its network events off: without a session of its own no request would ever be heard of.
    const network = await page.createCDPSession();
    await network.send('Network.enable');
    network.on('Network.requestWillBeSent', ({ request }) => request.url.startsWith('data:') || asked.push(request.url));
    await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
    await look(page);
    await page.close();
    return { said, asked };
  }

  it.each(NAMES)('%s: nothing is fetched, nothing is said on the console', async (name) => {
    const { said, asked } = await open(name, async () => {});
    expect(said).toEqual([]);
    // The page itself is the one request, which shows that requests are heard.
    expect(asked.map((url) => url.replace(/^.*\//, ''))).toEqual([`${name}.html`]);
  });

  it.each(NAMES)('%s: every link leads within the page to a target that exists once', async (name) => {
    await open(name, async (page) => {
      const links = await page.$$eval('a', (anchors) => anchors.map((anchor) => anchor.getAttribute('href') ?? ''));
      const ids = await page.$$eval('[id]', (elements) => elements.map((element) => element.id));
      expect(links.filter((href) => !href.startsWith('#') || !ids.includes(decodeURIComponent(href.slice(1))))).toEqual([]);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    });
  });

  it.each(NAMES)('%s: the page never scrolls sideways at 360, 768 and 1440 px', async (name) => {
    await open(name, async (page) => {
      for (const width of [360, 768, 1440]) {
        await page.setViewport({ width, height: 900 });
        expect(await page.evaluate('document.documentElement.scrollWidth'), `at ${width}`).toBeLessThanOrEqual(width);
      }
    });
  });

  it.each(['light', 'dark'])('text stands out from its ground by at least 4.5 to 1 in %s mode', async (scheme) => {
    await open('english', async (page) => {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      expect(await page.evaluate(lowContrast)).toEqual([]);
    });
  });

  it('Han and Latin text is set in the embedded fonts', async () => {
    await open('chinese', async (page) => {
      const loaded = (await page.evaluate('document.fonts.ready.then((set) => [...set].filter((face) => face.status === "loaded").map((face) => face.family))')) as string[];
      expect([...new Set(loaded)].map((family) => family.replaceAll('"', '')).sort()).toEqual(['LR Han Sans', 'LR Han Serif', 'LR Mono', 'LR Sans', 'LR Serif']);
    });
  });

  it('hostile text from a capture stays text', async () => {
    const { said } = await open('hostile', async (page) => {
      expect(await page.$$eval('script, img, iframe, [onerror], [href^="javascript"]', (found) => found.length)).toBe(0);
      const text = (await page.evaluate('document.body.textContent')) as string;
      expect(text).toContain('<script>alert(1)</script>');
      expect(text).toContain('{{constructor}}{{{this}}} [a](javascript:alert(3))');
      expect(text).toContain('\\x1b[31mred<U+202E>gpj.exe<U+2066>\\x00');
      expect(text).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cf}]/u);
    });
    expect(said).toEqual([]);
  });
});
