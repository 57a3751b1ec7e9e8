import { Lexer, type Token } from 'marked';
import { NotesError } from './notes-error.ts';
import { NOTES_LIMITS } from './notes-limits.ts';

/** marked's tokens; its HTML renderer is never called. The text must have passed `checkBounds`. */
export function parseMarkdown(markdown: string): Token[] {
  try {
    return parse(markdown);
  } catch (error) {
    // A stack that overflows in spite of the bounds is still the text's fault.
    if (error instanceof RangeError) throw new NotesError('too-deep', 1, NOTES_LIMITS.depth);
    throw error;
  }
}

/** As `Lexer.lex` does it, but footnotes are no links, and what is too long for marked's search of emphasis and links stays as it is. */
function parse(markdown: string): Token[] {
  const lexer = new Lexer({ gfm: true });
  lexer.blockTokens(markdown, lexer.tokens);
  const { links } = lexer.tokens;
  for (const label of Object.keys(links)) if (label.startsWith('^')) delete links[label];
  for (const { src, tokens } of lexer.inlineQueue) {
    if (src.length > NOTES_LIMITS.runOctets) tokens.push({ type: 'escape', raw: src, text: src });
    else lexer.inlineTokens(src, tokens);
  }
  return lexer.tokens;
}
