import { basename } from 'node:path';
import type { Analysis } from '../analysis.ts';
import type { FigurePictures } from '../printing/draw-figures.ts';
import { documentDate } from '../printing/document-date.ts';
import type { CaptureJob, Reported } from './capture-job.ts';
import type { Language } from '../explanations/explanation.ts';
import type { Document } from '../documents/document.ts';
import type { MarkdownPaper } from '../papers/paper.ts';
import type { NotesFlaw } from '../notes/notes.ts';
import { EXIT, type ExitCode } from './command.ts';
import { CommandError } from './command-error.ts';
import { explainFlaw } from './explain-flaw.ts';
import { gravest } from './gravest.ts';
import { type Input, openInput } from './open-input.ts';
import type { HandedIn } from './open-judge.ts';
import type { Output } from './plan-outputs.ts';
import { tellFailure } from './tell-failure.ts';
import { tellJudgment } from './tell-judgment.ts';
import { pictureFolderOf, writePaper } from './write-paper.ts';
import { writeWhole } from './write-whole.ts';

interface Work extends CaptureJob {
  reported: Reported;
}

/**
 * Makes the documents of one capture (or of a report.json) and writes them; what can be written is, whatever else fails. Never throws:
 * each failure is said at once and kept. The browser starts while the capture is read, and only when a PDF is wanted.
 */
export async function reportCapture(job: CaptureJob): Promise<Reported> {
  const reported: Reported = { path: job.path, written: [], failures: [], exitCode: EXIT.fine, judgment: null, excerpt: null };
  const work: Work = { ...job, reported };
  await readAndWrite(work).catch((error: unknown) => fail(work, error));
  job.speech.end();
  return { ...reported, exitCode: exitCodeOf(reported) };
}

function exitCodeOf({ failures, judgment }: Reported): ExitCode {
  const checks = judgment && (judgment.failing.size > 0 || judgment.gradeFails) ? [EXIT.checksFailed] : [];
  return gravest([...failures.map(({ exitCode }) => exitCode), ...checks]);
}

async function readAndWrite(work: Work): Promise<void> {
  const input = await openInput(work.path, work.around, work);
  try {
    if (input.promising && wantsBrowser(work)) work.printer.start();
    await writeAll(work, input);
  } finally {
    input.close?.();
  }
}

async function writeAll(work: Work, input: Input): Promise<void> {
  const analysis = await analyze(work, input);
  await writeEach(work, 'json', () => `${JSON.stringify(analysis)}\n`);
  if (!work.excerpted && work.outputs.every(({ format }) => format === 'json')) return;
  const page = await composePage(work, analysis, input);
  await writeEach(work, 'html', () => page.render(false));
  await writePapers(work, analysis, page);
  if (wantsPdf(work)) await print(work, analysis, page);
}

function wantsPdf({ outputs }: Work): boolean {
  return outputs.some(({ format }) => format === 'pdf');
}

/** A browser prints PDFs, and draws the figures of Word files. */
function wantsBrowser({ outputs }: Work): boolean {
  return outputs.some(({ format }) => format === 'pdf' || format === 'docx');
}

/** Everything that goes wrong with a capture comes by here. */
function fail({ reported, words, order, speech }: Work, error: unknown): void {
  reported.failures.push(tellFailure(error, { words, verbose: order.verbose, say: speech.fail }));
}

async function analyze(work: Work, input: Input): Promise<Analysis> {
  const { order, words, speech, version, path, judge, reported } = work;
  speech.step(words.say('progress.reading', { name: path === '-' ? words.say('stdin') : path }));
  const onProgress = (read: number, total: number) => speech.part(total > 0 ? read / total : 1);
  const analysis = await input.analyze({ streams: order.streams, ports: order.ports, filter: work.writing?.filter ?? order.filter, redact: order.redact, onProgress, version });
  const judgment = await input.blame('telling', () => judge(analysis, handedInWith(work)));
  reported.judgment = judgment;
  await input.blame('telling', () => tellJudgment({ ...order, words, speech, judgment }));
  return analysis;
}

/** Of a capture alone that is its name; notes say whose it is. */
function handedInWith({ path, writing }: Work): HandedIn {
  const notes = writing?.path ? writing.written.notes : null;
  const { name = null, number: id = null } = notes?.front.cover ?? {};
  return { student: (name ?? id) ? { id, name } : null, files: [path, ...(notes ? [writing!.path] : [])].map((file) => basename(file)), notes };
}

interface Page {
  document: Document;
  /** For a screen with the packet list that answers there, for paper without it. */
  render(forPaper: boolean): Promise<string>;
  /** Runs what makes another form of the document; its failure is one of rendering. */
  make<T>(form: () => T | Promise<T>): Promise<T>;
}

async function composePage(work: Work, analysis: Analysis, input: Input): Promise<Page> {
  const { order, words, speech, reported, excerpted, writing } = work;
  speech.step(words.say('progress.writing'));
  const { composeDocument } = await import('../documents/compose-document.ts');
  const { openVoice } = await import('../explanations/open-voice.ts');
  const { renderHtml } = await import('../pages/render-html.ts');
  const options = { title: order.title, grade: reported.judgment?.grade ?? undefined, written: writing?.written, packs: work.packs, owner: work.owner };
  const document = await input.blame('composing', () => composeDocument(analysis, openVoice(languageOf(work)), options));
  if (excerpted) {
    const { excerptDocument } = await import('../results/excerpt.ts');
    reported.excerpt = excerptDocument(document);
  }
  for (const flaw of document.flaws ?? []) tellFlaw(work, flaw);
  const make = <T>(form: () => T | Promise<T>) => input.blame('rendering', form);
  return { document, make, render: (forPaper) => make(() => renderHtml(document, { forPaper })) };
}

/** The report is written all the same: a placeholder stands where something is missing. */
function tellFlaw(work: Work, flaw: NotesFlaw): void {
  const { writing, words } = work;
  fail(work, new CommandError(EXIT.unreadable, 'notes.flaw', { path: writing?.path ?? '', line: flaw.line, column: flaw.column, fault: explainFlaw(flaw, words) }));
}

function languageOf({ order, writing }: Work): Language {
  return writing?.language ?? order.language;
}

async function print(work: Work, analysis: Analysis, { document: { title }, render }: Page): Promise<void> {
  const { speech, words, around, printer } = work;
  speech.step(words.say('progress.printing'));
  const createdAt = documentDate(analysis.capture.startNs, around.env);
  const pdf = await printer.print(await render(true), { title, language: languageOf(work), createdAt, fillPageNumbers: true }).catch((error: unknown) => fail(work, error));
  if (pdf) await writeEach(work, 'pdf', () => pdf);
  else await keepHtml(work, await render(false));
}

/** Where the PDF cannot be had, the reader gets the same document beside it. */
async function keepHtml(work: Work, html: string): Promise<void> {
  const beside = (path: string) => path.replace(/\.pdf$/i, '.html');
  const pdfs = work.outputs.filter(({ format }) => format === 'pdf');
  const missing = pdfs.map(({ path, file }): Output => ({ path: beside(path), file: beside(file), format: 'html' }));
  const outputs = missing.filter(({ file }) => !work.outputs.some((output) => output.file === file));
  await writeEach({ ...work, outputs }, 'html', () => html);
}

/** What a reader goes on editing. The code for each is loaded only where it is wanted. */
async function writePapers(work: Work, analysis: Analysis, page: Page): Promise<void> {
  const { document, make } = page;
  await writeEach(work, 'docx', async () => {
    const { composeWord } = await import('../papers/compose-word.ts');
    const pictures = await drawFigures(work, page);
    return make(() => composeWord(document, { pictures, createdAt: documentDate(analysis.capture.startNs, work.around.env) }));
  });
  await writeEach(work, 'md', async ({ file }) => {
    const { composeMarkdown } = await import('../papers/compose-markdown.ts');
    return make(() => composeMarkdown(document, { folder: pictureFolderOf(file) }));
  });
}

/** A Word file is whole without them: where no browser can be had, that is said and no failure. */
async function drawFigures({ printer, speech, words, outputs }: Work, { render }: Page): Promise<FigurePictures | undefined> {
  return printer.drawFigures(await render(true)).catch(() => {
    for (const { path } of outputs.filter(({ format }) => format === 'docx')) speech.note(words.say('warning.no-figures', { path }));
    return undefined;
  });
}

/** A text alone, or one with pictures beside it. */
type Content = (output: Output) => string | Uint8Array | MarkdownPaper | Promise<string | Uint8Array | MarkdownPaper>;

async function writeEach(work: Work, format: Output['format'], content: Content): Promise<void> {
  for (const output of work.outputs.filter((one) => one.format === format)) {
    await writeOne(work, output, content).catch((error: unknown) => fail(work, error));
  }
}

async function writeOne({ speech, reported, write = writeWhole }: Work, output: Output, content: Content): Promise<void> {
  const made = await content(output);
  if (typeof made === 'string' || made instanceof Uint8Array) await write(output, made);
  else await writePaper(output, made);
  reported.written.push(output);
  speech.written(output.path);
}
