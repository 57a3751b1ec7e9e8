import type { Analysis } from '../analysis.ts';
import type { Order, Surroundings } from './command.ts';
import { documentDate } from './document-date.ts';
import { findingsWorthSaying } from './findings-worth-saying.ts';
import type { Words } from './open-words.ts';
import { type Input, openInput } from './open-input.ts';
import { type Output, planOutputs } from './plan-outputs.ts';
import { printable } from './printable.ts';
import { startPrinter, type StartedPrinter } from './start-printer.ts';
import { type Progress, showProgress } from './show-progress.ts';
import { writeWhole } from './write-whole.ts';

export interface ReportJob {
  order: Order;
  words: Words;
  around: Surroundings;
  version: string;
}

/** A job under way. */
interface Work extends ReportJob {
  progress: Progress;
  outputs: Output[];
  /** Paths that lie on the disk whole, in the order in which they were written. */
  written: Output[];
  /** What could not be made or written; the rest is done all the same. */
  failures: Error[];
  /** Set as soon as it can be seen that a PDF will be printed. */
  printer: StartedPrinter | null;
}

/**
 * Makes the documents of one capture (or of a report.json) and writes them. The browser starts while the capture is read,
 * and only when a PDF is wanted. Throws CommandError and CaptureError where nothing can be begun, and afterwards an AggregateError of
 * what failed, which may be PrintingErrors, too.
 */
export async function writeReports(job: ReportJob): Promise<void> {
  const { order, around } = job;
  const outputs = planOutputs({ outputs: order.outputs, input: (order.inputs[0] ?? ''), folder: around.folder });
  const input = await openInput((order.inputs[0] ?? ''), around);
  const progress = showProgress(around.stderr, order.quiet);
  const work: Work = { ...job, progress, outputs, written: [], failures: [], printer: null };
  if (input.promising && wantsPdf(outputs)) work.printer = startPrinter(order.browser);
  try {
    await writeAll(work, input).catch((error: Error) => work.failures.push(error));
    if (order.open && !around.env.CI && work.written[0]) around.openFile(work.written[0].file);
    if (work.failures.length > 0) throw new AggregateError(work.failures);
  } finally {
    progress.end();
    input.close?.();
    await work.printer?.close();
  }
}

async function writeAll(work: Work, input: Input): Promise<void> {
  const analysis = await analyze(work, input);
  await writeEach(work, 'json', () => `${JSON.stringify(analysis)}\n`);
  if (work.outputs.every(({ format }) => format === 'json')) return;
  const page = await composePage(work, analysis, input);
  await writeEach(work, 'html', () => page.html);
  if (wantsPdf(work.outputs)) await print(work, analysis, page);
}

function wantsPdf(outputs: Output[]): boolean {
  return outputs.some(({ format }) => format === 'pdf');
}

async function analyze({ order, words, progress, version }: Work, input: Input): Promise<Analysis> {
  progress.step(words.say('progress.reading', { name: (order.inputs[0] ?? '') === '-' ? words.say('stdin') : (order.inputs[0] ?? '') }));
  const onProgress = (read: number, total: number) => progress.part(total > 0 ? read / total : 1);
  const analysis = await input.analyze({ streams: order.streams, ports: order.ports, onProgress, version });
  const findings = input.blame('telling', () => findingsWorthSaying(analysis.facts).map(({ key, params }) => words.say(key, params)));
  findings.forEach(progress.note);
  return analysis;
}

interface Page {
  title: string;
  html: string;
}

async function composePage({ order, words, progress }: Work, analysis: Analysis, input: Input): Promise<Page> {
  progress.step(words.say('progress.writing'));
  const { composeDocument } = await import('../documents/compose-document.ts');
  const { openVoice } = await import('../explanations/open-voice.ts');
  const { renderHtml } = await import('../pages/render-html.ts');
  const document = input.blame('composing', () => composeDocument(analysis, openVoice(order.language), { title: order.title }));
  return { title: document.title, html: input.blame('rendering', () => renderHtml(document)) };
}

async function print(work: Work, analysis: Analysis, { title, html }: Page): Promise<void> {
  const { progress, words, order, around } = work;
  const printer = (work.printer ??= startPrinter(order.browser));
  progress.step(words.say('progress.printing'));
  const createdAt = documentDate(analysis.capture.startNs, around.env);
  const pdf = await printer.print(html, { title, language: order.language, createdAt, fillPageNumbers: true }).catch((error: Error) => void work.failures.push(error));
  if (!pdf) return await keepHtml(work, html);
  await writeEach(work, 'pdf', () => pdf);
  for (const warning of printer.warnings()) progress.note(words.say(`warning.${warning}`));
}

/** Where the PDF cannot be had, the reader gets the same document beside it. */
async function keepHtml(work: Work, html: string): Promise<void> {
  const beside = (path: string) => path.replace(/\.pdf$/i, '.html');
  const pdfs = work.outputs.filter(({ format }) => format === 'pdf');
  const missing = pdfs.map(({ path, file }): Output => ({ path: beside(path), file: beside(file), format: 'html' }));
  const outputs = missing.filter(({ file }) => !work.outputs.some((output) => output.file === file));
  await writeEach({ ...work, outputs }, 'html', () => html);
}

async function writeEach(work: Work, format: Output['format'], content: () => string | Uint8Array): Promise<void> {
  for (const output of work.outputs.filter((one) => one.format === format)) {
    await writeOne(work, output, content).catch((error: Error) => work.failures.push(error));
  }
}

async function writeOne({ progress, around, written }: Work, output: Output, content: () => string | Uint8Array): Promise<void> {
  await writeWhole(output, content());
  written.push(output);
  progress.end();
  // Scripts need the path as it is.
  around.stdout.write(`${around.stdout.isTTY ? printable(output.path) : output.path}\n`);
}
