import { describe, expect, it } from 'vitest';
import { type FollowedSegment, followStream } from './follow-stream.ts';

const segment = (frame: number, from: 0 | 1, seq: number, text: string, length = text.length): FollowedSegment =>
  ({ frame, from, seq, length, octets: new TextEncoder().encode(text) });
const told = (segments: FollowedSegment[]) =>
  followStream(segments).map(({ frame, from, octets, missing }) => `${missing > 0 ? `[${missing}] ` : ''}${from} #${frame} ${new TextDecoder().decode(octets)}`);

describe('followStream', () => {
  it('tells both directions in the order of the frames', () => {
    expect(told([segment(4, 0, 1, 'GET'), segment(6, 1, 1, 'HTTP'), segment(7, 1, 5, '/1.1')])).toEqual(['0 #4 GET', '1 #6 HTTP', '1 #7 /1.1']);
  });

  it('leaves out octets that came before', () => {
    expect(told([segment(1, 0, 1, 'abcd'), segment(2, 0, 1, 'abcd'), segment(3, 0, 3, 'cdef')])).toEqual(['0 #1 abcd', '0 #3 ef']);
  });

  it('lets what came early wait for what lies before it', () => {
    expect(told([segment(1, 0, 1, 'ab'), segment(2, 0, 5, 'ef'), segment(3, 0, 3, 'cd')])).toEqual(['0 #1 ab', '0 #3 cd', '0 #2 ef']);
  });

  it('says how many octets never came', () => {
    expect(told([segment(1, 0, 1, 'ab'), segment(2, 0, 10, 'xy')])).toEqual(['0 #1 ab', '[7] 0 #2 xy']);
  });

  it('says how many octets of a frame were cut', () => {
    expect(told([segment(1, 0, 1, 'ab', 5), segment(2, 0, 6, 'z')])).toEqual(['0 #1 ab', '[3] 0 #1 ', '0 #2 z']);
  });
});
