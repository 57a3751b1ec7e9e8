import { describe, expect, it } from 'vitest';
import { blocksOfType } from '../../tests/support/document-of.ts';
import { analyzeTold, OPENING, type Told } from '../../tests/support/tell-segments.ts';

const noise = (segments: number): Told[] => Array.from({ length: segments }, (_, at): Told => ['>', 'PA', 1 + at, 1, '\u0001']);
const rowsOf = async (segments: readonly Told[]) => blocksOfType(await analyzeTold(segments), 'packets').at(-1)!;

describe('composePackets', () => {
  it('prints up to 40 rows whole', async () => {
    const { rows, omitted } = await rowsOf(noise(40));
    expect(rows).toHaveLength(40);
    expect(omitted).toEqual([]);
  });

  it('keeps of more the first 24 and the last 12, and counts the others where they stood', async () => {
    const { rows, omitted } = await rowsOf(noise(41));
    expect(rows.map(({ frame }) => frame)).toEqual([...Array.from({ length: 24 }, (_, at) => at + 1), ...Array.from({ length: 12 }, (_, at) => at + 30)]);
    expect(omitted).toEqual([{ after: 23, text: expect.stringMatching(/5.*#25.*#29/) }]);
  });

  it('marks what troubles a transfer, and what is only notable', async () => {
    const rows = blocksOfType(await analyzeTold([...OPENING, ['>', 'PA', 1, 1, 'two'], ['>', 'PA', 1, 1, 'two'], ['<', 'RA', 1, 4]]), 'packets').flatMap((block) => block.rows);
    expect(rows.map(({ mark }) => mark?.tone ?? null)).toEqual([null, null, null, null, 'attention', 'attention']);
  });

  it('gives times the decimals of the clock', async () => expect((await rowsOf(noise(2))).rows.map(({ time }) => time)).toEqual(['0.000000', '0.001000']));
});
