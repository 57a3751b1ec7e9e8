import type { Analysis } from '../analysis.ts';
import type { Place } from '../forms/place-of.ts';
import type { Notes, NotesBlock, PictureName, ProseRun } from '../notes/notes.ts';
import { judgeField } from './judge-field.ts';
import { TEXT_HINTS, type TextHint } from './text-hints.ts';

/** A place in the prose at which a person should look; never a verdict. Worded by `claims.hint.<code>`. */
export interface Hint extends Place {
  code: string;
  params: Readonly<Record<string, string | number>>;
  frames: number[];
}

const MOST_HINTS = 100;

/** What in the notes' prose, pictures and directives looks like a known mistake, or contradicts the capture. In the order of the notes. */
export function findHints(analysis: Analysis, notes: Notes): Hint[] {
  const whole = notes.prose.map(({ text }) => text).join('\n');
  const rules = TEXT_HINTS.filter(({ applies, settledBy }) => (applies?.(analysis) ?? true) && !settledBy?.test(whole));
  // What a claim says is judged, so that nothing is to be hinted at there.
  const claimed = new Set(notes.claims.map(({ line }) => line));
  const inProse = notes.prose.filter(({ lines: [first] }) => !claimed.has(first!.line)).flatMap((run) => [...textHints(rules, run), ...valueHints(analysis, run)]);
  const hints = [...captureHints(analysis, notes), ...inProse, ...picturesOf(notes.blocks).flatMap(pictureHint), ...directiveHints(notes)];
  return hints.sort((a, b) => a.line - b.line || a.column - b.column).slice(0, MOST_HINTS);
}

function textHints(rules: readonly TextHint[], run: ProseRun): Hint[] {
  return rules.flatMap(({ code, pattern, unless }) => {
    const found = pattern.exec(run.text);
    return found && !unless?.test(run.text) ? [{ code, params: {}, frames: [], ...placeIn(run, found.index) }] : [];
  });
}

function placeIn({ text, lines }: ProseRun, index: number): Place {
  const { line, column, from } = lines.findLast((one) => one.from <= index)!;
  return { line, column: column + [...text.slice(from, index)].length };
}

const VALUE = /(?:frame |packet |帧|第) {0,2}#?(\d{1,10})(?: ?号?帧)?[^\d.;。;]{0,40}?\b((?:tcp|ip|http|udp|frame)\.[a-z0-9_.]{1,60})(?: {0,3}(?:=|:|is|为|是) {0,3})(0x[0-9a-f]{1,8}|\d{1,15})(?!\d|\.\d)/gi;

/** Numbers beside the names of fields that the capture has otherwise. */
function valueHints(analysis: Analysis, run: ProseRun): Hint[] {
  return [...run.text.matchAll(VALUE)].flatMap((match) => {
    const [, frame, name, value = ''] = match;
    const field = name!.toLowerCase();
    const { verdict, params, frames = [] } = judgeField(analysis, { about: 'field', frame: Number(frame), field, operator: '=', value });
    return verdict === 'false' ? [{ code: 'value', params: { frame: Number(frame), field, value, found: params.found ?? params.raw ?? params.most ?? '' }, frames, ...placeIn(run, match.index) }] : [];
  });
}

const OF_ONE_COMPUTER = /^(?:[a-z]:[\\/]|file:|\\\\|\/(?:home|users)\/)/i;

function pictureHint({ path, line, column }: PictureName): Hint[] {
  return OF_ONE_COMPUTER.test(path) ? [{ code: 'M17', params: { path }, frames: [], line, column }] : [];
}

function picturesOf(blocks: NotesBlock[]): PictureName[] {
  return blocks.flatMap((block) => {
    if (block.type === 'list') return block.entries.flatMap((entry) => picturesOf(entry.blocks));
    if (block.type === 'quote') return picturesOf(block.blocks);
    const inlines = block.type === 'paragraph' ? block.inlines : block.type === 'table' ? block.rows.flat(2) : [];
    return inlines.filter((one) => one.type === 'picture');
  });
}

/** Opening and closing that are placed side by side belong to one connection. */
function directiveHints({ blocks }: Notes): Hint[] {
  const placed = blocks.filter((block) => block.type === 'directive');
  const opening = placed.find(({ part }) => part === 'handshake')?.arguments.connection;
  const closing = placed.find(({ part }) => part === 'close');
  const other = closing?.arguments.connection;
  return opening !== undefined && other !== undefined && opening !== other ? [{ code: 'M3', params: { opening, closing: other }, frames: [], line: closing!.line, column: closing!.column }] : [];
}

const SECOND = 1e9;

function captureHints(analysis: Analysis, { front }: Notes): Hint[] {
  const place = { line: 1, column: 1 };
  const rowsOnly = analysis.facts.some(({ kind }) => kind === 'capture.http-rows-only') || front.filter?.trim().toLowerCase() === 'http';
  const open = analysis.connections.find((connection) => connection.close.by === null && remains(analysis, connection.stream));
  return [...(rowsOnly ? [{ code: 'M14', params: {}, frames: [], ...place }] : []), ...(open ? [{ code: 'M18', params: { stream: open.stream }, frames: [open.lastFrame], ...place }] : [])];
}

/** Whether the server would have kept the connection for longer than was recorded. */
function remains({ exchanges, connections, capture }: Analysis, stream: number): boolean {
  const values = exchanges.filter((one) => one.stream === stream).flatMap(({ response }) => response?.headers ?? []).filter(({ name }) => name.toLowerCase() === 'keep-alive');
  const timeout = Number(/timeout\s*=\s*(\d{1,6})/i.exec(values.at(-1)?.value ?? '')?.[1] ?? 0);
  const end = connections.find((one) => one.stream === stream)!.endNs;
  return timeout > 0 && timeout * SECOND > capture.durationNs - end;
}
