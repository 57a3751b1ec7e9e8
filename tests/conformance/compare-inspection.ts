import { openCapture } from '../../src/frames/open-capture.ts';
import { inspectCapture } from '../../src/inspections/inspect-capture.ts';
import type { InspectedFrame } from '../../src/inspections/inspection.ts';
import { wantsOf } from '../../src/inspections/wants.ts';
import { fieldText } from '../../src/layers/field-text.ts';
import { fieldTypeOf } from '../../src/layers/field-types.ts';
import type { InspectionOracle } from './inspection-oracle.ts';

/** One field of one frame that is not as tshark has it; empty where it is absent. */
export interface Difference {
  capture: string;
  frame: number;
  field: string;
  ours: string;
  theirs: string;
}

export interface Tally {
  compared: number;
  equal: number;
  first?: Difference;
}

export interface InspectionComparison {
  frames: number;
  tallies: Map<string, Tally>;
  differences: Difference[];
}

export function startComparison(): InspectionComparison {
  return { frames: 0, tallies: new Map(), differences: [] };
}

/** Goes through the capture at `path` and compares every field that `oracle` was asked for; a field that is absent on both sides is not counted. */
export async function compareInspection(path: string, oracle: InspectionOracle, into: InspectionComparison): Promise<void> {
  const file = await openCapture(path);
  try {
    const capture = path.slice(path.lastIndexOf('/') + 1);
    const inspection = await inspectCapture(file, { wants: wantsOf([], { columns: true, trees: true }) });
    await inspection.each({ visit: (frame) => void compareFrame(frame, { capture, oracle, into }) });
  } finally {
    await file.close();
  }
}

function compareFrame(frame: InspectedFrame, { capture, oracle, into }: { capture: string; oracle: InspectionOracle; into: InspectionComparison }): void {
  const theirs = oracle.frames.get(frame.frame.number);
  if (!theirs) return;
  into.frames++;
  for (const field of oracle.names) note(into, { capture, frame: frame.frame.number, field, ours: ourText(frame, field, oracle), theirs: once(theirs[field] ?? '', field, oracle) });
}

function note({ tallies, differences }: InspectionComparison, difference: Difference): void {
  const { field, ours, theirs } = difference;
  if (ours === '' && theirs === '') return;
  const tally = tallies.get(field) ?? { compared: 0, equal: 0 };
  tallies.set(field, tally);
  tally.compared++;
  if (ours === theirs) {
    tally.equal++;
    return;
  }
  tally.first ??= difference;
  differences.push(difference);
}

function ourText(frame: InspectedFrame, field: string, oracle: InspectionOracle): string {
  if (field === '_ws.col.Info') return escaped(frame.columns().info, oracle);
  if (field === '_ws.col.Protocol') return frame.columns().protocol;
  const type = fieldTypeOf(field);
  if (!type) return '';
  const form = type.kind === 'none' || type.kind === 'protocol' || type.kind === 'boolean' ? 'fields' : oracle.form;
  const texts = frame.occurrences(field).map((occurrence) => fieldText(type, occurrence, form));
  const text = once(texts.join(','), field, oracle);
  return text.length > oracle.longest ? `${text.slice(0, oracle.longest)}…` : text;
}

/** `-T fields` writes control characters of a column as escapes. */
function escaped(info: string, { form }: InspectionOracle): string {
  return form === 'fields' ? info.replace(/[\b\t\n\f\r]/g, (character) => ({ '\b': '\\b', '\t': '\\t', '\n': '\\n', '\f': '\\f', '\r': '\\r' })[character]!) : info;
}

/** The recorded oracles have a field without a value once, and a protocol only as being there. */
function once(text: string, field: string, { tellsOnce, form }: InspectionOracle): string {
  const kind = fieldTypeOf(field)?.kind;
  if (!tellsOnce || text === '') return text;
  return kind === 'none' || (form === 'json' && (kind === 'protocol' || TOLD_AS_THERE.has(field))) ? '1' : text;
}

/** tshark's registry has it as a protocol. */
const TOLD_AS_THERE = new Set(['tcp.options.sack_perm']);

/** The table that the script prints: one line a field, those that differ first. */
export function tallyLines({ tallies }: InspectionComparison): string[] {
  const rows = [...tallies].sort(([a, x], [b, y]) => y.compared - y.equal - (x.compared - x.equal) || a.localeCompare(b));
  return rows.map(([field, { compared, equal, first }]) => `${field}\t${compared}\t${equal}\t${compared - equal}\t${first ? differenceLine(first) : ''}`);
}

export function differenceLine({ capture, frame, field, ours, theirs }: Difference): string {
  return `${capture} ${frame} ${field} ${JSON.stringify(ours.slice(0, LONGEST))} ${JSON.stringify(theirs.slice(0, LONGEST))}`;
}

const LONGEST = 300;
