import type { Numbering } from '../profiles/profile.ts';
import type { Language, Section } from './document.ts';

const HAN_DIGITS = '零一二三四五六七八九';

/** A section before it knows its place. */
export type Draft = Omit<Section, 'number' | 'level' | 'sections'> & {
  sections: Draft[];
  /** The titles of the sections within bring numbers of their own. */
  ownNumbers?: boolean;
};

/** 1, 1.1 in English; 一、（一）1. in Chinese, as school reports have it. */
export function numberingOf(language: Language): Numbering {
  return language === 'zh-CN' ? 'han' : 'decimal';
}

/** Numbers and levels for a list of drafts. */
export function numberSections(drafts: Draft[], numbering: Numbering, path: number[] = []): Section[] {
  return drafts.map(({ ownNumbers, ...draft }, at) => {
    const own = [...path, at + 1];
    const level = Math.min(own.length, 3) as Section['level'];
    const sections = numberSections(draft.sections, numbering, own);
    return { ...draft, number: numberOf(own, numbering), level, sections: ownNumbers ? sections.map(withoutNumber) : sections };
  });
}

function numberOf(path: number[], numbering: Numbering): string {
  if (numbering === 'none') return '';
  return numbering === 'han' ? chineseNumber(path) : path.join('.');
}

function withoutNumber(section: Section): Section {
  return { ...section, number: '', sections: section.sections.map(withoutNumber) };
}

function chineseNumber(path: number[]): string {
  const last = path.at(-1) ?? 0;
  if (path.length === 1) return `${hanNumber(last)}、`;
  return path.length === 2 ? `（${hanNumber(last)}）` : `${last}.`;
}

/** 1 to 99 in Chinese. */
function hanNumber(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (value >= 100) return String(value);
  return `${tens > 1 ? HAN_DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? HAN_DIGITS[ones] : ''}`;
}
