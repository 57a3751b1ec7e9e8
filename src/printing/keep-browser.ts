import { type LaunchedBrowser, type LaunchOptions, launchBrowser } from './launch-browser.ts';
import { openSealedPage, type SealedPage } from './load-page.ts';

/** A browser that starts in the background, and is started again when it has died. */
export interface KeptBrowser {
  /** The living one; rejects as `launchBrowser` does. */
  ready(): Promise<LaunchedBrowser>;
  /** A page of the living browser: the one that was opened ahead, or another. */
  takePage(): Promise<SealedPage>;
  end(): Promise<void>;
}

interface Running {
  launched: Promise<LaunchedBrowser>;
  spare: Promise<SealedPage> | null;
}

/** Begins to start a browser and returns at once. */
export function keepBrowser(options: LaunchOptions): KeptBrowser {
  let running = begin(options);
  return {
    ready: () => running.launched,
    takePage: async () => {
      if (await hasDied(running.launched)) running = begin(options);
      const page = running.spare ?? open(running.launched);
      running.spare = null;
      return page;
    },
    end: () => endBrowser(running.launched),
  };
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

async function endBrowser(launched: Promise<LaunchedBrowser>): Promise<void> {
  await launched.then(({ process }) => process.end(), () => {});
}
