import { describe, expect, it } from 'vitest';
import { nearestWord } from './nearest-word.ts';

const KNOWN = ['error', 'note', 'close', 'close.missing', 'handshake.missing'];

describe('nearestWord', () => {
  it.each([
    ['eror', 'error'],
    ['close.mising', 'close.missing'],
    ['clsoe', 'close'],
    ['err', 'error'],
    ['closed', 'close'],
    ['missing', 'close.missing'],
    ['not', 'note'],
    ['cl', null],
    ['', null],
    ['handshaking', null],
  ])('%s is taken for %s', (typed, meant) => expect(nearestWord(typed, KNOWN)).toBe(meant));

  it('does not compare what nobody types', () => expect(nearestWord('e'.repeat(1e6), KNOWN)).toBeNull());
});
