import { describe, expect, it } from 'vitest';
import { breakable, wrapWords } from './wrap-words.ts';

describe('wrapWords', () => {
  it('breaks at spaces, and leaves none at the end of a line', () => {
    expect(wrapWords('one two  three', 7)).toEqual(['one two', 'three']);
  });

  it('breaks between Chinese characters by their width, and not inside of a Latin word', () => {
    expect(wrapWords('解释pcapng文件', 10)).toEqual(['解释pcapng', '文件']);
    expect(wrapWords('解释pcapng文件', 9)).toEqual(['解释', 'pcapng文', '件']);
  });

  it('begins no line with a closing mark and ends none with an opening one', () => {
    expect(wrapWords('甲乙，丙', 4)).toEqual(['甲', '乙，', '丙']);
    expect(wrapWords('甲（乙）', 4)).toEqual(['甲', '（乙）']);
  });

  it('gives a word that is too wide a line of its own', () => {
    expect(wrapWords('a abcdefgh b', 4)).toEqual(['a', 'abcdefgh', 'b']);
  });
});

it('breakable loses nothing', () => {
  const text = '写出 report.pdf、.html（或.json）。 end';
  expect(breakable(text).join('')).toBe(text);
});
