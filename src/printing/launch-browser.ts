import type { Browser } from 'puppeteer-core';
import { type BrowserCommand, type BrowserProcess, startBrowser } from './browser-process.ts';
import { connectBrowser } from './connect-browser.ts';
import { type BrowserCandidate, findBrowsers } from './find-browser.ts';
import { judgeFailure } from './judge-failure.ts';
import { PrintingError, type TriedBrowser } from './printing-error.ts';
import { unpackBrowser } from './unpack-browser.ts';
import { unpackFonts } from './unpack-fonts.ts';

/** A browser that answers, and the process behind it. */
export interface LaunchedBrowser {
  browser: Browser;
  process: BrowserProcess;
  sandboxed: boolean;
}

export interface LaunchOptions {
  /** Path of an executable: the only one tried. */
  browser?: string;
  /** Rather fail than run without the sandbox. */
  strictSandbox?: boolean;
}

/**
 * Starts the first browser that works with its sandbox on; where none does, the first that works without, unless that is forbidden.
 * The sandbox's absence is learnt from the failure, never guessed from the surroundings.
 * Throws PrintingError 'no-browser' or 'no-sandbox', both with what was tried, and 'no-space'.
 */
export async function launchBrowser(options: LaunchOptions): Promise<LaunchedBrowser> {
  const tried: TriedBrowser[] = [];
  let candidates = await findBrowsers(options.browser);
  for (const sandboxed of options.strictSandbox ? [true] : [true, false]) {
    const unsandboxable: BrowserCandidate[] = [];
    for (const candidate of candidates) {
      const outcome = await tryCandidate(candidate, sandboxed);
      if ('browser' in outcome) return outcome;
      tried.push(outcome);
      if (outcome.reason === 'no-sandbox') unsandboxable.push(candidate);
    }
    candidates = unsandboxable;
  }
  throw refusal(tried, candidates.length > 0);
}

function refusal(tried: TriedBrowser[], onlySandboxLacks: boolean): PrintingError {
  if (onlySandboxLacks) return new PrintingError('no-sandbox', 'No browser could start its sandbox', tried);
  const list = tried.map(({ path, reason, detail }) => `${path} (${reason}${detail ? `: ${detail}` : ''})`).join(', ');
  return new PrintingError('no-browser', `No browser to print with; tried: ${list || 'none found'}`, tried);
}

async function tryCandidate(candidate: BrowserCandidate, sandboxed: boolean): Promise<LaunchedBrowser | TriedBrowser> {
  const { source, path } = candidate;
  const fonts = process.platform === 'linux' ? unpackFonts() : null;
  const unpacked = path === null ? await unpackBrowser().catch(notUnpacked) : { executable: path, libraries: null };
  if ('reason' in unpacked) return unpacked;
  const command = { executable: unpacked.executable, sandboxed, fontConfig: await fonts, libraries: null };
  const outcome = await tryCommand(source, command);
  const lacksLibrary = 'reason' in outcome && outcome.reason === 'missing-library';
  return lacksLibrary && unpacked.libraries ? tryCommand(source, { ...command, libraries: unpacked.libraries }) : outcome;
}

function notUnpacked(error: NodeJS.ErrnoException): TriedBrowser {
  if (error instanceof PrintingError) throw error;
  const isInstalled = error.code !== 'MODULE_NOT_FOUND';
  return { source: 'bundled', path: '@sparticuz/chromium', reason: isInstalled ? 'not-unpacked' : 'absent', detail: isInstalled ? error.message : '' };
}

async function tryCommand(source: BrowserCandidate['source'], command: BrowserCommand): Promise<LaunchedBrowser | TriedBrowser> {
  try {
    const process = await startBrowser(command);
    const browser = await connectBrowser(process);
    return { browser, process, sandboxed: command.sandboxed };
  } catch (error) {
    return { source, path: command.executable, ...judgeFailure((error as Error).message) };
  }
}
