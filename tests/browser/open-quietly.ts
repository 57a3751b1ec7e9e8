import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer-core';

/** What a page did that nobody asked it to. */
export interface Noise {
  /** Addresses that it asked for, its own file aside. */
  asked: string[];
  /** Words of dialogs and of the console. */
  said: string[];
  /** A script of the notes set `window.ran`. */
  ran: boolean;
}

export const QUIET: Noise = { asked: [], said: [], ran: false };

/** Opens markup without the policy that would forbid scripts and requests, points at everything and clicks everything: it must be harmless by itself. */
export async function openQuietly(browser: Browser, file: string, html: string): Promise<Noise> {
  writeFileSync(file, html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''), { mode: 0o644 });
  const page = await browser.newPage();
  const noise: Noise = { asked: [], said: [], ran: false };
  const network = await page.createCDPSession();
  await network.send('Network.enable');
  network.on('Network.requestWillBeSent', ({ request }) => void (request.url.startsWith(pathToFileURL(file).href) || request.url.startsWith('data:') || noise.asked.push(request.url)));
  page.on('console', (message) => noise.said.push(message.text()));
  page.on('dialog', (dialog) => {
    noise.said.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
  await page.evaluate("document.querySelectorAll('main :not(a)').forEach((element) => { element.dispatchEvent(new Event('mouseover')); element.dispatchEvent(new Event('load')); element.click?.() })");
  noise.ran = (await page.evaluate('window.ran === 1')) as boolean;
  await page.close();
  return noise;
}
