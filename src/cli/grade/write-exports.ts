import { createReadStream, existsSync, rmSync, statSync } from 'node:fs';
import type { ClassEntry, ClassResult } from '../../classes/class-result.ts';
import { openVoice, type Voice } from '../../explanations/open-voice.ts';
import { canvasHandout } from '../../gradebooks/canvas-handout.ts';
import { gradescopeResult } from '../../gradebooks/gradescope-result.ts';
import type { Handout, HandoutFile } from '../../gradebooks/handout.ts';
import { moodleHandout } from '../../gradebooks/moodle-handout.ts';
import { nbgraderHandout } from '../../gradebooks/nbgrader-handout.ts';
import { prairielearnResult } from '../../gradebooks/prairielearn-result.ts';
import { renderClassAnnotations } from '../../gradebooks/render-class-annotations.ts';
import { renderClassJunit } from '../../gradebooks/render-class-junit.ts';
import { renderClassSummary } from '../../gradebooks/render-class-summary.ts';
import { renderClassroomNotices } from '../../gradebooks/render-classroom-notices.ts';
import { renderGradesCsv } from '../../gradebooks/render-grades-csv.ts';
import { type ZipPart, zipParts, zipVolumes } from '../../gradebooks/zip-parts.ts';
import type { Surroundings } from '../command.ts';
import type { Words } from '../open-words.ts';
import type { Place } from '../plan-outputs.ts';
import { writeWhole } from '../write-whole.ts';
import type { ExportWord } from './export-words.ts';
import type { GradeOrder } from './grade-order.ts';
import { namedKeys } from './named-keys.ts';
import type { OpenedGradebook } from './open-gradebooks.ts';

export interface ExportWish {
  graded: ClassResult;
  /** The same as its tables show it: without names, where names are hidden. */
  shown: ClassResult;
  order: Pick<GradeOrder, 'exports' | 'quiet'>;
  gradebooks: readonly OpenedGradebook[];
  words: Words;
  around: Surroundings;
  /** A place below the folder of the results. */
  placeOf(path: string): Place;
}

/**
 * Writes what a settled class is handed out as: the tables, always; the teacher's own gradebooks; and what --export names, below `exports/`. Each file
 * is written whole or not at all; the paths of those that a teacher opens or uploads go to stdout. Throws CommandError.
 */
export async function writeExports(wish: ExportWish): Promise<void> {
  const { graded, shown, order } = wish;
  const voice = openVoice(graded.language);
  await write(wish, 'grades.csv', renderGradesCsv(shown, voice));
  // Loaded here, since it takes longer to load than many a class takes to grade.
  const { renderGradesXlsx } = await import('../../gradebooks/render-grades-xlsx.ts');
  await write(wish, 'grades.xlsx', await renderGradesXlsx(shown, voice));
  await write(wish, 'class.json', jsonOf(shown));
  const { renderDashboard } = await import('../../dashboards/render-dashboard.ts');
  await write(wish, 'dashboard.html', renderDashboard(shown, { integrity: 'integrity.html' }));
  for (const gradebook of wish.gradebooks) await writeGradebook(wish, gradebook);
  for (const word of order.exports) await WRITERS[word](wish, voice);
}

/** In a record, so that no word of the option can be forgotten. */
const WRITERS: Record<ExportWord, (wish: ExportWish, voice: Voice) => Promise<void>> = {
  gradescope: (wish, voice) => writeEach(wish, 'gradescope', (entry) => gradescopeResult(entry, voice)),
  prairielearn: (wish, voice) => writeEach(wish, 'prairielearn', (entry) => prairielearnResult(entry, voice)),
  moodle: (wish, voice) => writeZip(wish, 'moodle', moodleHandout(wish.graded, voice)),
  canvas: (wish, voice) => writeZip(wish, 'canvas', canvasHandout(wish.graded, voice)),
  nbgrader: (wish, voice) => writeTree(wish, 'nbgrader', nbgraderHandout(wish.graded, voice)),
  junit: (wish, voice) => write(wish, 'exports/junit.xml', renderClassJunit(wish.shown, voice)),
  summary: (wish, voice) => write(wish, 'exports/summary.md', renderClassSummary(wish.shown, voice)),
  annotations: async ({ shown, around }, voice) => {
    const [only, ...others] = shown.entries;
    around.stdout.write(renderClassAnnotations(shown, voice) + (only && others.length === 0 ? renderClassroomNotices(only) : ''));
  },
};

async function write({ around, placeOf }: ExportWish, path: string, content: string | Uint8Array | AsyncIterable<Uint8Array>): Promise<void> {
  const place = placeOf(path);
  await writeWhole(place, content);
  around.stdout.write(`${place.path}\n`);
}

function jsonOf(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

async function writeGradebook(wish: ExportWish, { path, name, fill }: OpenedGradebook): Promise<void> {
  const { octets, filled, without, waiting } = fill(wish.graded);
  await write(wish, `gradebooks/${name}`, octets);
  if (!wish.order.quiet) tell(wish, 'grade.filled', { path, filled: filled.length });
  if (waiting.length > 0) tell(wish, 'grade.waiting', { path, ...namedKeys(waiting) });
  if (without.length > 0) tell(wish, 'grade.not-in-gradebook', { path, ...namedKeys(without) });
}

/** A results.json for each who handed something in, as if the platform had asked for that one. */
async function writeEach(wish: ExportWish, folder: string, resultOf: (entry: ClassEntry) => unknown): Promise<void> {
  for (const entry of wish.graded.entries) if (entry.status !== 'missing') await writeWhole(wish.placeOf(`exports/${folder}/${entry.key}/results.json`), jsonOf(resultOf(entry)));
  wish.around.stdout.write(`${wish.placeOf(`exports/${folder}/`).path}\n`);
}

/** One zip file, or several where it would grow too large for those who take it. */
async function writeZip(wish: ExportWish, platform: string, { files, without }: Handout): Promise<void> {
  const there = files.filter((file) => isThere(wish, file));
  const volumes = zipVolumes(there.map((file) => partOf(wish, file)));
  const pathOf = (volume: number) => `exports/${platform}-feedback${volume === 1 ? '' : `-${volume}`}.zip`;
  for (const [at, parts] of volumes.entries()) await write(wish, pathOf(at + 1), zipParts(parts));
  // What an earlier run had more would be uploaded with the rest.
  for (let stale = volumes.length + 1; existsSync(wish.placeOf(pathOf(stale)).file); stale++) rmSync(wish.placeOf(pathOf(stale)).file);
  if (there.length === 0) tell(wish, 'grade.export-empty', { platform });
  else if (without.length > 0) tell(wish, 'grade.export-without', { platform, ...namedKeys(without) });
}

async function writeTree(wish: ExportWish, folder: string, { files }: Handout): Promise<void> {
  for (const file of files.filter((one) => isThere(wish, one))) {
    const place = wish.placeOf(`exports/${folder}/${file.path}`);
    await writeWhole(place, 'text' in file ? file.text : createReadStream(wish.placeOf(file.from).file));
  }
  wish.around.stdout.write(`${wish.placeOf(`exports/${folder}/`).path}\n`);
}

/** Feedback of an earlier run may have been taken away since. */
function isThere({ placeOf }: ExportWish, file: HandoutFile): boolean {
  return 'text' in file || existsSync(placeOf(file.from).file);
}

function partOf({ placeOf }: ExportWish, file: HandoutFile): ZipPart {
  if ('text' in file) return { path: file.path, size: Buffer.byteLength(file.text), open: () => [Buffer.from(file.text)] };
  const { file: from } = placeOf(file.from);
  return { path: file.path, size: statSync(from).size, open: () => createReadStream(from) };
}

function tell({ words, around }: ExportWish, key: string, params: Record<string, string | number>): void {
  around.stderr.write(`${words.say(key, params)}\n`);
}
