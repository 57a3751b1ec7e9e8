import { ownVersion } from '../library/own-version.ts';
import { chooseLanguage } from './choose-language.ts';
import type { CommandTable } from './command-table.ts';
import { colourFor } from './colour.ts';
import type { Language } from '../explanations/explanation.ts';
import { EXIT, type ExitCode, type Order, type Surroundings } from './command.ts';
import { composeAnswer } from './compose-answer.ts';
import { openWords, type Words } from './open-words.ts';
import { parseArguments } from './parse-arguments.ts';
import { tellFailure } from './tell-failure.ts';
import { withoutCommands } from './without-commands.ts';

const INSPECT_WORD = 'inspect';
const INIT_WORD = 'init';
const CHECK_WORD = 'check';
const GRADE_WORD = 'grade';
const MERGE_WORD = 'merge';

/** Carries out a command line and answers its exit code. Results go to stdout, talk to stderr; nothing is thrown. */
export async function run(argv: string[], given: Surroundings): Promise<number> {
  const around = isReadByRunner(argv, given) ? { ...given, stderr: withoutCommands(given.stderr) } : given;
  const language = chooseLanguage(argv, around.env);
  const words = openWords(language);
  try {
    if (argv[0] === INSPECT_WORD) return await carryOutInspect(argv.slice(1), language, { words, around });
    if (argv[0] === INIT_WORD) return await carryOutInit(argv.slice(1), language, { words, around });
    if (argv[0] === CHECK_WORD) return await carryOutCheck(argv.slice(1), language, { words, around });
    if (argv[0] === GRADE_WORD) return await carryOutGrade(argv.slice(1), language, { words, around });
    if (argv[0] === MERGE_WORD) return await carryOutMerge(argv.slice(1), language, { words, around });
    return await carryOut(parseArguments(argv, language), words, around);
  } catch (error) {
    return tell(error, { words, around, verbose: isVerbose(argv) });
  }
}

/** GitHub Actions reads both streams; what is written to stdout keeps its form by itself. */
function isReadByRunner(argv: string[], { env }: Surroundings): boolean {
  return Boolean(env.GITHUB_ACTIONS) || argv.some((word) => /^(--format=)?github$/.test(word));
}

interface Telling {
  words: Words;
  around: Surroundings;
  verbose: boolean;
}

/** Says what went wrong, and answers the exit code that it has. */
function tell(error: unknown, { words, around, verbose }: Telling): ExitCode {
  const program = colourFor(around.stderr, around.env)('red', 'lab-report:');
  return tellFailure(error, { words, verbose, say: (sentence) => around.stderr.write(`${program} ${sentence}\n`) }).exitCode;
}

async function carryOut(order: Order, words: Words, around: Surroundings): Promise<number> {
  if (order.show) {
    around.stdout.write(`${await composeAnswer(order, words, around)}\n`);
    return EXIT.fine;
  }
  const { runCaptures } = await import('./run-captures.ts');
  return await runCaptures({ order, words, around, version: ownVersion() });
}

/** Another file of that name is written ./inspect. What it needs is loaded only then. */
async function carryOutInspect(argv: string[], language: Language, { words, around }: { words: Words; around: Surroundings }): Promise<number> {
  const { readInspectOrder } = await import('./inspect/read-inspect-order.ts');
  const order = readInspectOrder(argv, language);
  if (order.show) {
    const { composeInspectAnswer } = await import('./inspect/compose-inspect-answer.ts');
    around.stdout.write(`${await composeInspectAnswer(order, words, around)}\n`);
    return EXIT.fine;
  }
  const { runInspect } = await import('./inspect/run-inspect.ts');
  return await runInspect(order, words, around);
}

async function carryOutInit(argv: string[], language: Language, { words, around }: { words: Words; around: Surroundings }): Promise<number> {
  const { readInitOrder } = await import('./init/read-init-order.ts');
  const order = readInitOrder(argv, language);
  if (order.help) return await tellHelp((await import('./init/init-options.ts')).INIT, words, around);
  const { runInit } = await import('./init/run-init.ts');
  return await runInit(order, words, around);
}

async function carryOutCheck(argv: string[], language: Language, { words, around }: { words: Words; around: Surroundings }): Promise<number> {
  const { readCheckOrder } = await import('./check/read-check-order.ts');
  const order = readCheckOrder(argv, language);
  if (order.help) return await tellHelp((await import('./check/check-options.ts')).CHECK, words, around);
  const { runCheck } = await import('./check/run-check.ts');
  return await runCheck(order, around);
}

async function carryOutGrade(argv: string[], language: Language, { words, around }: { words: Words; around: Surroundings }): Promise<number> {
  const { readGradeOrder } = await import('./grade/read-grade-order.ts');
  const order = readGradeOrder(argv, language);
  if (order.help) return await tellHelp((await import('./grade/grade-options.ts')).GRADE, words, around);
  const { runGrade } = await import('./grade/run-grade.ts');
  return await runGrade(order, words, around);
}

async function carryOutMerge(argv: string[], language: Language, { words, around }: { words: Words; around: Surroundings }): Promise<number> {
  const { readMergeOrder, runMerge } = await import('./grade/run-merge.ts');
  const order = readMergeOrder(argv, language);
  if (order.help) return await tellHelp((await import('./grade/merge-options.ts')).MERGE, words, around);
  return await runMerge(order, words, around);
}

async function tellHelp(table: CommandTable, words: Words, { stdout, env }: Surroundings): Promise<number> {
  const { composeHelp } = await import('./compose-help.ts');
  const colour = colourFor(stdout, env);
  stdout.write(`${composeHelp(table, words, (heading) => colour('bold', heading))}\n`);
  return EXIT.fine;
}

/** Asked of the words themselves, because they may be what could not be parsed. */
function isVerbose(argv: string[]): boolean {
  return argv.includes('-v') || argv.includes('--verbose');
}
