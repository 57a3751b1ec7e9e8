import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { readResult } from '../../classes/read-result.ts';
import type { Evidence, Given } from '../../integrity/evidence.ts';
import { shippedGiven } from '../../integrity/shipped-given.ts';
import { takeFingerprint } from '../../integrity/take-fingerprint.ts';
import { ownVersion } from '../../library/own-version.ts';
import { EXIT, type Surroundings } from '../command.ts';
import { CommandError } from '../command-error.ts';
import { openInput } from '../open-input.ts';
import { evidenceOf } from './evidence-of.ts';
import type { ClassOrder } from './grade-order.ts';

/** What a class is held against besides itself. */
export interface Comparison {
  given: Given[];
  /** Paths of what the teacher named, as given. */
  named: readonly string[];
  archives: { name: string; submissions: Evidence[] }[];
}

/** Reads it before anything is graded, so that a wrong path is said at once. Throws CommandError, or what reading a capture throws. */
export async function openComparison(order: Pick<ClassOrder, 'known' | 'archives' | 'output'>, around: Surroundings): Promise<Comparison> {
  const given: Given[] = [];
  for (const path of order.known) given.push({ name: path, fingerprint: await fingerprintAt(path, around) });
  const same = order.archives.find((path) => resolve(around.folder, path) === resolve(around.folder, order.output));
  if (same !== undefined) throw new CommandError(EXIT.usage, 'grade.archive-output', { path: same });
  const archives = order.archives.map((name) => ({ name, submissions: archiveAt(name, resolve(around.folder, name)) }));
  return { given: [...shippedGiven(), ...given], named: order.known, archives };
}

async function fingerprintAt(path: string, around: Surroundings): Promise<Given['fingerprint']> {
  const input = await openInput(path, around);
  try {
    const analysis = await input.analyze({ version: ownVersion() });
    return takeFingerprint(analysis, await digestAt(resolve(around.folder, path)));
  } finally {
    input.close?.();
  }
}

/** Null for what can be read once only, as a pipe. */
async function digestAt(file: string): Promise<string | null> {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return null;
  const digest = createHash('sha256');
  await pipeline(createReadStream(file), digest);
  return digest.digest('hex');
}

const MOST_RESULTS = 10_000;
/** A result is some tens of kilobytes. */
const MOST_OCTETS = 8 * 1024 * 1024;

/** The results in a folder that an earlier run has written. */
function archiveAt(path: string, folder: string): Evidence[] {
  const names = namesIn(join(folder, 'results')).filter((name) => name.endsWith('.json'));
  const results = names
    .sort()
    .slice(0, MOST_RESULTS)
    .flatMap((name) => resultAt(join(folder, 'results', name)) ?? []);
  if (results.length === 0) throw new CommandError(EXIT.unreadable, 'grade.archive-empty', { path });
  return results.map((result) => evidenceOf(result, path));
}

function resultAt(file: string) {
  const found = statSync(file, { throwIfNoEntry: false });
  const result = found?.isFile() && found.size <= MOST_OCTETS ? readResult(file) : null;
  // Another version may have written it, or a hand.
  return result?.student && result.ids && Array.isArray(result.files) ? result : null;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
