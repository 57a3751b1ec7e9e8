import { expect, it } from 'vitest';
import { readOptions } from './tcp-options.ts';

function read(...octets: number[]): ReturnType<typeof readOptions> {
  return readOptions({ octets: Uint8Array.from(octets), start: 0, end: octets.length });
}

it('readOptions reads what a SYN carries, in the order in which it stands', () => {
  expect(read(2, 4, 5, 180, 4, 2, 8, 10, 0, 0, 0, 1, 0, 0, 0, 2, 1, 3, 3, 7)).toEqual([
    { kind: 'mss', value: 1460 }, { kind: 'sack-permitted' }, { kind: 'timestamps', value: 1, echo: 2 }, { kind: 'nop' }, { kind: 'window-scale', shift: 7 },
  ]);
});

it('readOptions reads SACK blocks and both forms of TCP Fast Open', () => {
  expect(read(5, 10, 0, 0, 0, 1, 0, 0, 0, 9)).toEqual([{ kind: 'sack', blocks: [{ left: 1, right: 9 }] }]);
  expect(read(34, 4, 0xab, 0xcd)).toEqual([{ kind: 'fast-open', cookie: 'abcd' }]);
  expect(read(254, 4, 0xf9, 0x89)).toEqual([{ kind: 'fast-open', cookie: '' }]);
});

it('readOptions keeps an option of a wrong length as other, and stops at the end mark', () => {
  expect(read(3, 4, 5, 0, 0, 2, 4)).toEqual([{ kind: 'other', number: 3, octets: '0500' }, { kind: 'end' }]);
});

it('readOptions stops at an option that runs past the header', () => {
  expect(read(1, 8, 10, 0, 1)).toEqual([{ kind: 'nop' }]);
  expect(read(2, 0)).toEqual([]);
  expect(read(2)).toEqual([]);
});
