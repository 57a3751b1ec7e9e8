import { expect, it } from 'vitest';
import { hexRows } from './hex-rows.ts';

const hex = (octets: string, layers: { name: string; start: number; end: number }[]) =>
  hexRows({ type: 'hex', frame: 1, caption: [], octets, layers, cut: null });

it('hexRows joins the octets of a layer and splits where the next begins', () => {
  const [row] = hex('02 00 00 00 45 00', [{ name: 'Null', start: 0, end: 4 }, { name: 'IPv4', start: 4, end: 24 }]);
  expect(row?.octets).toEqual([{ text: '02 00 00 00', shade: 1 }, { text: ' ', shade: 0 }, { text: '45 00', shade: 2 }]);
});

it('hexRows pads the last line so that its ASCII stands under the others', () => {
  const rows = hex('41'.repeat(20), []);
  const widths = rows.map((row) => (row.octets.map((run) => run.text).join('') + row.pad).length);
  expect(widths).toEqual([48, 48]);
  expect(rows.map((row) => row.ascii)).toEqual(['A'.repeat(16), 'AAAA']);
});
