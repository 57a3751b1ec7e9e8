import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { SubmissionResult } from '../../classes/submission-result.ts';
import type { Language } from '../../explanations/explanation.ts';
import { EXIT, type ExitCode, type Surroundings } from '../command.ts';
import { CommandError } from '../command-error.ts';
import { languageIn } from '../language-in.ts';
import type { Words } from '../open-words.ts';
import { readFlags } from '../read-flags.ts';
import { writeWhole } from '../write-whole.ts';
import { endClass } from './end-class.ts';
import type { ExportWord } from './export-words.ts';
import { readResults } from './gather-results.ts';
import { MERGE } from './merge-options.ts';
import { openComparison } from './open-comparison.ts';
import { openGradebooks } from './open-gradebooks.ts';
import { openOverrides } from './open-overrides.ts';
import { exportsIn } from './read-exports.ts';

/** What a command line of `merge` asks for. */
export interface MergeOrder {
  help: boolean;
  /** Folders of results. */
  parts: readonly string[];
  output: string;
  overrides: string | null;
  /** Paths of captures that the class was given, and of folders of earlier classes. */
  known: readonly string[];
  archives: readonly string[];
  gradebooks: readonly string[];
  column?: string;
  comments: boolean;
  exports: readonly ExportWord[];
  language: Language;
  anonymous: boolean;
  quiet: boolean;
}

/** Reads what follows `merge`. Throws CommandError with exit code 2. */
export function readMergeOrder(argv: readonly string[], language: Language): MergeOrder {
  const flags = readFlags(argv, MERGE.options, (flag) => new CommandError(EXIT.usage, 'merge.flag-unknown', { flag }));
  const { values, operands } = flags;
  const last = (name: string) => values.get(name)?.at(-1);
  const help = values.has('help');
  if (!help && operands.length === 0) throw new CommandError(EXIT.usage, 'merge.no-part');
  return {
    help,
    parts: operands,
    output: last('output') ?? 'out/grades/',
    overrides: last('overrides') ?? null,
    known: values.get('known') ?? [],
    archives: values.get('archive') ?? [],
    gradebooks: values.get('gradebook') ?? [],
    column: last('column'),
    comments: values.has('comments'),
    exports: exportsIn(flags),
    language: languageIn(flags, language),
    anonymous: values.has('anonymous'),
    quiet: values.has('quiet'),
  };
}

/**
 * Puts results that were graded apart into one folder, with their feedback, and makes the tables of the whole class: as one run would have. Throws
 * CommandError for a folder without results, for parts that were graded by different rubrics and for two results of one student that differ.
 */
export async function runMerge(order: MergeOrder, words: Words, around: Surroundings): Promise<ExitCode> {
  const gradebooks = openGradebooks(order, around.folder);
  const comparison = await openComparison(order, around);
  const overrides = await openOverrides({ path: order.overrides, output: order.output, folder: around.folder, words });
  const found = order.parts.flatMap((part) => resultsIn(part, around.folder));
  const results = together(found);
  for (const one of results) await take(one, order, around.folder);
  const all = results.map(({ result }) => result);
  return await endClass({ order: { ...order, regrade: false }, words, around, gradebooks, comparison, overrides, results: all, kept: all.length });
}

interface Found {
  /** As given. */
  part: string;
  result: SubmissionResult;
}

function resultsIn(part: string, folder: string): Found[] {
  const results = readResults(resolve(folder, part, 'results'));
  if (results.length === 0) throw new CommandError(EXIT.unreadable, 'merge.no-results', { path: part });
  return results.map((result) => ({ part, result }));
}

/** By key. Whoever is in several parts has to be the same in all of them; who is missing in one and there in another was handed in there. */
function together(found: readonly Found[]): Found[] {
  const [first] = found;
  const other = found.find(({ result }) => result.rubric.digest !== first!.result.rubric.digest);
  if (other) throw new CommandError(EXIT.unreadable, 'merge.other-rubric', { path: first!.part, other: other.part });
  const byKey = new Map<string, Found>();
  for (const one of found) {
    const before = byKey.get(one.result.key);
    if (!before || before.result.status === 'missing') byKey.set(one.result.key, one);
    else if (one.result.status !== 'missing' && one.result.digest !== before.result.digest)
      throw new CommandError(EXIT.unreadable, 'merge.twice', { key: one.result.key, path: before.part, other: one.part });
  }
  return [...byKey.values()].sort((a, b) => (a.result.key < b.result.key ? -1 : 1));
}

/** The result and its feedback; the result last, so that it never names what is not there. */
async function take({ part, result }: Found, { output }: MergeOrder, folder: string): Promise<void> {
  if (resolve(folder, part) === resolve(folder, output)) return;
  // Paths are made here, and not taken from a file that may come from anywhere.
  for (const path of [...result.feedback.map(({ format }) => `feedback/${result.key}/feedback.${format}`), `results/${result.key}.json`]) {
    await writeWhole({ path: join(output, path), file: resolve(folder, output, path) }, await octetsOf(join(part, path), folder));
  }
}

async function octetsOf(path: string, folder: string): Promise<Uint8Array> {
  return readFile(resolve(folder, path)).catch(() => {
    throw new CommandError(EXIT.unreadable, 'text.missing', { path });
  });
}
