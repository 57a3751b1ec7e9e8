import type { TokenizerAndRendererExtension } from 'marked';

/** `$…$` in a line and `$$…$$` on lines of its own, as TeX. A dollar before a blank or behind a digit is money. */
const INLINE = /^\$(?=[^\s$])((?:\\.|[^\\$`\n]){1,500}?[^\s\\$`]|[^\s\\$`])\$(?!\d)/;
const DISPLAY = /^\$\$[ \t]*\n?((?:\\.|[^\\$]){1,2000}?)\n?[ \t]*\$\$[ \t]*(?:\n|$)/;

export const inlineFormula: TokenizerAndRendererExtension = {
  name: 'formula',
  level: 'inline',
  start: (rest) => {
    const at = rest.indexOf('$');
    return at < 0 ? undefined : at;
  },
  tokenizer: (rest) => {
    const found = INLINE.exec(rest);
    return found ? { type: 'formula', raw: found[0], tex: found[1] } : undefined;
  },
};

export const displayFormula: TokenizerAndRendererExtension = {
  name: 'display-formula',
  level: 'block',
  start: (rest) => {
    const at = rest.search(/\n\$\$/);
    return at < 0 ? undefined : at + 1;
  },
  tokenizer: (rest) => {
    const found = DISPLAY.exec(rest);
    return found ? { type: 'display-formula', raw: found[0], tex: found[1]!.trim() } : undefined;
  },
};
