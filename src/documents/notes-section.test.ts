import { describe, expect, it } from 'vitest';
import { documentText } from '../../tests/support/document-text.ts';
import { notesDocument } from '../../tests/support/notes-document.ts';
import type { Language } from './document.ts';

/** The lines of the notes' section, its own title and remark left out. */
const linesOf = (markdown: string, language: Language = 'en'): string[] => {
  const lines = documentText(notesDocument(markdown, language)).split('\n');
  return lines.slice(lines.findIndex((line) => line.startsWith('(remark)')) + 1).filter(Boolean);
};
const headOf = (markdown: string, language: Language = 'en') => notesDocument(markdown, language).sections.map(({ id, number, level }) => [id, number, level]);

describe('notesSection', () => {
  it('is titled Notes, or as the text is', () => {
    expect(documentText(notesDocument('text'))).toContain('# 1 Notes ⟨notes⟩\n(remark) Written by the author of this report.');
    expect(documentText(notesDocument('# 实验心得\n\n略', 'zh-CN'))).toContain('# 一、 实验心得 ⟨notes⟩\n(remark) 本节由报告作者撰写');
  });

  it('is nothing where there is no text', () => {
    expect(headOf('')).toEqual([]);
    expect(headOf('# A title alone')).toEqual([]);
  });

  it('numbers headings from the shallowest on, two levels of them', () => {
    expect(linesOf('before\n\n## a\n\n1\n\n### b\n\n2\n\n#### c\n\n3\n\n## d\n\n4')).toEqual([
      'before', '## 1.1 a ⟨notes-1⟩', '1', '### 1.1.1 b ⟨notes-1-1⟩', '2', '**c**', '3', '## 1.2 d ⟨notes-2⟩', '4',
    ]);
    expect(linesOf('### deep first\n\n1\n\n## then\n\n2', 'zh-CN')).toEqual(['## （一） deep first ⟨notes-1⟩', '1', '## （二） then ⟨notes-2⟩', '2']);
  });

  it.each(['## 1. a', '## 2.3 a', '## 一、a', '## （二）a', '## (1) a', '## 3、a'])('leaves its own numbers out where the headings have theirs, as in %s', (heading) => {
    expect(linesOf(`${heading}\n\ntext\n\n## other\n\ntext`)).toEqual([`##  ${heading.slice(3)} ⟨notes-1⟩`, 'text', '##  other ⟨notes-2⟩', 'text']);
  });

  it('takes a heading that begins with a number for what it is', () => {
    expect(linesOf('## 304 Not Modified\n\ntext')[0]).toBe('## 1.1 304 Not Modified ⟨notes-1⟩');
  });

  it('keeps headings in lists and quotations as strong words', () => {
    expect(linesOf('> # a\n\n- ## b')).toEqual(['> **a**', '- **b**']);
  });

  it('prints addresses and pictures in the words of the language', () => {
    const markdown = '[a *b*](https://x.y) ![p](i.png) ![](j.png)';
    expect(linesOf(markdown)).toEqual(['a _b_ (`https://x.y`) [picture: p, `i.png`] [picture: `j.png`]']);
    expect(linesOf(markdown, 'zh-CN')).toEqual(['a _b_（`https://x.y`） ［图片：p，`i.png`］ ［图片：`j.png`］']);
  });

  it('nests lists, marks tasks and keeps tables, code and rules', () => {
    expect(linesOf('2. a\n   - [x] b\n   - [ ] c\n\n| h | n |\n|---|--:|\n| `x` | 1 |\n\n```\n1\n 2\n```\n\n---')).toEqual([
      '2. a', '  - `[x]` b', '  - `[ ]` c', '[table]', '  | h | n |', '  | `x` | 1 |', '    1', '     2', '* * *',
    ]);
  });

  it('marks a task whose text is no paragraph', () => {
    expect(linesOf('- [x] \n\n  ```\n  a\n  ```').join('\n')).toContain('[x]');
  });
});
