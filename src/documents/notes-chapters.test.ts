import { describe, expect, it } from 'vitest';
import { documentText } from '../../tests/support/document-text.ts';
import { notesDocument } from '../../tests/support/notes-document.ts';
import type { Language } from './document.ts';

/** The lines of the notes' sections, the document's own left out. */
const linesOf = (markdown: string, language: Language = 'en'): string[] => documentText(notesDocument(markdown, language)).split('\n').slice(2).filter(Boolean);
/** Of text without a heading, its lines alone. */
const textOf = (markdown: string, language?: Language): string[] => linesOf(markdown, language).slice(1);
const headOf = (markdown: string, language: Language = 'en') => notesDocument(markdown, language).sections.map(({ id, number, level }) => [id, number, level]);

describe('writeChapter', () => {
  it('is titled Notes where nothing but text is there', () => {
    expect(linesOf('text')).toEqual(['# 1 Notes ⟨notes-1⟩', 'text']);
    expect(linesOf('# 实验心得\n\n略', 'zh-CN')).toEqual(['# 一、 笔记 ⟨notes-1⟩', '略']);
  });

  it('is nothing where there is no text', () => {
    expect(headOf('')).toEqual([]);
    expect(headOf('# A title alone')).toEqual([]);
  });

  it('numbers headings from the shallowest on, two levels of them', () => {
    expect(linesOf('before\n\n## a\n\n1\n\n### b\n\n2\n\n#### c\n\n3\n\n## d\n\n4')).toEqual([
      '# 1 Notes ⟨notes-1⟩', 'before', '# 2 a ⟨notes-2⟩', '1', '## 2.1 b ⟨notes-2-1⟩', '2', '### 2.1.1 c ⟨notes-2-1-1⟩', '3', '# 3 d ⟨notes-3⟩', '4',
    ]);
    expect(linesOf('### deep first\n\n1\n\n## then\n\n2', 'zh-CN')).toEqual(['# 一、 笔记 ⟨notes-1⟩', '## （一） deep first ⟨notes-1-1⟩', '1', '# 二、 then ⟨notes-2⟩', '2']);
  });

  it.each(['### 1. a', '### 2.3 a', '### 一、a', '### （二）a', '### (1) a', '### 3、a'])('leaves its own numbers out where the headings within have theirs, as in %s', (heading) => {
    expect(linesOf(`## t\n\n${heading}\n\ntext\n\n### other\n\ntext`)).toEqual(['# 1 t ⟨notes-1⟩', `##  ${heading.slice(4)} ⟨notes-1-1⟩`, 'text', '##  other ⟨notes-1-2⟩', 'text']);
  });

  it('takes a heading that begins with a number for what it is', () => {
    expect(linesOf('## 304 Not Modified\n\ntext')[0]).toBe('# 1 304 Not Modified ⟨notes-1⟩');
  });

  it('keeps headings in lists and quotations as strong words', () => {
    expect(textOf('> # a\n\n- ## b')).toEqual(['> **a**', '- **b**']);
  });

  it('prints addresses and pictures in the words of the language', () => {
    const markdown = '[a *b*](https://x.y) ![p](i.png) ![](j.png)';
    expect(textOf(markdown)).toEqual(['a _b_ (`https://x.y`) [picture: p, `i.png`] [picture: `j.png`]']);
    expect(textOf(markdown, 'zh-CN')).toEqual(['a _b_（`https://x.y`） ［图片：p，`i.png`］ ［图片：`j.png`］']);
  });

  it('nests lists, marks tasks and keeps tables, code and rules', () => {
    expect(textOf('2. a\n   - [x] b\n   - [ ] c\n\n| h | n |\n|---|--:|\n| `x` | 1 |\n\n```\n1\n 2\n```\n\n---')).toEqual([
      '2. a', '  - `[x]` b', '  - `[ ]` c', '[table]', '  | h | n |', '  | `x` | 1 |', '    1', '     2', '* * *',
    ]);
  });

  it('marks a task whose text is no paragraph', () => {
    expect(textOf('- [x] \n\n  ```\n  a\n  ```').join('\n')).toContain('[x]');
  });
});
