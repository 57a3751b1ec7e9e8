import { EXIT } from './command.ts';
import { CommandError } from './command-error.ts';
import { ownVersion } from '../library/own-version.ts';

/** The most of a version that a sentence repeats. */
const SHOWN = 40;

/** What another version of lab-report wrote may lack what this one tells of. Null where this version wrote it, or none is named. */
export function otherVersion(path: string, report: { generator?: unknown }): CommandError | null {
  const made = (report.generator as { version?: unknown } | null | undefined)?.version;
  if (typeof made !== 'string' || made === ownVersion()) return null;
  return new CommandError(EXIT.unreadable, 'report.other-version', { path, made: made.slice(0, SHOWN), version: ownVersion() });
}
