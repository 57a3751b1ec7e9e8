import type { Analysis } from '../analysis.ts';
import type { Place } from '../forms/place-of.ts';
import type { Notes, NotesBlock, NotesInline } from '../notes/notes.ts';
import { notesText } from '../notes/notes-text.ts';
import { judgeField } from './judge-field.ts';
import { TEXT_HINTS } from './text-hints.ts';

/** A place in the prose at which a person should look; never a verdict. Worded by `claims.hint.<code>`. */
export interface Hint extends Place {
  code: string;
  params: Readonly<Record<string, string | number>>;
  frames: number[];
}

const MOST_HINTS = 100;
/** A paragraph's letters that are looked at. */
const LONGEST = 4000;

/** What in the notes' prose, pictures and directives looks like a known mistake, or contradicts the capture. */
export function findHints(analysis: Analysis, notes: Notes): Hint[] {
  const lines = paragraphsOf(notes.blocks);
  const hints = [...lines.flatMap((line) => [...textHints(analysis, line), ...valueHints(analysis, line), ...pictureHints(line)]), ...directiveHints(notes), ...captureHints(analysis, notes)];
  return hints.slice(0, MOST_HINTS);
}

interface Line {
  text: string;
  line: number;
  inlines: NotesInline[];
}

/** Paragraphs, those of lists and quotations with the line of what stands before them. */
function paragraphsOf(blocks: NotesBlock[]): Line[] {
  let line = 1;
  const walk = (list: NotesBlock[]): Line[] => list.flatMap((block) => {
    if ('line' in block && typeof block.line === 'number') line = block.line;
    if (block.type === 'paragraph') return [{ text: notesText(block.inlines).slice(0, LONGEST).normalize('NFKC'), line, inlines: block.inlines }];
    if (block.type === 'list') return block.entries.flatMap((entry) => walk(entry.blocks));
    return block.type === 'quote' ? walk(block.blocks) : [];
  });
  return walk(blocks);
}

function textHints(analysis: Analysis, { text, line }: Line): Hint[] {
  return TEXT_HINTS.filter(({ pattern, unless, applies }) => pattern.test(text) && !unless?.test(text) && (applies?.(analysis) ?? true)).map(({ code }) => ({ code, params: {}, frames: [], line, column: 1 }));
}

const VALUE = /(?:frame |packet |帧|第) ?#?(\d{1,10})(?: ?号?帧)?[^\d.;。;]{0,40}?\b((?:tcp|ip|http|udp|frame)\.[a-z0-9_.]{1,60})(?: ?(?:=|:|is|为|是) ?)(0x[0-9a-f]{1,8}|\d{1,15})/gi;

/** Numbers beside the names of fields that the capture has otherwise. */
function valueHints(analysis: Analysis, { text, line }: Line): Hint[] {
  return [...text.matchAll(VALUE)].flatMap(([, frame, name, value = '']) => {
    const field = name!.toLowerCase();
    const { verdict, params, frames = [] } = judgeField(analysis, { about: 'field', frame: Number(frame), field, operator: '=', value });
    return verdict === 'false' ? [{ code: 'value', params: { frame: Number(frame), field, value, found: params.found ?? params.raw ?? params.most ?? '' }, frames, line, column: 1 }] : [];
  });
}

function pictureHints({ inlines, line }: Line): Hint[] {
  return inlines.filter((one) => one.type === 'picture').filter(({ path }) => /^(?:[a-z]:[\\/]|file:|\\\\|\/(?:home|users)\/)/i.test(path)).map(({ path }) => ({ code: 'M17', params: { path }, frames: [], line, column: 1 }));
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
