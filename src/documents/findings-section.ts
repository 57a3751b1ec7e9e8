import { framesIn, phraseFinding } from '../explanations/phrase-finding.ts';
import { collectFindings } from '../findings/collect-findings.ts';
import { type Finding, type Level, LEVELS } from '../findings/finding.ts';
import { connectionId } from './connection-id.ts';
import { type Desk, plain } from './desk.ts';
import type { Block, Inline, Table } from './document.ts';
import type { Draft } from './numbering.ts';

/** Of one kind this many have a row each; further ones share one. */
const TOLD_OF_A_KIND = 4;
const FRAMES_LISTED = 8;
const ROWS_SHOWN = 40;

/** A row of the table, and how many findings it stands for. */
interface FindingRow {
  row: Table['rows'][number];
  count: number;
}

/** What somebody should act on, gravest first; or, where there is nothing, what was looked for. */
export function findingsSection(desk: Desk): Draft {
  const { voice } = desk;
  const findings = collectFindings(desk.analysis.facts);
  const blocks: Block[] = findings.length > 0 ? told(desk, findings) : [{ type: 'paragraph', role: 'lead', inlines: voice.phrase('findings.none') }];
  return { id: 'findings', title: voice.phrase('findings.title'), blocks, sections: [] };
}

function told(desk: Desk, findings: Finding[]): Block[] {
  const { voice } = desk;
  const rows = kindsOf(findings).flatMap((ofAKind) => rowsOf(desk, ofAKind));
  const more = rows.slice(ROWS_SHOWN).reduce((sum, { count }) => sum + count, 0);
  const head = (key: string) => ({ head: voice.text(`findings.${key}`), align: 'start' as const });
  const table: Table = { type: 'table', caption: voice.phrase('findings.caption'), columns: [head('level'), head('what'), head('where')], rows: rows.slice(0, ROWS_SHOWN).map(({ row }) => row) };
  const rest: Block[] = more > 0 ? [{ type: 'paragraph', inlines: voice.phrase('findings.untold', { more: { value: more } }) }] : [];
  return [{ type: 'paragraph', role: 'lead', inlines: voice.phrase('findings.lead', countsOf(findings)) }, table, ...rest];
}

function countsOf(findings: Finding[]) {
  const count = (level: Level) => ({ value: findings.filter((finding) => finding.level === level).length });
  const [errors, warnings, notes] = LEVELS.map(count);
  return { count: { value: findings.length }, errors, warnings, notes };
}

/** Findings of one kind stand together: by level, then in the order in which the kinds come up. */
function kindsOf(findings: Finding[]): Finding[][] {
  const kinds = new Map<string, Finding[]>();
  for (const finding of findings) {
    const name = `${finding.level} ${finding.kind} ${variantOf(finding)}`;
    kinds.set(name, kinds.get(name) ?? []);
    kinds.get(name)!.push(finding);
  }
  return [...kinds.values()];
}

/** Each verdict and each flaw is a kind of its own to a reader. */
function variantOf({ fact }: Finding): string {
  if (fact.kind === 'transfer.verdict') return fact.params.verdict;
  return fact.kind === 'message.flaw' ? fact.params.flaw : '';
}

function rowsOf(desk: Desk, findings: Finding[]): FindingRow[] {
  const alone = findings.slice(0, TOLD_OF_A_KIND).map((finding) => ({ row: rowOf(desk, finding), count: 1 }));
  const others = findings.slice(TOLD_OF_A_KIND);
  return others.length > 0 ? [...alone, { row: sharedRow(desk, others), count: others.length }] : alone;
}

function rowOf(desk: Desk, finding: Finding): Table['rows'][number] {
  const { voice } = desk;
  return { cells: [plain(voice.text(`finding-level.${finding.level}`)), phraseFinding(voice, finding), placeOf(desk, finding)], sign: finding.level };
}

function placeOf(desk: Desk, { fact: { connection: stream, exchange } }: Finding): Inline[] {
  const { voice } = desk;
  if (stream === undefined) return voice.phrase('findings.capture');
  const place = linkedTo(desk, stream, voice.phrase('findings.connection', { stream: { value: stream } }));
  const isOnly = desk.analysis.exchanges.filter((one) => one.stream === stream).length < 2;
  return exchange === undefined || isOnly ? place : [...place, ...voice.phrase('findings.exchange', { number: { value: exchange } })];
}

/** Only a connection told in full has a section to lead to. */
function linkedTo({ analysis }: Desk, stream: number, inlines: Inline[]): Inline[] {
  const told = analysis.connections.some((connection) => connection.stream === stream && connection.inFull);
  return told ? [{ type: 'link', to: connectionId({ stream }), inlines }] : inlines;
}

function sharedRow(desk: Desk, findings: Finding[]): Table['rows'][number] {
  const { voice } = desk;
  const frames = findings.slice(0, FRAMES_LISTED).flatMap((finding) => framesIn(phraseFinding(voice, finding)).slice(0, 1));
  const params = { count: { value: findings.length }, frames, omitted: { value: Math.max(0, findings.length - FRAMES_LISTED) } };
  const level = findings[0]!.level;
  return { cells: [plain(voice.text(`finding-level.${level}`)), voice.phrase('findings.likewise', params), placesOf(desk, findings)], sign: level };
}

/** The connections that facts are stated of are few enough to be listed. */
function placesOf(desk: Desk, findings: Finding[]): Inline[] {
  const streams = [...new Set(findings.map(({ fact }) => fact.connection))].filter((stream) => stream !== undefined);
  const places = desk.voice.phrase('findings.connections', { streams });
  return places.flatMap((inline) => (inline.type === 'value' ? linkedTo(desk, Number(inline.text), plain(inline.text)) : [inline]));
}
