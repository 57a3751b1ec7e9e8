/** What the tests of printing stand on: whether there is a browser, the text of a PDF, and what a process has left behind. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';
import { extractText } from 'unpdf';
import { openPrinter } from '../../src/printing/print-pdf.ts';

/** Why no browser can be had here, or null; the tests skip then. */
export const noBrowser = await whyNoBrowser();

async function whyNoBrowser(): Promise<string | null> {
  const printer = await openPrinter();
  try {
    await printer.print('<p>a</p>', { title: 'a', language: 'en' });
    return null;
  } catch (error) {
    console.warn(`Tests of printing are skipped: ${(error as Error).message}`);
    return (error as Error).message;
  } finally {
    await printer.close();
  }
}

/** Text of each page, blanks made one. */
export async function textsOf(pdf: Uint8Array): Promise<string[]> {
  const { text } = await extractText(Uint8Array.from(pdf), { mergePages: false });
  return text.map((page) => page.replace(/\s+/g, ' '));
}

export function page(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Report</title>${head}</head><body>${body}</body></html>`;
}

/** Job folders of a process, and living processes that were started with one. */
export function leftBy(pid: number): { folders: string[]; processes: string[] } {
  const mark = `lab-report-job-${pid}-`;
  const folders = readdirSync(tmpdir()).filter((name) => name.startsWith(mark));
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && commandOf(name).includes(mark));
  return { folders, processes };
}

export const NOTHING = { folders: [], processes: [] };

/** Living processes below `pid`, with their command lines. */
export function descendantsOf(pid: number): { pid: number; command: string }[] {
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === pid).map(Number);
  return children.flatMap((child) => [{ pid: child, command: commandOf(String(child)) }, ...descendantsOf(child)]);
}

function commandOf(pid: string): string {
  return readProc(`/proc/${pid}/cmdline`);
}

function parentOf(pid: string): number {
  return Number(readProc(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ')[1] ?? 0);
}

function readProc(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** `src/printing` as JavaScript, for tests that need a process of their own; below the project, so that packages are found. */
export function compilePrinting(): { url: string; remove(): void } {
  const source = fileURLToPath(new URL('../../src/printing/', import.meta.url));
  const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'lab-report-printing-'));
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, rewriteRelativeImportExtensions: true };
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  for (const name of readdirSync(source).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))) {
    const { outputText } = ts.transpileModule(readFileSync(join(source, name), 'utf8'), { compilerOptions });
    writeFileSync(join(folder, name.replace(/\.ts$/, '.js')), outputText);
  }
  return { url: pathToFileURL(folder).href, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
