import type { Language, Section } from './document.ts';

const HAN_DIGITS = '零一二三四五六七八九';

/** A section before it knows its place. */
export type Draft = Omit<Section, 'number' | 'level' | 'sections'> & { sections: Draft[] };

/** Numbers and levels for a list of drafts: 1, 1.1 in English; 一、（一）1. in Chinese, as school reports have it. */
export function numberSections(drafts: Draft[], language: Language, path: number[] = []): Section[] {
  return drafts.map((draft, at) => {
    const own = [...path, at + 1];
    const level = Math.min(own.length, 3) as Section['level'];
    return { ...draft, number: language === 'zh-CN' ? chineseNumber(own) : own.join('.'), level, sections: numberSections(draft.sections, language, own) };
  });
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
