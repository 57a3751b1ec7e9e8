import { type IParagraphOptions, Paragraph, type ParagraphChild } from 'docx';
import { hairline, TEXT_WIDTH } from './word-look.ts';

/** Where a paragraph stands within lists, notes and quotes. */
export interface Setting {
  /** From the text's left edge, in twentieths of a point. */
  indent: number;
  /** The colour of the rule at its left; null for none. */
  rule: string | null;
}

export const PLAIN: Setting = { indent: 0, rule: null };

/** One step further in. */
export function within(setting: Setting, rule: string | null = setting.rule): Setting {
  return { indent: setting.indent + STEP, rule };
}

export const STEP = 340;

/** The width that is left for text, in twentieths of a point. */
export function widthIn({ indent }: Setting): number {
  return Math.max(TEXT_WIDTH / 3, TEXT_WIDTH - indent);
}

export function wordParagraph(setting: Setting, children: readonly ParagraphChild[], options: Omit<IParagraphOptions, 'children'> = {}): Paragraph {
  const place = { ...(setting.indent > 0 && !options.numbering && { indent: { left: setting.indent } }), ...(setting.rule && { border: { left: hairline(setting.rule, 12) } }) };
  return new Paragraph({ ...place, ...options, children });
}
