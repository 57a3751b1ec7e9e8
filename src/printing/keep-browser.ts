import { type LaunchedBrowser, type LaunchOptions, launchBrowser } from './launch-browser.ts';
import { openSealedPage, type SealedPage } from './load-page.ts';
import { PrintingError } from './printing-error.ts';

/** A browser that starts in the background, and is started again when it has died. */
export interface KeptBrowser {
  /** The living one; rejects as `launchBrowser` does. */
  ready(): Promise<LaunchedBrowser>;
  /** A page of the living browser: the one that was opened ahead, or another. */
  takePage(): Promise<SealedPage>;
  /** Ends the browser; `takePage` then throws PrintingError 'closed'. */
  end(): Promise<void>;
}

interface Running {
  launched: Promise<LaunchedBrowser>;
  spare: Promise<SealedPage> | null;
}

/** Begins to start a browser and returns at once. */
export function keepBrowser(options: LaunchOptions): KeptBrowser {
  let running = begin(options);
  let over = false;
  return {
    ready: () => running.launched,
    takePage: async () => {
      const seen = running;
      // Others may be here at the same time: only the first starts another.
      if ((await hasDied(seen.launched)) && running === seen && !over) running = begin(options);
      if (over) throw new PrintingError('closed', 'The printer was closed');
      return takeFrom(running);
    },
    end: async () => {
      over = true;
      await running.launched.then(({ process }) => process.end(), () => {});
    },
  };
}

function takeFrom(running: Running): Promise<SealedPage> {
  const page = running.spare ?? open(running.launched);
  running.spare = null;
  return page;
}

function begin(options: LaunchOptions): Running {
  const launched = launchBrowser(options);
  const spare = open(launched);
  // Whoever takes the page learns what went wrong.
  spare.catch(() => {});
  return { launched, spare };
}

async function open(launched: Promise<LaunchedBrowser>): Promise<SealedPage> {
  return openSealedPage((await launched).browser);
}

async function hasDied(launched: Promise<LaunchedBrowser>): Promise<boolean> {
  const { browser, process } = await launched;
  if (!browser.connected) process.end();
  return !browser.connected;
}
