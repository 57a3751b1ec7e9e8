import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPrinter, type Printer } from '../../src/printing/print-pdf.ts';
import { noBrowser, page, textsOf } from './printing-ground.ts';

const SECRET = 'the-content-of-a-file';
const RAN = "document.documentElement.innerHTML='SCRIPT '+'RAN'";

/** Each tries to run a script, reach `web` or show `file`. */
const ATTACKS: Record<string, (web: string, file: string) => string> = {
  'a script': () => `<script>${RAN}</script>`,
  'a module': (web) => `<script type="module" src="${web}/m.js"></script><script type="module">${RAN}</script>`,
  'a fetching script': (web) => `<script>fetch('${web}/f');new WebSocket('${web.replace('http', 'ws')}/w');navigator.sendBeacon('${web}/b')</script>`,
  'an image and its onerror': (web) => `<img src="${web}/i" onerror="${RAN}"><img src="x:" onerror="${RAN}"><img srcset="${web}/s 2x">`,
  'an iframe': (web, file) => `<iframe src="${web}/frame"></iframe><iframe src="${file}"></iframe><iframe src="file:///etc/passwd"></iframe>`,
  'a srcdoc': (web, file) => `<iframe srcdoc="<script>parent.${RAN}</script><img src='${web}/d'><iframe src='${file}'></iframe>"></iframe>`,
  'a data frame': (web) => `<iframe src="data:text/html,<img src='${web}/d'>"></iframe><iframe src="javascript:parent.${RAN}"></iframe>`,
  'an object and an embed': (web, file) => `<object data="${web}/o"></object><embed src="${web}/e"><object data="${file}"></object><embed src="${file}">`,
  'link relations': (web) => ['stylesheet', 'preload" as="image', 'prefetch', 'preconnect', 'dns-prefetch', 'modulepreload', 'icon', 'prerender', 'manifest']
    .map((relation) => `<link rel="${relation}" href="${web}/${relation.slice(0, 6)}">`).join(''),
  'urls in CSS': (web) => `<style>@import url(${web}/import);@font-face{font-family:f;src:url(${web}/font)}i{font-family:f;background:url(${web}/bg);
    cursor:url(${web}/c),auto;list-style-image:url(${web}/l);mask:url(${web}/m#a);content:url(${web}/ct)}@page{background:url(${web}/pg);@top-left{content:url(${web}/t)}}</style><i>i</i>`,
  'a refresh': (web) => `<meta http-equiv="refresh" content="0;url=${web}/refresh">`,
  'a refresh to a file': (_, file) => `<meta http-equiv="refresh" content="0;url=${file}">`,
  'a base': (web) => `<base href="${web}/"><img src="relative"><link rel="prefetch" href="other">`,
  'a form': (web) => `<form action="${web}/form"><input autofocus onfocus="${RAN}"><button>go</button></form><input type="image" src="${web}/input">`,
  'SVG': (web, file) => `<svg onload="${RAN}"><script>${RAN}</script><image href="${web}/image"/><use href="${web}/use#a"/><foreignObject><iframe src="${file}"></iframe>
    </foreignObject><filter id="f"><feImage href="${web}/fe"/></filter><rect filter="url(#f)" width="9" height="9"/><set attributeName="onmouseover" to="${RAN}"/></svg>`,
  'media': (web) => `<video src="${web}/v" poster="${web}/p" autoplay></video><audio src="${web}/a" autoplay></audio><video><source src="${web}/so"><track src="${web}/t" default></video>`,
  'speculation rules': (web) => `<script type="speculationrules">{"prefetch":[{"urls":["${web}/sp"]}],"prerender":[{"urls":["${web}/pr"]}]}</script>`,
  'a ping': (web) => `<a href="#x" ping="${web}/ping" autofocus>link</a><body onload="${RAN}" onpageshow="${RAN}" background="${web}/body">`,
  'events without a click': () => `<details open ontoggle="${RAN}"><summary>s</summary></details><style>@keyframes k{}</style><p style="animation:k 1ms" onanimationstart="${RAN}">`,
  'an end of the style that we add': () => `<head><style></style><script>${RAN}</script>`,
};

describe.skipIf(noBrowser !== null)('Printer.print, of a hostile document', () => {
  let printer: Printer;
  let server: Server;
  let folder = '';
  let connections = 0;
  beforeAll(async () => {
    printer = await openPrinter();
    server = createServer((socket) => {
      connections++;
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    folder = await mkdtemp('/var/tmp/lab-report-test-').catch(() => mkdtemp(join(tmpdir(), 'lab-report-test-')));
    await writeFile(join(folder, 'secret.txt'), SECRET, { mode: 0o644 });
  });
  afterAll(async () => {
    server.close();
    await printer.close();
    await rm(folder, { recursive: true });
  });

  it.each(Object.keys(ATTACKS))('is not moved by %s', async (name) => {
    connections = 0;
    const web = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const attack = ATTACKS[name]?.(web, `file://${folder}/secret.txt`) ?? '';
    const inHead = printer.print(page('<p>The report stands.</p>', attack), { title: 't', language: 'en' });
    const inBody = printer.print(page(`<p>The report stands.</p>${attack}`), { title: 't', language: 'en', fillPageNumbers: true });
    const texts = [await inHead, await inBody].map(async (pdf) => (await textsOf(pdf)).join(' '));
    await sleep(50);
    for (const text of await Promise.all(texts)) {
      expect(text).toContain('The report stands.');
      expect(text).not.toContain('SCRIPT RAN');
      expect(text).not.toContain(SECRET);
      expect(text).not.toContain('root:');
    }
    expect(connections).toBe(0);
  });
});
