import { describe, expect, it } from 'vitest';
import { deskOf } from '../../tests/support/document-of.ts';
import { analyzeFrames, analyzeTold, exchangeOf, frameOf, OPENING, type Told } from '../../tests/support/tell-segments.ts';
import type { Analysis } from '../analysis.ts';
import type { Ladder } from './document.ts';
import { composeLadder } from './ladder.ts';

/** Octets of no protocol that we know: nothing in them is worth a label. */
const noise = (segments: number): Told[] => Array.from({ length: segments }, (_, at): Told => ['>', 'PA', 1 + at, 1, '\u0001']);
const EXCHANGE: readonly Told[] = [...OPENING, ...exchangeOf('GET / HTTP/1.1\r\n\r\n', 'HTTP/1.1 204 No Content\r\n\r\n')];
const ladderOf = async (segments: readonly Told[]) => drawn(await analyzeTold(segments));
const inShort = ({ rows }: Ladder) => rows.map((row) => (row.kind === 'segment' ? `#${row.frame}` : row.kind === 'start' ? 'start' : row.text));

/** The whole of the first connection. */
function drawn(analysis: Analysis): Ladder {
  const [connection] = analysis.connections;
  return composeLadder(deskOf(analysis), connection!, { id: 'ladder', caption: [], segments: connection!.segments });
}

describe('composeLadder', () => {
  it('draws the states that a segment enters, at the side that enters them', async () => {
    const ladder = await ladderOf(EXCHANGE);
    expect(ladder.rows.slice(0, 4).map((row) => ('originatorState' in row ? [row.originatorState, row.responderState] : row.kind))).toEqual([
      ['CLOSED', 'LISTEN'],
      ['SYN-SENT', 'SYN-RECEIVED'],
      ['ESTABLISHED', undefined],
      [undefined, 'ESTABLISHED'],
    ]);
  });

  it('names client and server where HTTP shows them', async () => {
    const ladder = await ladderOf(EXCHANGE);
    expect([ladder.originator, ladder.responder]).toEqual([{ role: 'client', address: '10.0.0.1:50000' }, { role: 'server', address: '10.0.0.2:80' }]);
  });

  it('shows a few plain segments one by one', async () => {
    const late = await ladderOf(noise(7));
    expect(inShort(late).filter((row) => row.startsWith('#'))).toHaveLength(7);
  });

  it('folds a long run of them but for two at either end', async () => {
    const ladder = await ladderOf(noise(12));
    // The first segment of a capture that begins late is not dull: by it the states are inferred.
    expect(inShort(ladder)).toEqual(['start', '#1', '#2', '#3', expect.stringMatching(/7.*#4.*#10/), '#11', '#12']);
  });

  it('marks a pause before the segment that ends it', async () => {
    const frames = noise(2).map(frameOf);
    const analysis = await analyzeFrames(frames, { atNs: [0, 2_500_000_000] });
    expect(inShort(drawn(analysis))).toEqual(['start', '#1', expect.stringMatching(/2\.50.s/), '#2']);
  });

  it('marks no pause that is none', async () => {
    const analysis = await analyzeFrames(noise(2).map(frameOf), { atNs: [0, 399_000_000] });
    expect(inShort(drawn(analysis))).toEqual(['start', '#1', '#2']);
  });

  it('tells a copy from what is sent for the first time', async () => {
    const ladder = await ladderOf([['>', 'PA', 1, 1, 'two'], ['>', 'PA', 1, 1, 'two']]);
    expect(ladder.rows.map((row) => (row.kind === 'segment' ? row.look : row.kind))).toEqual(['start', 'normal', 'again']);
  });

  it('labels a message at the frame that brings it whole, and one that never is at its first', async () => {
    const request = 'GET / HTTP/1.1\r\n\r\n';
    const answer = 'HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\n';
    const begun: Told[] = [['>', 'PA', 1, 1, request], ['<', 'PA', 1, 1 + request.length, answer], ['<', 'PA', 1 + answer.length, 1 + request.length, 'half']];
    const whole: Told[] = [...begun, ['<', 'PA', 5 + answer.length, 1 + request.length, 'rest']];
    const labelsOf = async (segments: readonly Told[]) => (await ladderOf(segments)).rows.flatMap((row) => (row.kind === 'segment' && row.label ? [`#${row.frame} ${row.label}`] : []));
    expect(await labelsOf(whole)).toEqual(['#1 GET /', '#4 200 OK']);
    expect(await labelsOf(begun)).toEqual(['#1 GET /', '#2 200 OK']);
  });
});
