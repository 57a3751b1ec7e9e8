import { describe, expect, it } from 'vitest';
import { makeHelpers } from './helpers.ts';
import { Leaf, MARKS, Sheet } from './leaf.ts';

const WORDS: Record<string, string> = { 'join.comma': ', ', 'join.and': ' and ', 'join.more-before': '', 'join.more-after': ' more', 'who.client': 'client', 'term.ack': 'Ack', 'term.seq': 'Seq' };
const word = (key: string) => WORDS[key] ?? key;

/** What a helper prints, with its marks read back as text. */
function printed(name: string, make: (leaf: (value: number | string, frame?: number) => Leaf) => unknown[]): string {
  const sheet = new Sheet();
  const leaf = (value: number | string, frame?: number) => new Leaf(sheet, { value, ...(frame && { frame }) });
  const text = String(makeHelpers(word)[name]!(...(make(leaf) as never[])));
  return text.replace(MARKS, (_, at) => {
    const placed = sheet.placed[Number(at)]!;
    return placed.type === 'frame' ? `#${placed.frame}` : 'text' in placed ? placed.text : placed.type;
  });
}

describe('makeHelpers', () => {
  it('plural agrees with one and with many', () => {
    expect(printed('plural', (leaf) => [leaf(1), 'octet', 'octets'])).toBe('1\u00a0octet');
    expect(printed('plural', (leaf) => [leaf(0), 'octet', 'octets'])).toBe('0\u00a0octets');
    expect(printed('plural', (leaf) => [leaf(1500), 'octet', 'octets'])).toBe('1,500\u00a0octets');
  });

  it.each([
    [[7], '#7'],
    [[7, 9], '#7 and #9'],
    [[1, 2, 3], '#1, #2 and #3'],
    [[1, 2, 3, 4, 5, 6, 7, 8], '#1, #2, #3, #4, #5, #6, #7 and #8'],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], '#1, #2, #3, #4, #5, #6, #7, #8 and 2 more'],
    [[], ''],
  ])('frames lists %j as %s', (frames, text) => expect(printed('frames', (leaf) => [frames.map((frame) => leaf(frame))])).toBe(text));

  it('frames counts with the rest those that the list leaves out', () => {
    expect(printed('frames', (leaf) => [[leaf(7), leaf(9)], leaf(1600)])).toBe('#7, #9 and 1,600 more');
    expect(printed('frames', (leaf) => [[leaf(7), leaf(9)], leaf(0)])).toBe('#7 and #9');
  });

  it('who is an endpoint in its hue', () => {
    const sheet = new Sheet();
    makeHelpers(word).who!({ side: new Leaf(sheet, { value: 'originator' }), role: new Leaf(sheet, { value: 'client' }) } as never);
    expect(sheet.placed).toEqual([{ type: 'side', side: 'originator', text: 'client' }]);
  });

  it('sum is a derivation whose terms name their frames, and nothing without a sum', () => {
    const sheet = new Sheet();
    const term = (code: string, value: number, operator: string, frame: number) => ({ code: new Leaf(sheet, { value: code }), quantity: new Leaf(sheet, { value, frame, field: `tcp.${code}` }), operator: new Leaf(sheet, { value: operator }) });
    makeHelpers(word).sum!({ result: term('ack', 6, '', 5), terms: [term('seq', 1, '', 4)] } as never);
    expect(sheet.placed).toEqual([
      {
        type: 'derivation',
        result: { operator: '', name: 'Ack', text: '6', evidence: { frame: 5, field: 'tcp.ack' }, from: '#5' },
        terms: [{ operator: '', name: 'Seq', text: '1', evidence: { frame: 4, field: 'tcp.seq' }, from: '#4' }],
      },
    ]);
    expect(printed('sum', () => [null])).toBe('');
  });

  it('compares what is wrapped by what it holds', () => {
    const { eq, gt, both, either } = makeHelpers(word) as Record<string, (...args: unknown[]) => boolean>;
    const leaf = new Leaf(new Sheet(), { value: 3 });
    expect([eq!(leaf, 3), eq!(leaf, '3'), gt!(leaf, 2), gt!(leaf, 3), both!(leaf, null), either!(null, leaf)]).toEqual([true, false, true, false, false, true]);
  });
});
