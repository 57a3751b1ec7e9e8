import { drawFigures, type FigurePictures } from './draw-figures.ts';
import { finishPdf } from './finish-pdf.ts';
import { keepBrowser, type KeptBrowser } from './keep-browser.ts';
import { openKnownNumbers } from './known-numbers.ts';
import type { LaunchOptions } from './launch-browser.ts';
import type { SealedPage } from './load-page.ts';
import { printPage, type PrintedMeta } from './print-page.ts';
import { PrintingError } from './printing-error.ts';

/** The door of `printing/`: a browser that turns HTML into PDF. Until it is closed, the process does not end by itself. */
export interface Printer {
  /**
   * A tagged PDF of the document, whose octets depend on nothing but the arguments and the browser's version.
   * The HTML is not trusted: its scripts do not run and nothing is fetched. May be called several times at once.
   * Throws PrintingError.
   */
  print(html: string, meta: PrintedMeta): Promise<Uint8Array>;
  /** The figures of the document as pictures, for who cannot take its drawings; bounded and sealed as `print` is. Throws PrintingError. */
  drawFigures(html: string): Promise<FigurePictures>;
  /** Codes of what a reader should know, complete once a document is printed. */
  warnings: PrintingWarning[];
  /** Ends the browser and removes all that it wrote. */
  close(): Promise<void>;
}

/** The browser runs without the operating system's sandbox, because that could not be had. */
export type PrintingWarning = 'no-sandbox';

export interface PrinterOptions extends LaunchOptions {
  /** For one attempt at one document, 60 000 unless told. */
  timeoutMs?: number;
}

const MOST_OCTETS = 64 * 1024 * 1024;
const DEADLINE_MS = 60_000;

/**
 * Begins to start a browser and returns at once: what goes wrong with its start, `print` throws.
 * Call it before the work that makes the HTML, and the start costs nothing.
 */
export async function openPrinter(options: PrinterOptions = {}): Promise<Printer> {
  const warnings: PrintingWarning[] = [];
  const kept = keepBrowser(options);
  const known = openKnownNumbers();
  const workOn = async <T>(html: string, work: PageWork<T>): Promise<T> => {
    if (Buffer.byteLength(html) > MOST_OCTETS) throw new PrintingError('too-large', 'The HTML is larger than 64 MB');
    const once = () => workWithin(options.timeoutMs ?? DEADLINE_MS, kept, work);
    const done = await once().catch((error: PrintingError) => {
      if (error.code === 'crashed') return once();
      throw error;
    });
    if (!(await kept.ready()).sandboxed && warnings.length === 0) warnings.push('no-sandbox');
    return done;
  };
  return {
    warnings,
    print: async (html, meta) => {
      const pdf = await workOn(html, (sealed) => printPage(sealed, html, { ...meta, known }));
      return finishPdf(pdf, { ...meta, createdAt: meta.createdAt ?? sourceDate() });
    },
    drawFigures: (html) => workOn(html, (sealed) => drawFigures(sealed, html)),
    close: () => kept.end(),
  };
}

type PageWork<T> = (sealed: SealedPage) => Promise<T>;

async function workWithin<T>(milliseconds: number, kept: KeptBrowser, work: PageWork<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const sealed = await kept.takePage().catch(asPrintingError);
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new PrintingError('timeout', `Not printed in ${milliseconds / 1000} s`)), milliseconds);
  });
  try {
    return await Promise.race([work(sealed), sealed.death, deadline]).catch(asPrintingError);
  } finally {
    clearTimeout(timer);
    sealed.release();
  }
}

/** What died under a command is reported in several ways; `Printing failed` is one of them, before the crash itself is. */
function asPrintingError(error: Error): never {
  if (error instanceof PrintingError) throw error;
  const broke = /printing failed|(target|session|connection|page).*(closed|crashed|detached)|frame was detached/i.test(error.message);
  throw new PrintingError(broke ? 'crashed' : 'failed', error.message);
}

/** The convention of reproducible builds: seconds since 1970. */
function sourceDate(): Date | null {
  const seconds = Number(process.env.SOURCE_DATE_EPOCH || Number.NaN);
  return Number.isFinite(seconds) ? new Date(seconds * 1000) : null;
}
