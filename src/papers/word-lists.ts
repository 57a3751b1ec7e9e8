import { AlignmentType, type ILevelsOptions, type INumberingOptions, LevelFormat } from 'docx';
import { STEP } from './word-paragraph.ts';

/** A list's numbering in Word: each ordered list has one of its own, because lists of one numbering go on counting from each other. */
export interface WordLists {
  /** The name by which paragraphs of a list of bullets, or of an ordered one that begins at `start`, refer to its numbering. */
  open(start: number | null): string;
  /** All that were opened, for the document. */
  numbering(): INumberingOptions;
}

export const DEEPEST = 8;

export function wordLists(): WordLists {
  const starts: number[] = [];
  return {
    open: (start) => (start === null ? 'bullets' : `numbers-${starts.push(start)}`),
    numbering: () => ({ config: [{ reference: 'bullets', levels: levelsOf(bullet) }, ...starts.map((start, at) => ({ reference: `numbers-${at + 1}`, levels: levelsOf(numberFrom(start)) }))] }),
  };
}

type Look = (level: number) => Pick<ILevelsOptions, 'format' | 'text' | 'start'>;

const bullet: Look = (level) => ({ format: LevelFormat.BULLET, text: level % 2 === 0 ? '•' : '–' });

function numberFrom(start: number): Look {
  return (level) => ({ format: LevelFormat.DECIMAL, text: `%${level + 1}.`, start });
}

function levelsOf(look: Look): ILevelsOptions[] {
  return Array.from({ length: DEEPEST + 1 }, (_, level) => ({
    level,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: (level + 1) * STEP, hanging: STEP } } },
    ...look(level),
  }));
}
