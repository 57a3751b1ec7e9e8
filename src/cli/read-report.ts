import { readFileSync, statSync } from 'node:fs';
import type { Analysis } from '../analysis.ts';
import { checkAnalysis } from './check-analysis.ts';
import { EXIT } from './command.ts';
import { CommandError } from './command-error.ts';
import { otherVersion } from './other-version.ts';
import type { Fault } from '../facts/shape.ts';
import { holdsMoreThan, soundJson } from './sound-json.ts';

/** Larger files are no report of ours. */
const MOST_OCTETS = 256 * 1024 * 1024;
/** Three octets of text can be an object of sixty in memory; a report of ours that is as large as may be holds fewer. */
const MOST_VALUES = 20_000_000;
const OURS = /"schema"\s*:\s*"lab-report\/analysis"/;

/** The analysis in a report.json; null for JSON of another kind. Throws CommandError for a report that cannot be used. */
export function readReportFile(path: string, file: string): Analysis | null {
  if (statSync(file).size > MOST_OCTETS) throw tooLarge(path);
  const text = readFileSync(file, 'utf8');
  return OURS.test(text) ? parseReport(path, text) : null;
}

/** The same from a stream, where anything else is refused. */
export async function readReportStream(path: string, stream: AsyncIterable<Uint8Array>): Promise<Analysis> {
  const pieces: Uint8Array[] = [];
  let octets = 0;
  for await (const piece of stream) {
    octets += piece.length;
    if (octets > MOST_OCTETS) throw tooLarge(path);
    pieces.push(piece);
  }
  const text = Buffer.concat(pieces).toString('utf8');
  if (!OURS.test(text)) throw new CommandError(EXIT.unreadable, 'report.other-json', { path });
  return parseReport(path, text);
}

const VERSION = 1;

function parseReport(path: string, text: string): Analysis {
  if (holdsMoreThan(text, MOST_VALUES)) throw new CommandError(EXIT.unreadable, 'report.too-many-values', { path, most: MOST_VALUES });
  const report = soundJson(text.replace(/^\uFEFF/, ''));
  if (!report) throw damaged(path, 'JSON');
  const { version } = report as { version?: unknown };
  if (typeof version === 'number' && version > VERSION) throw new CommandError(EXIT.unreadable, 'report.newer', { path, version, known: VERSION });
  const fault = checkAnalysis(report);
  if (fault) throw faultError(path, report, fault);
  return report as unknown as Analysis;
}

function faultError(path: string, report: object, { at, most }: Fault): CommandError {
  if (most !== undefined) return new CommandError(EXIT.unreadable, 'report.too-many', { path, place: at, most });
  return otherVersion(path, report) ?? damaged(path, at || 'JSON');
}

function damaged(path: string, place: string): CommandError {
  return new CommandError(EXIT.unreadable, 'report.damaged', { path, place });
}

function tooLarge(path: string): CommandError {
  return new CommandError(EXIT.unreadable, 'report.too-large', { path, most: MOST_OCTETS / 1024 / 1024 });
}
