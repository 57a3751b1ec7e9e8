import type { CommandTable } from './command-table.ts';
import { CHECK } from './check/check-options.ts';
import { GRADE } from './grade/grade-options.ts';
import { MERGE } from './grade/merge-options.ts';
import { INIT } from './init/init-options.ts';
import { INSPECT } from './inspect/inspect-options.ts';

/** The commands that have a word of their own, in the order in which help names them. */
export const COMMANDS: readonly CommandTable[] = [INIT, CHECK, GRADE, MERGE, INSPECT];
