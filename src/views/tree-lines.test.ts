import { describe, expect, it } from 'vitest';
import type { Dissection } from '../layers/dissection.ts';
import { everyLine, lineAt, treeLines } from './tree-lines.ts';

const span = (start: number, end: number) => ({ start, end });
const LAYERS = [
  { protocol: 'ip', label: 'Internet Protocol', span: span(0, 20), fields: [
    { name: 'ip.flags', label: 'Flags', span: span(6, 7), fields: [{ name: 'ip.flags.df', label: 'Do not\nfragment', span: span(6, 7) }] },
    { name: 'ip.addr', label: 'Address', span: span(12, 16), hidden: true },
    { name: 'ip.stream', label: '[worked out]' },
  ] },
  { protocol: 'http', label: 'HTTP', source: 1, span: span(0, 9), fields: [{ name: 'http.chat', label: 'GET', span: span(0, 3) }] },
] as unknown as Dissection['layers'];
const lines = treeLines({ layers: LAYERS });

describe('treeLines', () => {
  it('leaves hidden fields out and keeps the order of the tree', () => {
    expect(everyLine(lines).map(({ name }) => name)).toEqual(['ip', 'ip.flags', 'ip.flags.df', 'ip.stream', 'http', 'http.chat']);
  });

  it('tells depth, the line above, and the source of a layer for the fields in it', () => {
    const found = everyLine(lines).find(({ name }) => name === 'ip.flags.df')!;
    expect([found.depth, found.parent?.name, found.source]).toEqual([2, 'ip.flags', 0]);
    expect(everyLine(lines).find(({ name }) => name === 'http.chat')?.source).toBe(1);
  });

  it('keeps a label on one line', () => {
    expect(everyLine(lines).find(({ name }) => name === 'ip.flags.df')?.label).not.toContain('\n');
  });
});

describe('lineAt', () => {
  it('finds the shortest line around an octet, of equals the one further in', () => {
    expect(lineAt(lines, 0, 6)?.name).toBe('ip.flags.df');
    expect(lineAt(lines, 0, 12)?.name).toBe('ip');
    expect(lineAt(lines, 1, 1)?.name).toBe('http.chat');
  });

  it('finds nothing where no line has the octet', () => {
    expect(lineAt(lines, 0, 20)).toBeNull();
    expect(lineAt(lines, 2, 0)).toBeNull();
  });
});
