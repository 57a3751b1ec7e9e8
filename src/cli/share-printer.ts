import type { FigurePictures } from '../printing/draw-figures.ts';
import type { PrintedMeta } from '../printing/print-page.ts';
import type { Printer, PrintingWarning } from '../printing/print-pdf.ts';

/** The one printer of a run. */
export interface SharedPrinter {
  /** Begins to load the printing code and to start a browser, and returns at once. Once is enough. */
  start(): void;
  /** Starts it where that was not done. Throws what goes wrong with either. */
  print(html: string, meta: PrintedMeta): Promise<Uint8Array>;
  /** The figures of a document as pictures, for what shows no drawings; throws as `print` does. */
  drawFigures(html: string): Promise<FigurePictures>;
  /** Complete once the last document is printed. */
  warnings(): PrintingWarning[];
  close(): Promise<void>;
}

/** A printer that is not started until it is wanted. */
export function sharePrinter(browser: string | undefined): SharedPrinter {
  let opening: Promise<Printer> | undefined;
  let opened: Printer | undefined;
  const open = async () => {
    const { openPrinter } = await import('../printing/print-pdf.ts');
    opened = await openPrinter({ browser });
    return opened;
  };
  const start = () => {
    if (opening) return;
    opening = open();
    // Whoever prints learns of it.
    opening.catch(() => {});
  };
  return {
    start,
    async print(html, meta) {
      start();
      return (await (opening as Promise<Printer>)).print(html, meta);
    },
    async drawFigures(html) {
      start();
      return (await (opening as Promise<Printer>)).drawFigures(html);
    },
    warnings: () => opened?.warnings ?? [],
    close: async () => opening?.then((printer) => printer.close()).catch(() => {}),
  };
}
