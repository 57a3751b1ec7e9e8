import type { Place } from '../forms/place-of.ts';
import type { NotesFlaw, NotesInline } from './notes.ts';

/** What may be a reference: double braces in one line, with sets of a filter (`{1,2}`) within. */
export const REFERENCE = /^\{\{((?:[^{}\n]|\{[^{}\n]*\}){1,300})\}\}/;

/** `frame 7 tcp.ack`, `7 tcp.ack`, `#7`, `第7帧 tcp.ack`. */
const BY_FRAME = /^(?:frame\s*#?|#|第|帧)?\s*(\d{1,10})\s*帧?(?:\s*(?:的|[:：])\s*|\s+|(?=[a-z_]))?([a-z_][\w.-]*)?$/i;
/** `tcp.seq_raw @ tcp.flags.syn == 1`: the field in the first frame that the filter lets through. */
const BY_FILTER = /^([a-z_][\w.-]*)\s*[@＠]\s*(\S.*)$/i;
/** Braces that begin like a reference were meant to be one; others are somebody's text. */
const MEANT = /^(?:frame\b|#|第?\s*\d|帧)|[@＠]/i;

/** A reference at its place, or the text as written; a flaw where one was meant. */
export function readReference(written: string, place: () => Place, flaws: NotesFlaw[]): NotesInline {
  const content = (REFERENCE.exec(written)?.[1] ?? '').trim();
  const byFrame = BY_FRAME.exec(content);
  if (byFrame) return { type: 'reference', written, frame: Number(byFrame[1]), filter: null, field: byFrame[2]?.toLowerCase() ?? null, ...place() };
  const byFilter = BY_FILTER.exec(content);
  if (byFilter) return { type: 'reference', written, frame: null, filter: byFilter[2]!.trim(), field: byFilter[1]!.toLowerCase(), ...place() };
  if (MEANT.test(content)) flaws.push({ code: 'unknown-reference', given: content, meant: null, ...place() });
  return { type: 'text', text: written };
}
