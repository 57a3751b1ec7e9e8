import { expect, it } from 'vitest';
import { visibleText, withVisibleText } from './visible-text.ts';

it('visibleText spells control characters and direction marks', () => {
  expect(visibleText('\u001b[31m\u0000 a\u202eb\ufeff')).toBe('\\x1b[31m\\x00 a<U+202E>b<U+FEFF>');
});

it('visibleText keeps line ends and tabs, and takes CRLF for one line end', () => {
  expect(visibleText('a\r\nb\tc\rd')).toBe('a\nb\tc\\x0dd');
});

it('visibleText keeps Han text and emoji, and replaces half of a surrogate pair', () => {
  expect(visibleText('三次握手 😀 \ud800')).toBe('三次握手 😀 \ufffd');
});

it('withVisibleText reaches every string of plain data', () => {
  expect(withVisibleText({ a: ['\u0007', 1, null], b: { c: '\u200b' } })).toEqual({ a: ['\\x07', 1, null], b: { c: '<U+200B>' } });
});
