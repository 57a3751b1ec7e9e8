/** What a person can mend about printing. `cli/` turns the code into a sentence; `message` is a short English one for logs. */
export class PrintingError extends Error {
  readonly code: PrintingErrorCode;
  /** Browsers that were tried, in order, with the reason why each was passed over. */
  readonly tried: TriedBrowser[];

  constructor(code: PrintingErrorCode, message: string, tried: TriedBrowser[] = []) {
    super(message);
    this.name = 'PrintingError';
    this.code = code;
    this.tried = tried;
  }
}

export type PrintingErrorCode =
  /** None of the browsers tried could be started; see `tried`. */
  | 'no-browser'
  /** A browser is there, but only without its sandbox, and a strict sandbox was asked for. */
  | 'no-sandbox'
  /** The bundled browser could not be unpacked: the disk is full (200 MB are needed). */
  | 'no-space'
  /** The HTML exceeds 64 MB. */
  | 'too-large'
  /** Printing took longer than the deadline. */
  | 'timeout'
  /** The browser or its page died twice over the same document. */
  | 'crashed'
  /** The browser answered that it cannot print this document. */
  | 'failed'
  /** `close()` was called before the document was printed. */
  | 'closed';

export interface TriedBrowser {
  source: BrowserSource;
  /** Executable, or the folder that was looked into. */
  path: string;
  reason: TriedReason;
  /** The browser's or system's own words, e.g. the missing library; empty where there are none. */
  detail: string;
}

/** Where a browser's path comes from. */
export type BrowserSource = 'option' | 'environment' | 'bundled' | 'puppeteer-cache' | 'system';

export type TriedReason = 'absent' | 'not-executable' | 'not-readable' | 'too-old' | 'no-sandbox' | 'missing-library' | 'not-unpacked' | 'did-not-start';
