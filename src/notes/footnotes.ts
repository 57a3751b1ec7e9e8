import type { TokenizerAndRendererExtension, Tokens } from 'marked';

/** `[^1]` in a text, and `[^1]: …` with the indented lines below it as what it leads to. */
const MARK = /^\[\^([^\]\s]{1,40})\]/;
const DEFINITION = /^\[\^([^\]\s]{1,40})\]:[ \t]*([^\n]*(?:\n(?: {2,}|\t)[^\n]+)*)(?:\n|$)/;

/** A footnote's words, as marked's lexer hands them on. */
export interface FootnoteToken extends Tokens.Generic {
  type: 'footnote-text';
  label: string;
}

export const footnoteMark: TokenizerAndRendererExtension = {
  name: 'footnote',
  level: 'inline',
  start: (rest) => {
    const at = rest.indexOf('[^');
    return at < 0 ? undefined : at;
  },
  tokenizer: (rest) => {
    const found = MARK.exec(rest);
    return found ? { type: 'footnote', raw: found[0], label: found[1] } : undefined;
  },
};

export const footnoteText: TokenizerAndRendererExtension = {
  name: 'footnote-text',
  level: 'block',
  start: (rest) => {
    const at = rest.search(/\n\[\^/);
    return at < 0 ? undefined : at + 1;
  },
  tokenizer(rest) {
    const found = DEFINITION.exec(rest);
    if (!found) return undefined;
    const token: FootnoteToken = { type: 'footnote-text', raw: found[0], label: found[1]!, tokens: [] };
    this.lexer.inline(found[2]!.replace(/\n[ \t]+/g, '\n'), token.tokens);
    return token;
  },
};
