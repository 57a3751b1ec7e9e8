import type { Token, Tokens } from 'marked';
import { readReferences } from './character-references.ts';
import type { NotesInline } from './notes.ts';
import { NOTES_LIMITS } from './notes-limits.ts';
import { readReference } from './read-reference.ts';
import type { Reading } from './reading.ts';

const SHOWN_ADDRESS = /^(?:https?:\/\/|mailto:)/i;
const COMMENT = /^<!--[\s\S]*-->\s*$/;
const BREAK = /^<br\s*\/?>$/i;
/** Between two of these the end of a line is no blank: Han characters and their punctuation are written without any. */
const LINE_END_IN_CHINESE = /([\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef])\n([\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef])/g;

/** What marked found in a paragraph, heading or cell, as the inlines of notes. */
export function readInlines(tokens: Token[], reading: Reading, depth = 0): NotesInline[] {
  return tokens.flatMap((token) => (depth < NOTES_LIMITS.inlineDepth ? readInline(token, reading, depth + 1) : text(token.raw)));
}

function readInline(token: Token, reading: Reading, depth: number): NotesInline[] {
  switch (token.type) {
    case 'text':
      return token.tokens ? readInlines(token.tokens, reading, depth) : text(readReferences(token.text as string));
    case 'escape':
      return text(token.text as string);
    case 'strong':
      return [{ type: 'strong', inlines: readInlines(token.tokens ?? [], reading, depth) }];
    case 'em':
      return [{ type: 'emphasis', inlines: readInlines(token.tokens ?? [], reading, depth) }];
    case 'del':
      // Struck-out words without their sign would say the opposite.
      return [...text('~~'), ...readInlines(token.tokens ?? [], reading, depth), ...text('~~')];
    case 'codespan':
      return [{ type: 'code', text: token.text as string }];
    case 'br':
      return [{ type: 'break' }];
    case 'link':
      return readLink(token as Tokens.Link, reading, depth);
    case 'image':
      return [readPicture(token as Tokens.Image, reading)];
    case 'html':
      return readHtml(token.raw);
    case 'footnote':
      return [{ type: 'footnote', label: token.label as string }];
    case 'formula':
      return [{ type: 'math', tex: token.tex as string, display: false }];
    case 'reference':
      return [readReference(token.raw, () => reading.locate(token.raw), reading.flaws)];
    case 'checkbox':
      return [];
    default:
      return text(token.raw);
  }
}

function text(written: string): NotesInline[] {
  const shown = written.replace(LINE_END_IN_CHINESE, '$1$2').replaceAll('\n', ' ');
  return shown ? [{ type: 'text', text: shown }] : [];
}

/** Words and address; the address alone where the words are the address, the words alone where it leads nowhere in a report. */
function readLink({ href, text: words, tokens, autolink }: Tokens.Link, reading: Reading, depth: number): NotesInline[] {
  const address = autolink ? href : readReferences(href);
  const inlines = readInlines(tokens, reading, depth);
  if (!SHOWN_ADDRESS.test(address)) return inlines;
  const same = address === words || address.replace(SHOWN_ADDRESS, '') === words;
  return same || inlines.length === 0 ? [{ type: 'code', text: words || address }] : [{ type: 'address', inlines, address }];
}

function readPicture({ raw, href, text: description }: Tokens.Image, reading: Reading): NotesInline {
  return { type: 'picture', description: readReferences(description).replaceAll('\n', ' '), path: shorten(decoded(readReferences(href))), ...reading.locate(raw) };
}

/** marked writes Han characters and blanks of a path as `%E5…`. */
function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** A picture can be given as its own octets (`data:`), which nobody wants to read. */
function shorten(path: string): string {
  const letters = [...path.slice(0, 4 * NOTES_LIMITS.pathLetters)];
  return letters.length > NOTES_LIMITS.pathLetters ? `${letters.slice(0, NOTES_LIMITS.pathLetters).join('')}…` : path;
}

function readHtml(written: string): NotesInline[] {
  if (BREAK.test(written)) return [{ type: 'break' }];
  return COMMENT.test(written) ? [] : text(written);
}
