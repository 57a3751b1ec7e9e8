import { Lexer, Marked, type Token, type TokenizerAndRendererExtension } from 'marked';
import { footnoteMark, footnoteText } from './footnotes.ts';
import { displayFormula, inlineFormula } from './formulas.ts';
import { NotesError } from './notes-error.ts';
import { NOTES_LIMITS } from './notes-limits.ts';
import { directiveLine } from './read-directive.ts';
import { REFERENCE } from './read-reference.ts';

/** marked's tokens, with those of directives, references, footnotes and formulas; its HTML renderer is never called. The text must have passed `checkBounds`. */
export function parseMarkdown(markdown: string): Token[] {
  try {
    return parse(markdown);
  } catch (error) {
    // A stack that overflows in spite of the bounds is still the text's fault.
    if (error instanceof RangeError) throw new NotesError('too-deep', 1, NOTES_LIMITS.depth);
    throw error;
  }
}

const directive: TokenizerAndRendererExtension = {
  name: 'directive',
  level: 'block',
  // marked asks behind the first letter of the text, which is no beginning of a line.
  start: (rest) => {
    const at = rest.search(/\n(?:::|：：)/);
    return at < 0 ? undefined : at + 1;
  },
  tokenizer: (rest) => {
    const raw = directiveLine(rest);
    return raw === null ? undefined : { type: 'directive', raw };
  },
};

const reference: TokenizerAndRendererExtension = {
  name: 'reference',
  level: 'inline',
  start: (rest) => {
    const at = rest.indexOf('{{');
    return at < 0 ? undefined : at;
  },
  tokenizer: (rest) => {
    const raw = REFERENCE.exec(rest)?.[0];
    return raw === undefined ? undefined : { type: 'reference', raw };
  },
};

const { defaults } = new Marked({ gfm: true }, { extensions: [directive, reference, footnoteMark, footnoteText, inlineFormula, displayFormula] });

/** As `Lexer.lex` does it, but footnotes are no links, and what is too long for marked's search of emphasis and links stays as it is. */
function parse(markdown: string): Token[] {
  const lexer = new Lexer(defaults);
  lexer.blockTokens(markdown, lexer.tokens);
  const { links } = lexer.tokens;
  for (const label of Object.keys(links)) if (label.startsWith('^')) delete links[label];
  for (const { src, tokens } of lexer.inlineQueue) {
    if (isTooMuch(src)) tokens.push({ type: 'escape', raw: src, text: src });
    else lexer.inlineTokens(src, tokens);
  }
  return lexer.tokens;
}

const MARKS = /[![*_~]/g;

function isTooMuch(run: string): boolean {
  return run.length > NOTES_LIMITS.runOctets || (run.match(MARKS)?.length ?? 0) > NOTES_LIMITS.runMarks;
}
