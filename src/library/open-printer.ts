import type { Analysis } from '../analysis.ts';
import { renderHtml } from '../pages/render-html.ts';
import { documentDate } from '../printing/document-date.ts';
import { composeReport, type ReportOptions } from './render-report.ts';

export interface PrinterOptions {
  /** Path of a Chrome, Chromium or Edge: the only one tried. Unless told, LAB_REPORT_BROWSER, the bundled one, then what is installed. */
  browser?: string;
  /** For one attempt at one document; 60 000 unless told. */
  timeoutMs?: number;
}

/** A browser that prints. It keeps the process alive until it is closed. */
export interface ReportPrinter {
  /**
   * The report as a tagged PDF, dated SOURCE_DATE_EPOCH where that is set and else when the capture began: the same analysis, options and browser
   * give the same octets. May be called several times at once. Rejects with PrintingError, and with what `composeReport` throws.
   */
  print(analysis: Analysis, options?: ReportOptions): Promise<Uint8Array>;
  /** Codes of what a person should know, complete once a report is printed. no-sandbox: the system refused the browser its sandbox. */
  readonly warnings: readonly 'no-sandbox'[];
  /** Ends the browser and removes what it wrote; what is being printed is rejected. May be called again. */
  close(): Promise<void>;
}

/** Begins to start a browser and returns: what goes wrong with its start, `print` rejects with. The printing code is loaded only now. */
export async function openPrinter(options: PrinterOptions = {}): Promise<ReportPrinter> {
  const printing = await import('../printing/print-pdf.ts');
  const printer = await printing.openPrinter(options);
  return {
    warnings: printer.warnings,
    close: () => printer.close(),
    print: async (analysis, report = {}) => {
      const document = composeReport(analysis, report);
      const createdAt = documentDate(analysis.capture.startNs, process.env);
      return printer.print(renderHtml(document, { forPaper: true }), { title: document.title, language: document.language, createdAt, fillPageNumbers: true });
    },
  };
}

/** One report as PDF, with a browser for it alone; for more than one, open a printer. Rejects with PrintingError. */
export async function printReport(analysis: Analysis, options: ReportOptions & PrinterOptions = {}): Promise<Uint8Array> {
  const printer = await openPrinter(options);
  try {
    return await printer.print(analysis, options);
  } finally {
    await printer.close();
  }
}
