import { BorderStyle, type IBorderOptions, type IParagraphStyleOptions, type IStylesOptions } from 'docx';
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

/** Styles by their ids; a student changes one, and all its paragraphs follow. */
export function wordStyles(language: Language): IStylesOptions {
  const size = language === 'zh-CN' ? 24 : 22;
  const line = language === 'zh-CN' ? 340 : 280;
  const head = (points: number, before: number) => ({
    run: { font: HEAD_FACES[language], size: points * 2, bold: true, color: COLOURS.ink },
    paragraph: { spacing: { before, after: 100, line: 300 }, keepNext: true, keepLines: true },
    next: 'Normal',
    quickFormat: true,
  });
  return {
    default: {
      document: { run: { font: TEXT_FACES, size, color: COLOURS.ink, language: { value: language === 'zh-CN' ? 'en-US' : 'en-GB', eastAsia: 'zh-CN' } }, paragraph: { spacing: { after: 120, line } } },
      title: { run: { font: HEAD_FACES[language], size: 44, bold: true, color: COLOURS.ink }, paragraph: { spacing: { before: 240, after: 120, line: 300 } } },
      heading1: head(16, 400),
      heading2: head(13.5, 300),
      heading3: head(12, 240),
      heading4: head(11, 200),
      footnoteText: { run: { size: 18 }, paragraph: { spacing: { after: 40, line: 240 } } },
    },
    paragraphStyles: paragraphStyles(language),
    characterStyles: [{ id: 'Code', name: 'Code', basedOn: 'DefaultParagraphFont', quickFormat: true, run: { font: CODE_FACES, size: size - 3, noProof: true } }],
  };
}

function paragraphStyles(language: Language): IParagraphStyleOptions[] {
  const based = (id: string, name: string, style: Omit<IParagraphStyleOptions, 'id'>): IParagraphStyleOptions => ({ id, name, basedOn: 'Normal', quickFormat: true, ...style });
  return [
    based('Subtitle', 'Subtitle', { run: { size: 22, color: COLOURS.soft }, paragraph: { spacing: { after: 200 } } }),
    based('Lead', 'Lead', { run: { size: language === 'zh-CN' ? 25 : 23 } }),
    based('Remark', 'Remark', { run: { size: 20, color: COLOURS.soft } }),
    based('Caption', 'caption', { run: { size: 19, color: COLOURS.soft }, paragraph: { spacing: { before: 60, after: 160, line: 250 } } }),
    based('InsetHeading', 'Inset Heading', { run: { font: HEAD_FACES[language], bold: true, size: 22 }, paragraph: { keepNext: true, spacing: { before: 160, after: 60 } } }),
    based('Question', 'Question', { run: { font: HEAD_FACES[language], bold: true, size: 22 }, paragraph: { keepNext: true, keepLines: true, spacing: { before: 220, after: 60 } } }),
    based('Derivation', 'Derivation', { run: { font: CODE_FACES, size: 20 }, paragraph: { spacing: { before: 40, after: 140, line: 260 }, border: { left: hairline(COLOURS.accent, 12) }, indent: { left: 227 } } }),
    based('Quote', 'Quote', { run: { color: COLOURS.soft }, paragraph: { indent: { left: 340 } } }),
    based('CodeBlock', 'Code Block', { run: { font: CODE_FACES, size: 16, noProof: true }, paragraph: { spacing: { before: 0, after: 0, line: 220 }, shading: { fill: COLOURS.wash } } }),
    based('Cell', 'Table Cell', { run: { size: 19 }, paragraph: { spacing: { before: 20, after: 20, line: 240 } } }),
    based('CellHead', 'Table Head', { run: { font: HEAD_FACES[language], size: 18, bold: true }, paragraph: { keepNext: true, spacing: { before: 20, after: 20, line: 240 } } }),
    based('PacketCell', 'Packet Cell', { run: { size: 15, noProof: true }, paragraph: { spacing: { before: 10, after: 10, line: 200 } } }),
  ];
}
