import { describe, expect, it } from 'vitest';
import { analyzeFrames, analyzeTold, exchangeOf, frameOf, OPENING, type Told } from '../../tests/support/tell-segments.ts';
import type { Exchange } from '../exchanges/exchange.ts';
import { acknowledgments } from './acknowledgments.ts';
import { advertisedWindows } from './advertised-windows.ts';
import { dataSegments, senderOf } from './data-segments.ts';
import { downloadsOf } from './downloads.ts';
import { messageSegments } from './message-segments.ts';
import { retransmissionsOf } from './retransmissions.ts';
import { roundTrips } from './round-trips.ts';
import { throughputOf } from './throughput.ts';

const HUNDRED = 'x'.repeat(100);
const MS = 1_000_000;

/** Three hundred octets: the second and third segment are acknowledged at once. Frames 4 to 8, one a millisecond from 3 ms on. */
const UPLOAD: readonly Told[] = [
  ...OPENING,
  ['>', 'PA', 1, 1, HUNDRED],
  ['<', 'A', 1, 101],
  ['>', 'A', 101, 1, HUNDRED],
  ['>', 'PA', 201, 1, HUNDRED],
  ['<', 'A', 1, 301],
];

/** The second hundred is sent again 300 ms later and acknowledged then. */
const AGAIN: readonly Told[] = [...OPENING, ['>', 'PA', 1, 1, HUNDRED], ['<', 'A', 1, 101], ['>', 'PA', 101, 1, HUNDRED], ['>', 'PA', 101, 1, HUNDRED], ['<', 'A', 1, 201]];
const AGAIN_AT = [0, 1, 2, 3, 4, 5, 305, 306].map((ms) => ms * MS);

const connectionOf = async (segments: readonly Told[]) => (await analyzeTold(segments)).connections[0]!;
const connectionAgain = async () => (await analyzeFrames(AGAIN.map(frameOf), { atNs: AGAIN_AT })).connections[0]!;

describe('roundTrips', () => {
  it('measures from the octets to the first ACK that covers them, and moves the estimate by an eighth', async () => {
    const trips = roundTrips(await connectionOf(UPLOAD), 'originator');
    expect(trips.map(({ segment, ack, rttNs }) => [segment.frame, ack.frame, rttNs / MS])).toEqual([[4, 5, 1], [6, 8, 2], [7, 8, 1]]);
    // 1; 7/8 · 1 + 1/8 · 2 = 1.125; 7/8 · 1.125 + 1/8 · 1 = 1.109375
    expect(trips.map(({ estimatedNs }) => estimatedNs / MS)).toEqual([1, 1.125, 1.109375]);
  });

  it('takes no sample of what was sent again before its ACK', async () => {
    expect(roundTrips(await connectionAgain(), 'originator').map(({ segment }) => segment.frame)).toEqual([4]);
  });

  it('stops at the number that is asked for', async () => {
    expect(roundTrips(await connectionOf(UPLOAD), 'originator', 2)).toHaveLength(2);
  });
});

describe('acknowledgments', () => {
  it('counts octets and segments of each ACK that moves forward', async () => {
    expect(acknowledgments(await connectionOf(UPLOAD), 'originator').map(({ ack, octets, segments }) => [ack.frame, octets, segments])).toEqual([[5, 100, 1], [8, 200, 2]]);
  });

  it('counts no octet for a FIN', async () => {
    const connection = await connectionOf([...UPLOAD, ['>', 'FA', 301, 1], ['<', 'A', 1, 302]]);
    expect(acknowledgments(connection, 'originator').map(({ octets }) => octets)).toEqual([100, 200]);
  });
});

describe('throughputOf', () => {
  it('divides what was acknowledged by the time from the first data to the last ACK', async () => {
    const found = throughputOf(await connectionOf(UPLOAD), 'originator');
    expect(found).toMatchObject({ octets: 300, durationNs: 4 * MS, octetsPerSecond: 75_000 });
  });

  it('counts octets that were sent again once', async () => {
    expect(throughputOf(await connectionAgain(), 'originator')).toMatchObject({ octets: 200, durationNs: 303 * MS });
  });

  it('has none where nothing was sent', async () => {
    expect(throughputOf(await connectionOf(OPENING), 'originator')).toBeNull();
  });
});

describe('retransmissionsOf', () => {
  it('names what was sent again and what was looked at', async () => {
    const { checked, repeated, backward } = retransmissionsOf(await connectionAgain(), 'originator');
    expect([checked, repeated, backward].map((segments) => segments.map(({ frame }) => frame))).toEqual([[4, 6, 7], [7], [7]]);
  });
});

describe('dataSegments and senderOf', () => {
  it('leave out copies and choose the side with more octets', async () => {
    const connection = await connectionAgain();
    expect(dataSegments(connection, 'originator').map(({ frame }) => frame)).toEqual([4, 6]);
    expect(senderOf(connection)).toBe('originator');
    expect(senderOf(await connectionOf([...OPENING, ['<', 'PA', 1, 1, 'hello']]))).toBe('responder');
  });
});

describe('advertisedWindows', () => {
  it('finds the smallest window and the segment that came nearest to its end', async () => {
    const connection = await connectionOf(UPLOAD);
    const { window } = connection.segments[4]!;
    const found = advertisedWindows(connection, 'originator')!;
    expect(found.smallest.window).toBe(Math.min(...connection.segments.filter(({ from }) => from === 'responder').map((segment) => segment.window)));
    // Frame 7 ends at 301; frame 5 offered up to 101 and a window.
    expect(found.tightest).toMatchObject({ segment: { frame: 7 }, left: 101 + window - 301 });
    expect(found.throttling).toEqual([]);
  });
});

describe('messageSegments', () => {
  it('lists the segments that brought a response', async () => {
    const head = 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n';
    const request = 'GET / HTTP/1.1\r\nHost: a\r\n\r\n';
    const [ask, answer, reply] = exchangeOf(request, head) as [Told, Told, Told, Told];
    const { connections, exchanges } = await analyzeTold([...OPENING, ask, answer, reply, ['<', 'PA', 1 + head.length, 1 + request.length, 'hello']]);
    const { count, segments } = messageSegments(connections[0]!, exchanges[0]!.response!);
    expect([count, segments.map(({ frame }) => frame)]).toEqual([2, [6, 7]]);
  });
});

describe('downloadsOf', () => {
  const exchange = (stream: number, firstNs: number, lastNs: number) => ({ stream, request: { firstNs }, response: { lastNs } }) as Exchange;

  it.each([
    ['none', []],
    ['single', [exchange(0, 0, 5)]],
    ['serial', [exchange(0, 0, 5), exchange(0, 5, 9), exchange(1, 9, 12)]],
    ['parallel', [exchange(0, 0, 5), exchange(1, 4, 9)]],
  ])('calls it %s', (manner, exchanges) => {
    expect(downloadsOf(exchanges).manner).toBe(manner);
  });

  it('sees an overlap with one that began long before', () => {
    const { overlap, streams } = downloadsOf([exchange(0, 0, 100), exchange(1, 10, 20), exchange(1, 30, 40)]);
    expect(overlap?.map(({ request }) => request.firstNs)).toEqual([0, 10]);
    expect(streams).toEqual([0, 1]);
  });
});
