import type { PrintedMeta } from '../printing/print-page.ts';
import type { Printer, PrintingWarning } from '../printing/print-pdf.ts';

/** A printer that is being loaded and started. */
export interface StartedPrinter {
  print(html: string, meta: PrintedMeta): Promise<Uint8Array>;
  /** Complete once a document is printed. */
  warnings(): PrintingWarning[];
  close(): Promise<void>;
}

/** Begins to load the printing code and to start a browser, and returns at once; `print` throws what goes wrong with either. */
export function startPrinter(browser: string | undefined): StartedPrinter {
  let opened: Printer | null = null;
  const opening = import('../printing/print-pdf.ts').then(async ({ openPrinter }) => {
    opened = await openPrinter({ browser });
    return opened;
  });
  // Whoever prints learns of it.
  opening.catch(() => {});
  return {
    print: async (html, meta) => (await opening).print(html, meta),
    warnings: () => opened?.warnings ?? [],
    close: () =>
      opening.then(
        (printer) => printer.close(),
        () => {},
      ),
  };
}
