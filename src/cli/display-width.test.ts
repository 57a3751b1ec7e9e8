import { expect, it } from 'vitest';
import { displayWidth } from './display-width.ts';

it('displayWidth counts two columns for what is wide', () => {
  expect(['', 'abc', '抓包', '（a）', '　', '𠀀', '<文件>'].map(displayWidth)).toEqual([0, 3, 4, 5, 2, 2, 6]);
});
