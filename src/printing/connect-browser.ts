import type { Browser, ConnectOptions } from 'puppeteer-core';
import type { BrowserProcess } from './browser-process.ts';
import { pipeTransport } from './pipe-transport.ts';

/** Puppeteer's build for browsers lacks only the launcher, which is not used here, and loads in half the time. */
const PUPPETEER = 'puppeteer-core/internal/puppeteer-core-browser.js';

/** The first with page margin boxes in CSS, on which the page numbers rest. */
const OLDEST_MAJOR = 131;
const START_MS = 30_000;

/**
 * Waits until a started browser answers. Throws an Error with its last words when it ends, is too old, or stays silent for 30 s;
 * the process is ended then.
 */
export async function connectBrowser(process: BrowserProcess): Promise<Browser> {
  let timer: NodeJS.Timeout | undefined;
  try {
    const death = process.ended.then((words) => Promise.reject(new Error(words || 'it ended without a word')));
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer in ${START_MS / 1000} s`)), START_MS);
    });
    return await Promise.race([shakeHands(process), death, silence]);
  } catch (error) {
    process.end();
    const { message } = error as Error;
    // A connection that breaks before the process has ended only says that it broke.
    const words = /clos|disconnect/i.test(message) ? await process.ended : '';
    throw new Error(words || message);
  } finally {
    clearTimeout(timer);
  }
}

async function shakeHands(process: BrowserProcess): Promise<Browser> {
  const { connect } = (await import(PUPPETEER)) as { connect: (options: ConnectOptions) => Promise<Browser> };
  const transport = pipeTransport(process.toBrowser, process.fromBrowser);
  // Network events would echo every embedded font through the pipe.
  const browser = await connect({ transport, defaultViewport: null, networkEnabled: false, issuesEnabled: false, protocolTimeout: 0 });
  const version = await browser.version();
  if (Number(/\/(\d+)\./.exec(version)?.[1] ?? 0) < OLDEST_MAJOR) throw new Error(`version ${version.split('/')[1]}`);
  return browser;
}
