import type { Token, Tokens } from 'marked';
import type { NotesBlock, NotesInline, NotesList, NotesTable } from './notes.ts';
import { readDirective } from './read-directive.ts';
import { readInlines } from './read-inlines.ts';
import type { FootnoteToken } from './footnotes.ts';
import { type Found, type Reading, startReading } from './reading.ts';

const COMMENTS = /^(?:<!--(?:(?!-->)[\s\S])*-->\s*)+$/;

/** marked's blocks as those of notes; the first begins in `line`. Their depth is bounded by `checkBounds`. */
export function readBlocks(tokens: Token[], line: number, found: Found): NotesBlock[] {
  let at = line;
  return tokens.flatMap((token) => {
    const begins = at;
    at += token.raw.split('\n').length - 1;
    const blocks = readBlock(token, startReading(token.raw, begins, found));
    return blocks.map((block) => (block.type === 'paragraph' || block.type === 'table' ? { ...block, line: begins } : block));
  });
}

function readWithin(tokens: Token[], reading: Reading): NotesBlock[] {
  return tokens.flatMap((token) => readBlock(token, reading));
}

function readBlock(token: Token, reading: Reading): NotesBlock[] {
  switch (token.type) {
    case 'space':
    case 'checkbox':
      return [];
    case 'heading':
      return [{ type: 'heading', depth: token.depth as number, inlines: readInlines(token.tokens ?? [], reading) }];
    case 'list':
      return [readList(token as Tokens.List, reading)];
    case 'table':
      return [readTable(token as Tokens.Table, reading)];
    case 'blockquote':
      return [{ type: 'quote', blocks: readWithin(token.tokens ?? [], reading) }];
    case 'code':
      return [{ type: 'code', text: token.text as string, language: String(token.lang ?? '').split(/\s/)[0] ?? '' }];
    case 'hr':
      return [{ type: 'rule' }];
    case 'html':
      return COMMENTS.test(token.raw) ? [] : [{ type: 'code', text: token.raw.trimEnd(), language: '' }];
    case 'def':
      return readDefinition(token as Tokens.Def);
    case 'footnote-text':
      return keepFootnote(token as FootnoteToken, reading);
    case 'display-formula':
      return [{ type: 'paragraph', inlines: [{ type: 'math', tex: token.tex as string, display: true }] }];
    case 'directive':
      return [readDirective(token.raw, reading.locate(token.raw.trimEnd()), reading.flaws)];
    default:
      return paragraphOf(readInlines('tokens' in token && token.tokens ? token.tokens : [token], reading));
  }
}

/** The first of a label counts, as with links. */
function keepFootnote({ label, tokens }: FootnoteToken, reading: Reading): NotesBlock[] {
  const inlines = readInlines(tokens ?? [], reading);
  if (!reading.footnotes.has(label)) reading.footnotes.set(label, inlines);
  return [];
}

function paragraphOf(inlines: NotesInline[]): NotesBlock[] {
  return inlines.length > 0 ? [{ type: 'paragraph', inlines }] : [];
}

function readList({ ordered, start, items }: Tokens.List, reading: Reading): NotesList {
  return { type: 'list', start: ordered ? Number(start) : null, entries: items.map(({ task, checked, tokens }) => ({ done: task ? Boolean(checked) : null, blocks: readWithin(tokens, reading) })) };
}

function readTable({ header, align, rows }: Tokens.Table, reading: Reading): NotesTable {
  return {
    type: 'table',
    columns: header.map(({ tokens }, at) => ({ head: readInlines(tokens, reading), align: align[at] === 'right' ? 'end' : 'start' })),
    rows: rows.map((cells) => cells.map(({ tokens }) => readInlines(tokens, reading))),
  };
}

/** Where an address is defined there is nothing to read; a footnote that looks like one is kept. */
function readDefinition({ raw, tag }: Tokens.Def): NotesBlock[] {
  return tag.startsWith('^') ? [{ type: 'paragraph', inlines: [{ type: 'text', text: raw.trim() }] }] : [];
}
