import { expect, it } from 'vitest';
import { spacedText } from './spaced-text.ts';

it('spacedText parts Han from Latin letters and digits, and nothing else', () => {
  expect(spacedText('HTTP交互过程分析2例')).toBe('HTTP\u2009交互过程分析\u20092\u2009例');
  expect(spacedText('HTTP over TCP，“三次”')).toBe('HTTP over TCP，“三次”');
});
