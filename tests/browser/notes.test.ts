import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/pages/render-html.ts';
import { type LaunchedBrowser, launchBrowser } from '../../src/printing/launch-browser.ts';
import { openPrinter } from '../../src/printing/print-pdf.ts';
import { notesDocument } from '../support/notes-document.ts';
import { lowContrast } from './low-contrast.ts';
import { noBrowser, page as pageOf, textsOf } from './printing-ground.ts';

const RUN = 'window.ran=1;alert(1)';
const WEB = 'http://127.0.0.1:18089';
const LONG = 'a'.repeat(400);

/** Each tries to run a script, to fetch something or to lead the reader away. */
const ATTACKS: Record<string, string> = {
  'a script': `<script>${RUN}</script>\n\ntext <script>${RUN}</script>\n\n<script src="${WEB}/s.js"></script>`,
  'pictures': `![a](${WEB}/i.png) ![a](javascript:${RUN}) ![x" onerror="${RUN}](x"onerror="${RUN}) ![a](file:///etc/passwd)\n\n![r]\n\n[r]: ${WEB}/r.png "t\\" onload=\\"${RUN}"`,
  'raw elements': `<img src=${WEB}/i onerror="${RUN}"><iframe src="${WEB}/f"></iframe><object data="${WEB}/o"></object>\n\n<svg onload="${RUN}"><use href="${WEB}/u"/></svg>\n\n<video src="${WEB}/v" autoplay></video><link rel=stylesheet href="${WEB}/c.css"><meta http-equiv=refresh content="0;url=${WEB}/m"><base href="${WEB}/">`,
  'styles': `<style>@import url(${WEB}/i.css);body{background:url(${WEB}/b)}</style>\n\n<p style="background:url(${WEB}/p)">a</p>`,
  'an end of what the page has opened': `</pre></code></li></section></main></div></body></html><script>${RUN}</script>\n\n\`\`\`\n</pre><script>${RUN}</script>\n\`\`\`\n\n    </pre><script>${RUN}</script>\n\n\`</code><script>${RUN}</script>\``,
  'links': `[a](javascript:${RUN}) [a](JaVaScRiPt:${RUN}) [a](&#106;avascript:${RUN}) [a](data:text/html,<script>${RUN}</script>) <javascript:${RUN}> [a](${WEB} "x\\" onmouseover=\\"${RUN}") [a](file:///etc/passwd) [a](//127.0.0.1:9/) [a](vbscript:x)`,
  'headings and tables': `# <script>${RUN}</script>\n\n## "><img src=x onerror=${RUN}>\n\n| <img src=x onerror=${RUN}> | "><script>${RUN}</script> |\n|---|---|\n| <svg/onload=${RUN}> | ![](${WEB}/t.png) |`,
  'fences': `\`\`\`"><script>${RUN}</script>\na\n\`\`\`\n\n~~~html onload=${RUN}\n<script>${RUN}</script>\n~~~`,
  'comments and declarations': `<!-- --!><script>${RUN}</script>\n\n<!--><script>${RUN}</script>-->\n\n<![CDATA[<script>${RUN}</script>]]>\n\n<?php ${RUN} ?>\n\n<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>&x;`,
  'templates': '{{constructor.constructor "return process"}} {{{this}}} {{> body}} {{#each this}}x{{/each}} \ue0000\ue001 <%= 7*7 %>',
  'footnotes and formulas': `a[^"><script>${RUN}</script>] b[^1]\n\n[^1]: <img src=x onerror=${RUN}> [a](javascript:${RUN}) ![](${WEB}/n.png)\n\n$\\href{javascript:${RUN}}{x}$ $\\text{<script>${RUN}</script>}$ $\\includegraphics{${WEB}/g.png}$\n\n$$\n\\htmlClass{x" onclick="${RUN}}{y}\n$$`,
  'parts and values': `::picture{file=${WEB}/p.png title="<script>${RUN}</script>"}\n\n::<script>${RUN}</script>\n\n::packets{filter="<img src=x onerror=${RUN}>"}\n\n{{7 <script>${RUN}</script>}} {{tcp.seq @ <img src=x onerror=${RUN}>}}`,
  'a cover': `---\ntitle: "<script>${RUN}</script>"\nname: "<img src=x onerror=${RUN}>"\nclaims: ["<script>${RUN}</script>"]\n---\ntext`,
  'front matter': `---js\n{ toString() { ${RUN} } }\n---\n<b onclick="${RUN}">text</b>`,
};

/** Each tries to leave its column. */
const WIDE = `# ${LONG}\n\n${LONG}\n\n\`${LONG}\`\n\n- ${LONG}\n  - - - - - - - - ${LONG}\n\n> > > > > > > > ${LONG}\n\n| ${'h|'.repeat(24)}\n|${'-|'.repeat(24)}\n| ${`${LONG} |`.repeat(24)}\n\n| one |\n|---|\n| ${LONG} |\n\n\`\`\`\n${LONG}\n\`\`\`\n\n[a](https://x.y/${LONG})\n\n![${LONG}](${LONG})\n\n999999999. ${LONG}`;

const QUIET = { asked: [], said: [], ran: false, away: 0 };

describe.skipIf(noBrowser !== null)('notes in a browser', () => {
  let launched: LaunchedBrowser;
  const folder = mkdtempSync(join(tmpdir(), 'lab-report-notes-'));
  chmodSync(folder, 0o755);

  beforeAll(async () => {
    launched = await launchBrowser({});
  });
  afterAll(async () => {
    await launched?.browser.close();
    launched?.process.end();
    rmSync(folder, { recursive: true });
  });

  /** Opens markup without the policy that would forbid scripts and requests: the notes must be harmless by themselves. */
  async function open(html: string, look: (page: Page) => Promise<void> = async () => {}): Promise<typeof QUIET> {
    const file = join(folder, 'notes.html');
    writeFileSync(file, html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''), { mode: 0o644 });
    const page = await launched.browser.newPage();
    const asked: string[] = [];
    const said: string[] = [];
    // The browser is driven with its network events off: without a session of its own no request would ever be heard of.
    const network = await page.createCDPSession();
    await network.send('Network.enable');
    network.on('Network.requestWillBeSent', ({ request }) => asked.push(request.url));
    page.on('console', (message) => said.push(message.text()));
    page.on('dialog', (dialog) => {
      said.push(dialog.message());
      void dialog.dismiss();
    });
    await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
    await page.evaluate("document.querySelectorAll('main :not(a)').forEach((element) => { element.dispatchEvent(new Event('mouseover')); element.dispatchEvent(new Event('load')); element.click?.() })");
    const ran = (await page.evaluate('window.ran === 1')) as boolean;
    const away = await page.$$eval('a', (anchors) => anchors.filter((anchor) => !anchor.getAttribute('href')?.startsWith('#')).length);
    await look(page);
    await page.close();
    return { asked: asked.filter((url) => !/^file:.*\/notes\.html(?:#|$)/.test(url)), said, ran, away } as typeof QUIET;
  }

  it('would show what a page does that is not harmless', async () => {
    const { asked, said, ran, away } = await open(pageOf(`<main><img src="${WEB}/i"><a href="${WEB}/a">a</a><b onclick="window.ran=1;console.log('said')">b</b></main>`));
    expect({ asked: asked.length > 0, said: said.length > 0, ran, away }).toEqual({ asked: true, said: true, ran: true, away: 1 });
  });

  it.each(Object.keys(ATTACKS))('fetch nothing and run nothing for %s', async (name) => {
    const html = renderHtml(notesDocument(ATTACKS[name]!), { embedFonts: false });
    const quiet = await open(html, async (page) => {
      expect(await page.$$eval('script, img, svg, iframe, object, embed, video, link, base, form, [onclick], [onerror], [onload], [style]', (found) => found.length)).toBe(0);
    });
    expect(quiet).toEqual(QUIET);
  });

  it.each([360, 768, 1440])('stay within the page at %i px, however long their words are', async (width) => {
    await open(renderHtml(notesDocument(WIDE), { embedFonts: false }), async (page) => {
      await page.setViewport({ width, height: 900 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    });
  });

  it.each(['light', 'dark'])('stand out from their ground by at least 4.5 to 1 in %s mode', async (scheme) => {
    await open(renderHtml(notesDocument('# T\n\na\n\n> q `c`\n\n```\ncode\n```\n\n- [x] b\n\n|h|\n|-|\n|c|'), { embedFonts: false }), async (page) => {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      expect(await page.evaluate(lowContrast)).toEqual([]);
    });
  });

  it('become a PDF without any address that can be followed', async () => {
    const printer = await openPrinter();
    const print = async (html: string): Promise<Buffer> => Buffer.from(await printer.print(html, { title: 'Notes', language: 'en' }));
    try {
      expect((await print(pageOf('<a href="https://x.y/">a</a>'))).includes('/URI')).toBe(true);
      const pdf = await print(renderHtml(notesDocument(`${Object.values(ATTACKS).slice(0, -1).join('\n\n')}\n\n[words](https://x.y/z)`)));
      expect(pdf.includes('/URI')).toBe(false);
      expect((await textsOf(pdf)).join(' ')).toContain('https://x.y/z');
    } finally {
      await printer.close();
    }
  });
});
