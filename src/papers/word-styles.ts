import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions } from 'docx';
import type { Language } from '../documents/document.ts';
import { CODE_FACES, COLOURS, HEAD_FACES, hairline, spaced, TEXT_FACES } from './word-look.ts';

/**
 * Styles by their ids; a student changes one, and all its paragraphs follow. Headings have the names and outline levels of Word's own, so
 * that its navigation pane and its table of contents know them.
 */
export function wordStyles(language: Language): IStylesOptions {
  const size = language === 'zh-CN' ? 24 : 22;
  const line = language === 'zh-CN' ? 300 : 276;
  const centred = language === 'zh-CN' ? { alignment: AlignmentType.CENTER } : {};
  const head = (points: number, before: number, level: number) => ({
    run: { font: HEAD_FACES[language], size: points * 2, bold: true, color: COLOURS.ink },
    paragraph: { spacing: spaced({ before, after: 100, line: 276 }), keepNext: true, keepLines: true, outlineLevel: level },
    next: 'Normal',
    quickFormat: true,
  });
  return {
    default: {
      document: { run: { font: TEXT_FACES, size, color: COLOURS.ink, language: { value: language === 'zh-CN' ? 'en-US' : 'en-GB', eastAsia: 'zh-CN' } }, paragraph: { spacing: spaced({ after: 120, line }) } },
      title: { run: { font: HEAD_FACES[language], size: language === 'zh-CN' ? 40 : 44, bold: true, color: COLOURS.ink }, paragraph: { ...centred, keepLines: true, spacing: spaced({ before: 360, after: 160, line: 276 }) } },
      heading1: head(16, 400, 0),
      heading2: head(13.5, 300, 1),
      heading3: head(12, 240, 2),
      heading4: head(11, 200, 3),
      footnoteText: { run: { size: 18 }, paragraph: { spacing: spaced({ after: 40, line: 240 }) } },
    },
    paragraphStyles: [{ id: 'Normal', name: 'Normal', quickFormat: true }, ...paragraphStyles(language)],
    characterStyles: [{ id: 'Code', name: 'Code', basedOn: 'DefaultParagraphFont', quickFormat: true, run: { font: CODE_FACES, noProof: true } }],
  };
}

function paragraphStyles(language: Language): IParagraphStyleOptions[] {
  const based = (id: string, name: string, style: Omit<IParagraphStyleOptions, 'id'>): IParagraphStyleOptions => ({ id, name, basedOn: 'Normal', quickFormat: true, ...style });
  const contents = (level: number) => based(`TOC${level}`, `toc ${level}`, { run: { size: 20 }, paragraph: { indent: { left: (level - 1) * 340 }, spacing: spaced({ after: 10, line: 240 }) } });
  const centred = language === 'zh-CN' ? { alignment: AlignmentType.CENTER } : {};
  const inset = { font: HEAD_FACES[language], bold: true, size: 22 };
  return [
    based('Subtitle', 'Subtitle', { run: { size: 24, color: COLOURS.soft }, paragraph: { ...centred, spacing: { after: 240 } } }),
    based('CoverCell', 'Cover Cell', { run: { size: 24 }, paragraph: { spacing: spaced({ before: 40, after: 10, line: 240 }) } }),
    based('ContentsTitle', 'Contents Title', { run: { ...inset, size: 26 }, paragraph: { ...centred, keepNext: true, spacing: { before: 320, after: 60 } } }),
    ...[1, 2, 3].map(contents),
    based('Lead', 'Lead', { run: { size: language === 'zh-CN' ? 25 : 23 } }),
    based('Remark', 'Remark', { run: { size: 20, color: COLOURS.soft } }),
    based('Caption', 'caption', { run: { size: 19, color: COLOURS.soft }, paragraph: { spacing: spaced({ before: 60, after: 160, line: 250 }) } }),
    based('Picture', 'Picture', { paragraph: { ...{ alignment: AlignmentType.CENTER }, keepNext: true, spacing: spaced({ before: 120, after: 60, line: 240 }) } }),
    based('InsetHeading', 'Inset Heading', { run: inset, paragraph: { keepNext: true, spacing: { before: 160, after: 60 } } }),
    based('Question', 'Question', { run: inset, paragraph: { keepNext: true, keepLines: true, outlineLevel: 3, spacing: { before: 240, after: 60 } } }),
    based('Derivation', 'Derivation', { run: { font: CODE_FACES, size: 19 }, paragraph: { keepLines: true, spacing: spaced({ before: 40, after: 140, line: 252 }), border: { left: hairline(COLOURS.accent, 12) }, indent: { left: 227 } } }),
    based('Quote', 'Quote', { run: { color: COLOURS.soft }, paragraph: { indent: { left: 340 } } }),
    based('CodeBlock', 'Code Block', { run: { font: CODE_FACES, size: 16, noProof: true }, paragraph: { spacing: spaced({ before: 0, after: 0, line: 240 }), shading: { fill: COLOURS.wash } } }),
    based('Cell', 'Table Cell', { run: { size: 19 }, paragraph: { spacing: spaced({ before: 20, after: 20, line: 240 }) } }),
    based('CellHead', 'Table Head', { run: { font: HEAD_FACES[language], size: 18, bold: true }, paragraph: { keepNext: true, spacing: spaced({ before: 20, after: 20, line: 240 }) } }),
    based('MessageCell', 'Message Cell', { run: { size: 17 }, paragraph: { spacing: spaced({ before: 16, after: 16, line: 228 }) } }),
    based('PacketCell', 'Packet Cell', { run: { size: 15, noProof: true }, paragraph: { spacing: spaced({ before: 10, after: 10, line: 228 }) } }),
    based('PacketHead', 'Packet Head', { run: { font: HEAD_FACES[language], size: 15, bold: true }, paragraph: { keepNext: true, spacing: spaced({ before: 10, after: 10, line: 228 }) } }),
  ];
}
