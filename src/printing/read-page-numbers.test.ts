import { expect, it } from 'vitest';
import { readPageNumbers } from './read-page-numbers.ts';
import { smallPdf } from '../../tests/browser/printing-small-pdf.ts';

it('readPageNumbers gives the page of each destination, its name as the document writes it', () => {
  expect(readPageNumbers(Buffer.from(smallPdf({}), 'latin1'))).toEqual(new Map([['a', 1], ['节', 2]]));
});

it('readPageNumbers gives nothing for octets that are no PDF', () => {
  expect(readPageNumbers(Buffer.from('no PDF'))).toEqual(new Map());
});

it('readPageNumbers ends on a page tree that contains itself', () => {
  const looped = smallPdf({}).replace('[4 0 R 5 0 R]', '[3 0 R 3 0 R]');
  expect(readPageNumbers(Buffer.from(looped, 'latin1'))).toEqual(new Map());
});
