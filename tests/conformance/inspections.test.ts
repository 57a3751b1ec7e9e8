import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openCapture } from '../../src/frames/open-capture.ts';
import type { FrameInHand } from '../../src/inspections/frame-in-hand.ts';
import { inspectCapture } from '../../src/inspections/inspect-capture.ts';
import { QUICK_FIELDS } from '../../src/inspections/quick-fields.ts';
import { wantsOf } from '../../src/inspections/wants.ts';
import { occurrencesIn } from '../../src/layers/occurrences-in.ts';
import { compareInspection, differenceLine, startComparison, type Difference } from './compare-inspection.ts';
import { readInspectionOracle } from './inspection-oracle.ts';

/**
 * Every field that the recorded answers of tshark hold, in every frame of every shared capture, and both columns. What may differ
 * stands in differences-inspect.md: by rule with its reason; of the two columns by rules that say which rows; of the other fields also as a
 * number of values that are still open.
 */
const CAPTURES = '../shared/captures';
const isMissing = !existsSync(CAPTURES);
const LISTED = readFileSync(new URL('differences-inspect.md', import.meta.url), 'utf8');
const NAME = /\.pcap(ng)?(\.gz)?$/;

it.skipIf(isMissing)(isMissing ? 'needs ../shared/captures' : 'every field of every frame is as tshark has it, save for what is listed', async () => {
  const comparison = startComparison();
  const rows = new Map<string, Record<string, string>>();
  for (const { path, oracle } of withOracle()) {
    const told = readInspectionOracle(oracle);
    await compareInspection(path, told, comparison);
    const capture = path.slice(path.lastIndexOf('/') + 1);
    for (const { frame } of comparison.differences.filter((difference) => difference.capture === capture)) rows.set(`${capture}#${frame}`, told.frames.get(frame)!);
  }
  const rules = linesOf('rules').map(([captures, fields]) => ({ captures: pattern(captures!), fields: pattern(fields!), used: 0 }));
  const rowRules = linesOf('rows').map(readRowRule);
  const open = new Map(linesOf('open').map(([field, count]) => [field!, Number(count)]));
  expect([...open.keys()].filter((field) => COLUMNS.has(field))).toEqual([]);
  const left = comparison.differences.filter((difference) => !isRuled(difference, rules) && !isRowRuled(difference, rows, rowRules));
  const counts = new Map<string, number>();
  for (const { field } of left) counts.set(field, (counts.get(field) ?? 0) + 1);
  const beyond = left.filter(({ field }) => counts.get(field)! > (open.get(field) ?? 0));
  expect(beyond.slice(0, 20).map(differenceLine)).toEqual([]);
  expect([...rules, ...rowRules].filter(({ used }) => used === 0)).toEqual([]);
  expect(comparison.frames).toBeGreaterThan(27_000);
}, 600_000);

it.skipIf(isMissing)(isMissing ? 'needs ../shared/captures' : 'what is read from a header is what the tree says', async () => {
  const differences: string[] = [];
  for (const { path } of withOracle()) await compareQuick(path, differences);
  expect(differences.slice(0, 20)).toEqual([]);
}, 600_000);

async function compareQuick(path: string, differences: string[]): Promise<void> {
  const file = await openCapture(path);
  const names = Object.keys(QUICK_FIELDS);
  const inspection = await inspectCapture(file, { wants: wantsOf([], { trees: true }) });
  await inspection.each({
    visit(frame) {
      if ((frame as FrameInHand).plain <= 1) return;
      const tree = occurrencesIn(frame.dissection());
      const different = names.filter((name) => text(frame.occurrences(name)) !== text(tree.occurrences(name)));
      differences.push(...different.map((name) => `${path} ${frame.frame.number} ${name} ${text(frame.occurrences(name))} ${text(tree.occurrences(name))}`));
      const columns = JSON.stringify(columnsOf(frame));
      if (columns !== JSON.stringify(columnsOf(frame.dissection()))) differences.push(`${path} ${frame.frame.number} columns ${columns}`);
    },
  });
  await file.close();
}

function columnsOf(from: { columns: unknown }): unknown {
  const { source, destination, protocol, info } = (typeof from.columns === 'function' ? from.columns() : from.columns) as Record<string, string>;
  return [source, destination, protocol, info];
}

function text(occurrences: readonly { value: unknown; layer: number }[]): string {
  return occurrences.map(({ value, layer }) => `${value instanceof Uint8Array ? value.join('.') : String(value)}#${layer}`).join(' ');
}

function withOracle(): { path: string; oracle: string }[] {
  const all = ['recorded', 'public', 'synthetic'].flatMap((folder) => readdirSync(`${CAPTURES}/${folder}`).filter((name) => NAME.test(name)).map((name) => ({ folder, name })));
  const found = all.map(({ folder, name }) => ({ path: `${CAPTURES}/${folder}/${name}`, oracle: oraclePath(folder, name) }));
  return found.filter(({ oracle }) => existsSync(oracle));
}

function oraclePath(folder: string, name: string): string {
  return folder === 'synthetic' ? `${CAPTURES}/synthetic/${name.replace(NAME, '')}.fields2.tsv` : `${CAPTURES}/oracles/${folder}/${name}.jsonl.gz`;
}

function isRuled({ capture, field }: Difference, rules: { captures: RegExp; fields: RegExp; used: number }[]): boolean {
  const rule = rules.find(({ captures, fields }) => captures.test(capture) && fields.test(field));
  if (rule) rule.used++;
  return rule !== undefined;
}

const COLUMNS = new Set(['_ws.col.Protocol', '_ws.col.Info']);

/** Which rows of the packet list may differ: those of captures in which tshark's Protocol or Info, or the frame's number, is one of these. */
interface RowRule {
  captures: RegExp;
  by: 'protocol' | 'info' | 'frames';
  words: RegExp;
  used: number;
}

/** `captures by=words`; of frames, the words are their numbers. */
function readRowRule([captures, condition]: string[]): RowRule {
  const [by, words] = condition!.split(/=(.*)/s) as [RowRule['by'], string];
  return { captures: pattern(captures!), by, words: pattern(by === 'frames' ? words.replaceAll(',', '|') : words), used: 0 };
}

function isRowRuled({ capture, frame, field }: Difference, rows: ReadonlyMap<string, Record<string, string>>, rules: RowRule[]): boolean {
  if (!COLUMNS.has(field)) return false;
  const told = rows.get(`${capture}#${frame}`)!;
  const words = { protocol: told['_ws.col.Protocol'] ?? '', info: told['_ws.col.Info'] ?? '', frames: String(frame) };
  const rule = rules.find(({ captures, by, words: wanted }) => captures.test(capture) && wanted.test(words[by]));
  if (rule) rule.used++;
  return rule !== undefined;
}

/** The words of each line in the blocks of this kind. */
function linesOf(kind: string): string[][] {
  const blocks = [...LISTED.matchAll(new RegExp(`^\`\`\`${kind}\\n(.*?)^\`\`\``, 'gms'))];
  return blocks.flatMap(([, block]) => block!.trim().split('\n').filter((line) => line !== '').map((line) => line.split(/\s+/)));
}

/** `*` stands for any characters. */
function pattern(words: string): RegExp {
  return new RegExp(`^(${words.split('|').map((word) => word.replace(/[.\\+()[\]]/g, '\\$&').replaceAll('*', '.*')).join('|')})$`);
}
