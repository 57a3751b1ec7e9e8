import type { Inline } from '../documents/document.ts';

/** What inlines say without their markup, for names of figures and for outlines. */
export function plainText(inlines: Inline[]): string {
  return inlines.map(textOf).join('');
}

function textOf(inline: Inline): string {
  if (inline.type === 'frame') return `#${inline.frame}`;
  if (inline.type === 'break') return ' ';
  if (inline.type === 'math') return inline.tex;
  return 'inlines' in inline ? plainText(inline.inlines) : inline.text;
}
