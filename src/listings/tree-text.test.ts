import { expect, it } from 'vitest';
import type { Layer } from '../layers/layer.ts';
import { treeText } from './tree-text.ts';

const octets = new TextEncoder().encode('..hello');
const sources = [{ name: 'Frame', octets }];
const data: Layer = { protocol: 'data', label: 'Data (5 bytes)', span: { start: 2, end: 7 }, fields: [{ name: 'data.len', label: '[Length: 5]', generated: true }] };
const DUMP = '\n0000  68 65 6c 6c 6f                                    hello\n';

it('treeText dumps what nothing claims under its line, as a layer and inside another', () => {
  expect(treeText([data], { sources })).toBe(`Data (5 bytes)\n${DUMP}    [Length: 5]\n`);
  const icmp: Layer = { protocol: 'icmp', label: 'ICMP', span: { start: 0, end: 7 }, fields: [{ name: 'data', label: 'Data (5 bytes)', span: data.span }] };
  expect(treeText([icmp], { sources })).toBe(`ICMP\n    Data (5 bytes)\n${DUMP}`);
});

it('treeText dumps nothing of a layer that stays shut, and nothing where the frame is dumped', () => {
  expect(treeText([data], { sources, only: new Set(['tcp']) })).toBe('Data (5 bytes)\n');
  expect(treeText([data])).toBe('Data (5 bytes)\n    [Length: 5]\n');
});
