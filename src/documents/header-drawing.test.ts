import { describe, expect, it } from 'vitest';
import { blocksOfType } from '../../tests/support/document-of.ts';
import { synOptions } from '../../tests/support/ethernet-frame.ts';
import { analyzeFrames, exchangeOf, frameOf, OPENING } from '../../tests/support/tell-segments.ts';

const LESSON = [...OPENING, ...exchangeOf('GET / HTTP/1.1\r\n\r\n', 'HTTP/1.1 204 No Content\r\n\r\n')];

/** The header of a SYN-ACK with these options. */
async function drawingOf(options: number[]) {
  const frames = LESSON.map(frameOf).map((frame, at) => (at === 1 ? { ...frame, options, window: 512 } : frame));
  return blocksOfType(await analyzeFrames(frames), 'header')[0];
}

describe('composeHeader', () => {
  it.each([
    ['no options', []],
    ['what a SYN commonly carries', synOptions()],
    ['timestamps that begin in the middle of a row', [4, 2, 8, 10, 0, 0, 0, 1, 0, 0, 0, 2, 1, 3, 3, 7]],
    ['padding alone', [0, 0, 0, 0]],
    ['nine octets', [1, 2, 4, 5, 180, 1, 1, 4, 2]],
    ['an unknown kind', [253, 6, 1, 2, 3, 4]],
    ['a length of nothing', [2, 0, 0, 0]],
    ['a length beyond the header', [2, 40, 5, 180]],
    ['all the room there is', Array.from({ length: 40 }, () => 1)],
  ])('fills each row to 32 bits: %s', async (_, options) => {
    const drawing = await drawingOf(options);
    if (!drawing) return expect(options.length).toBeGreaterThan(0);
    expect(drawing.rows.map((cells) => cells.reduce((sum, { bits }) => sum + bits, 0))).toEqual(drawing.rows.map(() => 32));
    expect(drawing.rows).toHaveLength(5 + Math.ceil(options.length / 4));
  });

  it('draws no more of an option than a header can hold, whatever a report.json claims', async () => {
    const frames = LESSON.map(frameOf).map((frame, at) => (at === 1 ? { ...frame, options: synOptions() } : frame));
    const analysis = await analyzeFrames(frames);
    for (const { layers } of analysis.frames) for (const field of layers.flatMap(({ fields }) => fields.flatMap((one) => one.fields ?? []))) field.span = { start: 54, end: 2 ** 53 - 1 };
    const drawings = blocksOfType(analysis, 'header');
    expect(drawings.length).toBeGreaterThan(0);
    for (const { rows } of drawings) expect(rows.length).toBeLessThan(200);
  });

  it('draws each field from its octets', async () => {
    const cells = (await drawingOf([]))!.rows.flat();
    const shown = Object.fromEntries(cells.map(({ field, value, octets }) => [field, `${value} <${octets}>`]));
    expect(shown).toMatchObject({
      'tcp.srcport': '80 <00 50>',
      'tcp.dstport': '50000 <c3 50>',
      'tcp.seq': '5000 <00 00 13 88>',
      'tcp.ack': '1001 <00 00 03 e9>',
      'tcp.hdr_len': '5 × 4 = 20 <50>',
      'tcp.flags': 'SYN, ACK <12>',
      'tcp.window_size_value': '512 <02 00>',
    });
  });

  it('says of each flag whether it is set', async () => {
    const { flags } = (await drawingOf([]))!;
    expect(flags.filter(({ set }) => set).map(({ name, bit }) => [name, bit])).toEqual([['ACK', 0x10], ['SYN', 0x02]]);
  });
});
