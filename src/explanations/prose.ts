import { Marked, type Token, type Tokens } from 'marked';
import type { Inline, NoteTone, Paragraph, Prose } from './explanation.ts';
import { MARKS, type Placed } from './leaf.ts';

/** A line without any character that Markdown could take for markup: most phrases are such, and need no parsing. */
const PLAIN = /^(?!\d+[.)] |\+ )[^\s*_`[\]<>&\\#~|!=-][^\n*_`[\]<>&\\#~|=]*$/;

const TONE = /^\[!(note|attention|missing|inferred)\] *(.*)$/;

/**
 * A rendered template's Markdown as prose. Paragraphs, lists, strong, emphasis, code and links within the document are
 * known; `> [!tone] Title` opens a note, any other quotation is a remark in the margin of the paragraph before it.
 */
export function readProse(markdown: string, placed: Placed[]): Prose[] {
  const line = markdown.replace(/^\n+|\n+$/g, '');
  if (line.trim() === '') return [];
  // A phrase may end in the space that parts it from what follows.
  if (PLAIN.test(line) && !placed.some(({ type }) => type === 'derivation')) return [{ type: 'paragraph', inlines: readText(line, placed) }];
  const blocks: Prose[] = [];
  for (const token of lexOnce(line.trim())) {
    const previous = blocks.at(-1);
    if (token.type === 'blockquote' && !isNote(token as Tokens.Blockquote) && previous?.type === 'paragraph') previous.margin = quotedInlines(token as Tokens.Blockquote, placed);
    else blocks.push(...readBlock(token, placed));
  }
  return blocks;
}

/** Without what templates never use: to build those rules takes longer than to parse a report's texts. */
const parser = new Marked({ tokenizer: { lheading: () => undefined, table: () => undefined, html: () => undefined, def: () => undefined } });

/** What a template yields differs by its marks only: a report says most things several times, and there are no more texts than branches. */
const lexed = new Map<string, Token[]>();

function lexOnce(markdown: string): Token[] {
  const tokens = lexed.get(markdown) ?? parser.lexer(markdown);
  lexed.set(markdown, tokens);
  return tokens;
}

/** One phrase without blocks. */
export function readPhrase(markdown: string, placed: Placed[]): Inline[] {
  const [first] = readProse(markdown, placed);
  return first?.type === 'paragraph' ? first.inlines : [];
}

function readBlock(token: Token, placed: Placed[]): Prose[] {
  switch (token.type) {
    case 'space':
      return [];
    case 'paragraph':
      return readParagraph(token as Tokens.Paragraph, placed);
    case 'list':
      return [{ type: 'list', ordered: token.ordered, entries: (token as Tokens.List).items.map((item) => readInlines(item.tokens.flatMap(unpack), placed)) }];
    case 'blockquote':
      return [readNote(token as Tokens.Blockquote, placed)];
    default:
      throw new Error(`A template uses Markdown that explanations do not know: ${token.type}`);
  }
}

const unpack = (token: Token): Token[] => ('tokens' in token && (token.type === 'text' || token.type === 'paragraph') ? (token.tokens ?? []) : [token]);

/** A derivation stands alone in its paragraph, or several in a row. */
function readParagraph(token: Tokens.Paragraph, placed: Placed[]): Prose[] {
  const marks = [...token.text.matchAll(MARKS)].map(([, at]) => placed[Number(at)]!);
  const derivations = marks.filter((mark) => mark.type === 'derivation');
  if (derivations.length > 0) return derivations;
  const inlines = readInlines(token.tokens, placed);
  const paragraph: Paragraph = { type: 'paragraph', inlines };
  return inlines.length > 0 ? [paragraph] : [];
}

function isNote(token: Tokens.Blockquote): boolean {
  return TONE.test(token.text.split('\n')[0] ?? '');
}

function readNote(token: Tokens.Blockquote, placed: Placed[]): Prose {
  const [head = '', ...rest] = token.text.split('\n');
  const [, tone, title] = TONE.exec(head) ?? [];
  if (!tone) throw new Error(`A template quotes without a tone and without a paragraph before it: ${head}`);
  return { type: 'note', tone: tone as NoteTone, title: (title ?? '').trim(), blocks: readProse(rest.join('\n').trim(), placed) };
}

function quotedInlines(token: Tokens.Blockquote, placed: Placed[]): Inline[] {
  return readPhrase(token.text, placed);
}

function readInlines(tokens: Token[], placed: Placed[]): Inline[] {
  return tokens.flatMap((token) => readInline(token, placed));
}

function readInline(token: Token, placed: Placed[]): Inline[] {
  switch (token.type) {
    case 'text':
    case 'escape':
      return 'tokens' in token && token.tokens ? readInlines(token.tokens, placed) : readText(unescapeEntities(token.text as string), placed);
    case 'strong':
      return [{ type: 'strong', inlines: readInlines(token.tokens ?? [], placed) }];
    case 'em':
      return [{ type: 'emphasis', inlines: readInlines(token.tokens ?? [], placed) }];
    case 'codespan':
      return readCode(token.text as string, placed);
    case 'link':
      return [{ type: 'link', to: String(token.href).replace(/^#/, ''), inlines: readInlines(token.tokens ?? [], placed) }];
    case 'br':
      return [{ type: 'break' }];
    default:
      throw new Error(`A template uses Markdown that explanations do not know: ${token.type}`);
  }
}

/** marked escapes what would be HTML; prose holds plain characters and leaves escaping to the page. */
function unescapeEntities(text: string): string {
  return text.replace(/&(lt|gt|amp|quot|#39);/g, (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" })[name] ?? _);
}

function readText(text: string, placed: Placed[]): Inline[] {
  const pieces = text.split(MARKS);
  return pieces.flatMap((piece, at): Inline[] => {
    if (at % 2 === 1) return [placed[Number(piece)] as Inline];
    const plain = piece.replaceAll('\n', ' ');
    return plain ? [{ type: 'text', text: plain }] : [];
  });
}

/** In code, values keep their evidence and take the code's face. */
function readCode(text: string, placed: Placed[]): Inline[] {
  return readText(unescapeEntities(text), placed).map((inline): Inline => {
    if (inline.type === 'text') return { type: 'code', text: inline.text };
    return inline.type === 'value' ? { ...inline, mono: true } : inline;
  });
}
