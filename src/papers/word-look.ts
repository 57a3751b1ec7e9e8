import { BorderStyle, type IBorderOptions, type ISpacingProperties, LineRuleType } from 'docx';
import type { Language } from '../documents/document.ts';

/**
 * How a report looks in a word processor: the faces that Word has by itself, since a document for editing carries none. Sizes are half
 * points, distances twentieths of a point, as WordprocessingML (ISO/IEC 29500-1, 17.18) counts them.
 */
export interface Faces {
  ascii: string;
  hAnsi: string;
  eastAsia: string;
  cs: string;
}

/** 宋体 and 黑体 are what Chinese universities ask for; elsewhere a processor takes its own face for them. */
const HAN = { text: '宋体', head: '黑体' };

const faces = (latin: string, han: string): Faces => ({ ascii: latin, hAnsi: latin, eastAsia: han, cs: latin });

export const TEXT_FACES = faces('Times New Roman', HAN.text);
export const HEAD_FACES: Readonly<Record<Language, Faces>> = { en: faces('Arial', HAN.head), 'zh-CN': faces('Times New Roman', HAN.head) };
export const CODE_FACES = faces('Consolas', HAN.text);

export const COLOURS = { ink: '1F1E1B', soft: '5D5A54', hair: 'C9C5BB', wash: 'F4F2EC', accent: '9C2A10', originator: '174E8C', responder: 'A84B0C' } as const;

/** Of the text: A4 within its margins, in twentieths of a point. */
export const PAGE = { width: 11_906, height: 16_838, top: 1_247, bottom: 1_247, left: 1_304, right: 1_304 } as const;
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

export const hairline = (color: string = COLOURS.hair, size = 4): IBorderOptions => ({ style: BorderStyle.SINGLE, size, color, space: 1 });

/** Distances before and after, and lines as far apart as `line` 240ths of their height: without a rule, some programs take it for a fixed height and cut pictures off. */
export const spaced = (spacing: ISpacingProperties): ISpacingProperties => ({ ...spacing, ...(spacing.line !== undefined && { lineRule: LineRuleType.AUTO }) });
