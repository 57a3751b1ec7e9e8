import type { Inline } from '../explanations/explanation.ts';
import { gfmCode, gfmText } from './gfm-text.ts';

/** Prose as Markdown on one line, without its links and emphasis: a summary stands alone, and marks of emphasis fail beside Chinese. */
export function gfmInlines(inlines: Inline[]): string {
  // Two code spans side by side would be read as one with a longer fence.
  return inlines.map(gfmInline).reduce((before, next) => before + (before.endsWith('`') && next.startsWith('`') ? ' ' : '') + next, '');
}

function gfmInline(inline: Inline): string {
  switch (inline.type) {
    case 'code':
      return gfmCode(inline.text);
    case 'value':
      return inline.mono ? gfmCode(inline.text) : keepEnds(inline.text);
    case 'frame':
      return gfmCode(`#${inline.frame}`);
    case 'math':
      return gfmCode(inline.tex);
    case 'break':
      return ' ';
    case 'text':
    case 'side':
      return keepEnds(inline.text);
    default:
      return gfmInlines(inline.inlines);
  }
}

/** The spaces that part it from its neighbours stay. */
function keepEnds(text: string): string {
  return (/^\s/.test(text) ? ' ' : '') + gfmText(text) + (/\S\s+$/.test(text) ? ' ' : '');
}
