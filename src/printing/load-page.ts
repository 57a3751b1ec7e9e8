import type { Browser, BrowserContext, CDPSession, Page } from 'puppeteer-core';
import { PrintingError } from './printing-error.ts';

/** An empty page in a context of its own, sealed: no script runs, no request leaves. */
export interface SealedPage {
  page: Page;
  client: CDPSession;
  /** Rejects with PrintingError 'crashed' when the page or the browser dies: a pending command would wait for ever. */
  death: Promise<never>;
  /** Closes it, without waiting. */
  release(): void;
}

/** Nothing answers here; the page needs an origin over HTTP because only a header can carry the CSP's `sandbox`. */
const ORIGIN = 'http://report.invalid/';

const CSP = [
  "default-src 'none'", "style-src 'unsafe-inline'", 'font-src data:', 'img-src data:', "base-uri 'none'", "form-action 'none'",
  "frame-src 'none'", "object-src 'none'", "script-src 'none'", "connect-src 'none'", 'sandbox',
].join('; ');

const OPENING_MS = 10_000;

/** Opens a page that may wait for its document. Throws PrintingError 'crashed' when it dies so early that nothing reports it. */
export async function openSealedPage(browser: Browser): Promise<SealedPage> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new PrintingError('crashed', 'The browser opened no page')), OPENING_MS);
  });
  return Promise.race([open(browser), silence]).finally(() => clearTimeout(timer));
}

async function open(browser: Browser): Promise<SealedPage> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const client = await page.createCDPSession();
  await Promise.all([page.setJavaScriptEnabled(false), client.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })]);
  return { page, client, ...watch(browser, context, page) };
}

function watch(browser: Browser, context: BrowserContext, page: Page): Pick<SealedPage, 'death' | 'release'> {
  let die = () => {};
  const death = new Promise<never>((_, reject) => {
    die = () => reject(new PrintingError('crashed', 'The browser crashed while printing'));
  });
  // Nobody waits for it before a document is printed.
  death.catch(() => {});
  page.once('error', die);
  browser.once('disconnected', die);
  const release = () => {
    browser.off('disconnected', die);
    context.close().catch(() => {});
  };
  return { death, release };
}

/** Puts the document into a sealed page: its first request is answered with the HTML, every other one is refused. */
export async function loadHtml({ page, client }: SealedPage, html: string): Promise<void> {
  let served = false;
  client.on('Fetch.requestPaused', ({ requestId, request, resourceType }) => {
    const first = !served && resourceType === 'Document' && request.url === ORIGIN;
    served ||= first;
    // 'Aborted' leaves the report standing when it is a navigation that is refused; other reasons put an error page over it.
    const answer = first
      ? client.send('Fetch.fulfillRequest', fulfilment(requestId, html))
      : client.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
    answer.catch(() => {});
  });
  await page.goto(ORIGIN, { waitUntil: 'load', timeout: 0 });
}

function fulfilment(requestId: string, html: string) {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': CSP, 'referrer-policy': 'no-referrer' };
  return {
    requestId,
    responseCode: 200,
    responseHeaders: Object.entries(headers).map(([name, value]) => ({ name, value })),
    body: Buffer.from(html).toString('base64'),
  };
}
