import { describe, expect, it } from 'vitest';
import { analyzeCapture } from '../analyze.ts';
import { type FingerprintOf, findShared } from './find-shared.ts';
import { takeFingerprint } from './fingerprint.ts';

const holds = (key: string, ...pairs: [number, number][]): FingerprintOf => ({ key, fingerprint: { connections: pairs.map(([originator, responder], stream) => ({ stream, originator, responder })) } });

describe('takeFingerprint', () => {
  it('takes the two numbers with which each connection begins', async () => {
    const analysis = await analyzeCapture('samples/lab.pcapng', { version: '0' });
    expect(takeFingerprint(analysis).connections[0]).toEqual({ stream: 0, originator: 1_980_601_971, responder: 1_331_288_211 });
    expect(takeFingerprint(analysis).connections).toHaveLength(analysis.connections.length);
  });

  it('takes none that nobody drew, and none of a handshake that is not whole', async () => {
    const analysis = await analyzeCapture('samples/lab.pcapng', { version: '0' });
    const [first] = analysis.connections;
    const drawn = (originator: number | null, responder: number | null) => ({ ...analysis, connections: [{ ...first!, sides: { originator: { ...first!.sides.originator, initialSequence: originator }, responder: { ...first!.sides.responder, initialSequence: responder } } }] });
    for (const [originator, responder] of [[0, 0], [1, 100], [7_000_000, 7_000_000], [null, 5_000_000], [5_000_000, null]] as const) expect(takeFingerprint(drawn(originator, responder)).connections).toEqual([]);
    expect(takeFingerprint(drawn(0, 5_000_000)).connections).toHaveLength(1);
  });
});

describe('findShared', () => {
  it('groups those that share a connection, whatever else they hold', () => {
    expect(findShared([holds('c', [5, 6]), holds('a', [1, 2], [3, 4]), holds('b', [9, 9], [3, 4])])).toEqual([
      { keys: ['a', 'b'], connections: [{ originator: 3, responder: 4, at: [{ key: 'a', stream: 1 }, { key: 'b', stream: 1 }] }] },
    ]);
  });

  it('makes one group of a chain, and several of those that have nothing in common', () => {
    expect(findShared([holds('a', [1, 2]), holds('b', [1, 2], [3, 4]), holds('c', [3, 4]), holds('x', [7, 8]), holds('y', [7, 8])]).map(({ keys }) => keys)).toEqual([['a', 'b', 'c'], ['x', 'y']]);
  });

  it('takes a pair for itself alone: the numbers the other way round are other ones', () => {
    expect(findShared([holds('a', [1, 2]), holds('b', [2, 1])])).toEqual([]);
  });

  it('leaves out what the teacher handed out, and who has one connection twice', () => {
    expect(findShared([holds('a', [1, 2]), holds('b', [1, 2]), holds('c', [3, 4], [3, 4])], [holds('', [1, 2]).fingerprint])).toEqual([]);
  });

  it('answers within a second for thousands, all of one recording', () => {
    const start = performance.now();
    const many = Array.from({ length: 2_000 }, (_, at) => holds(`s${at}`, ...Array.from({ length: 20 }, (_, pair): [number, number] => [pair + 5_000, pair + 9_000])));
    expect(findShared(many)).toMatchObject([{ connections: { length: 20 } }]);
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});
