import type { Token, Tokens } from 'marked';
import type { NotesBlock, NotesInline, NotesList, NotesTable } from './notes.ts';
import { readInlines } from './read-inlines.ts';

const COMMENTS = /^(?:<!--(?:(?!-->)[\s\S])*-->\s*)+$/;

/** marked's blocks as those of notes. Their depth is bounded by `checkBounds`. */
export function readBlocks(tokens: Token[]): NotesBlock[] {
  return tokens.flatMap(readBlock);
}

function readBlock(token: Token): NotesBlock[] {
  switch (token.type) {
    case 'space':
    case 'checkbox':
      return [];
    case 'heading':
      return [{ type: 'heading', depth: token.depth as number, inlines: readInlines(token.tokens ?? []) }];
    case 'list':
      return [readList(token as Tokens.List)];
    case 'table':
      return [readTable(token as Tokens.Table)];
    case 'blockquote':
      return [{ type: 'quote', blocks: readBlocks(token.tokens ?? []) }];
    case 'code':
      return [{ type: 'code', text: token.text as string, language: String(token.lang ?? '').split(/\s/)[0] ?? '' }];
    case 'hr':
      return [{ type: 'rule' }];
    case 'html':
      return COMMENTS.test(token.raw) ? [] : [{ type: 'code', text: token.raw.trimEnd(), language: '' }];
    case 'def':
      return readDefinition(token as Tokens.Def);
    default:
      return paragraphOf(readInlines('tokens' in token && token.tokens ? token.tokens : [token]));
  }
}

function paragraphOf(inlines: NotesInline[]): NotesBlock[] {
  return inlines.length > 0 ? [{ type: 'paragraph', inlines }] : [];
}

function readList({ ordered, start, items }: Tokens.List): NotesList {
  return { type: 'list', start: ordered ? Number(start) : null, entries: items.map(({ task, checked, tokens }) => ({ done: task ? Boolean(checked) : null, blocks: readBlocks(tokens) })) };
}

function readTable({ header, align, rows }: Tokens.Table): NotesTable {
  return {
    type: 'table',
    columns: header.map(({ tokens }, at) => ({ head: readInlines(tokens), align: align[at] === 'right' ? 'end' : 'start' })),
    rows: rows.map((cells) => cells.map(({ tokens }) => readInlines(tokens))),
  };
}

/** Where an address is defined there is nothing to read; a footnote that looks like one is kept. */
function readDefinition({ raw, tag }: Tokens.Def): NotesBlock[] {
  return tag.startsWith('^') ? [{ type: 'paragraph', inlines: [{ type: 'text', text: raw.trim() }] }] : [];
}
