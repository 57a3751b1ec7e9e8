import { describe, expect, it } from 'vitest';
import { composeIntegrity } from './compose-integrity.ts';
import type { Evidence } from './evidence.ts';
import type { Fingerprint } from './fingerprint.ts';
import type { Integrity } from './integrity.ts';
import { readFingerprint } from './read-fingerprint.ts';

/** A submission with connections that begin with these pairs of numbers. */
function holds(key: string, pairs: readonly (readonly [number, number])[] = [], more: Partial<Omit<Evidence, 'fingerprint'>> & { fingerprint?: Partial<Fingerprint> } = {}): Evidence {
  const connections = pairs.map(([originator, responder], stream) => ({ stream, originator, responder, frame: stream + 1, timeUs: 1_000_000 * (stream + 1) }));
  const fingerprint = { ...readFingerprint({ connections })!, ...more.fingerprint };
  return { key, archive: null, student: { id: key, name: null }, group: null, captures: [], ...more, fingerprint };
}

const compose = (submissions: readonly Evidence[], more: Partial<Parameters<typeof composeIntegrity>[0]> = {}): Integrity => composeIntegrity({ submissions, archives: [], given: [], named: [], version: '0', ...more });
const keysOf = ({ clusters }: Integrity) => clusters.map(({ members }) => members.map(({ key }) => key));
const notesOf = ({ notes }: Integrity) => notes.flatMap(({ key, notes: own }) => own.map(({ code, values, others }) => [key, code, values.word, others.map((other) => other.key).join()]));
const words = (...all: string[]) => ({ fingerprint: { words: all.map((word) => ({ word, stream: 0, frame: 9 })) } });

describe('clusters', () => {
  it('hold those that share a connection, whatever else they have, with the places of both', () => {
    const { clusters } = compose([holds('c', [[5, 6]]), holds('a', [[1, 2], [3, 4]]), holds('b', [[9, 9], [3, 4]])]);
    expect(clusters).toMatchObject([
      {
        tier: 'same-recording',
        standing: 'signal',
        strength: 'decisive',
        members: [{ key: 'a' }, { key: 'b' }],
        signals: [{ code: 'initial-numbers', count: 1, at: [{ key: 'a', streams: [1], frames: [2] }, { key: 'b', streams: [1], frames: [2] }] }],
      },
    ]);
    expect(clusters[0]!.signals[0]!.reasons).toContain('pair-work');
  });

  it('make one of a chain, and several of those that have nothing in common', () => {
    expect(keysOf(compose([holds('a', [[1, 2]]), holds('b', [[1, 2], [3, 4]]), holds('c', [[3, 4]]), holds('x', [[7, 8]]), holds('y', [[7, 8]])]))).toEqual([['a', 'b', 'c'], ['x', 'y']]);
  });

  it('take a pair for itself alone: the numbers the other way round are other ones', () => {
    expect(keysOf(compose([holds('a', [[1, 2]]), holds('b', [[2, 1]])]))).toEqual([]);
  });

  it('are the same in whatever order submissions come', () => {
    const all = [holds('c', [[1, 2]]), holds('a', [[1, 2]]), holds('b', [[3, 4]]), holds('d', [[3, 4]])];
    expect(compose([...all].reverse())).toEqual(compose(all));
  });

  it('leave out what the class was given, and who has one connection twice', () => {
    const given = [{ name: 'sample.pcapng', fingerprint: holds('', [[1, 2]]).fingerprint! }];
    const integrity = compose([holds('a', [[1, 2]]), holds('b', [[1, 2]]), holds('c', [[3, 4], [3, 4]])], { given });
    expect(integrity.clusters).toEqual([]);
    expect(notesOf(integrity).map(([key, code]) => [key, code])).toEqual([['a', 'given-recording'], ['b', 'given-recording']]);
  });

  it('leave out whatever else stands in a connection that was given: of a long one two parts keep different marks', () => {
    const given = [{ name: 'sample.pcapng', fingerprint: holds('', [[1, 2]]).fingerprint! }];
    const segments = { fingerprint: { segments: [{ digest: 'not-in-the-sample', stream: 0, frame: 3, timeUs: 5 }] } };
    const own = { fingerprint: { segments: [{ digest: 'their-own', stream: 1, frame: 8, timeUs: 5 }] } };
    expect(keysOf(compose([holds('a', [[1, 2]], segments), holds('b', [[1, 2]], segments)], { given }))).toEqual([]);
    expect(keysOf(compose([holds('a', [[1, 2], [3, 4]], own), holds('b', [[1, 2], [5, 6]], own)], { given }))).toEqual([['a', 'b']]);
  });

  it('of one declared group are told as such, and not where another is among them', () => {
    const standing = (...groups: (string | null)[]) => compose(groups.map((group, at) => holds(`s${at}`, [[1, 2]], { group }))).clusters.map((cluster) => cluster.standing);
    expect(standing('A', 'A')).toEqual(['declared']);
    expect(standing('A', 'A', 'B')).toEqual(['signal']);
    expect(standing(null, null)).toEqual(['signal']);
  });

  it('reach into earlier years, say which, and know a student who did it again', () => {
    const earlier = { archive: 'out/2025' };
    const archives = [{ name: 'out/2025', submissions: [holds('20250001', [[1, 2]], earlier), holds('20250002', [[1, 2]], earlier), holds('a', [[5, 6]], earlier), holds('20250009', [[8, 8]], earlier)] }];
    const { clusters, compared } = compose([holds('a', [[5, 6]]), holds('b', [[1, 2]]), holds('c')], { archives });
    expect(clusters.map(({ standing, members }) => [standing, ...members.map(({ key, archive }) => `${key} ${archive}`)])).toEqual([
      ['signal', 'b null', '20250001 out/2025', '20250002 out/2025'],
      ['own-earlier', 'a null', 'a out/2025'],
    ]);
    expect(compared.archives).toEqual([{ name: 'out/2025', submissions: 4 }]);
  });

  it('say how times lie to each other', () => {
    const at = (...times: number[]) => ({ fingerprint: { segments: times.map((timeUs, index) => ({ digest: `d${index}`, stream: 0, frame: index, timeUs })) } });
    const kindOf = (first: Evidence, second: Evidence) => compose([first, second]).clusters[0]!.times.map(({ kind, seconds }) => [kind, seconds]);
    expect(kindOf(holds('a', [], at(100, 200, 300)), holds('b', [], at(100, 201, 300)))).toEqual([['same', 0]]);
    expect(kindOf(holds('a', [], at(100, 200, 300)), holds('b', [], at(3_600_000_100, 3_600_000_200, 3_600_000_300)))).toEqual([['shifted', 3600]]);
    expect(kindOf(holds('a', [], at(100, 200, 300)), holds('b', [], at(150, 225, 390)))).toEqual([['apart', 0.00005]]);
    expect(kindOf(holds('a', [], at(100)), holds('b', [], at(900)))).toEqual([['unsure', 0.0008]]);
  });

  it('are made of equal files, too, also where no capture could be read', () => {
    const unread = (key: string): Evidence => ({ ...holds(key, [], { captures: ['f'.repeat(64)] }), fingerprint: null });
    expect(compose([unread('a'), unread('b')]).clusters).toMatchObject([{ signals: [{ code: 'same-file' }] }]);
  });

  it('of a machine are information, unless half of the class has the same', () => {
    const on = (key: string, mac: string) => holds(key, [], { fingerprint: { machine: { hardware: null, os: null, application: null, interfaces: [], macs: [mac] } } });
    expect(compose([on('a', 'm'), on('b', 'm'), on('c', 'n')]).clusters).toMatchObject([{ tier: 'same-machine', strength: 'information', members: [{ key: 'a' }, { key: 'b' }] }]);
    expect(compose(Array.from({ length: 12 }, (_, at) => on(`s${at}`, 'image'))).clusters).toEqual([]);
  });

  it('are found within seconds among thousands, all of one recording', () => {
    const start = performance.now();
    const pairs = Array.from({ length: 20 }, (_, pair): [number, number] => [pair + 5_000, pair + 9_000]);
    expect(compose(Array.from({ length: 2_000 }, (_, at) => holds(`s${at}`, pairs)))).toMatchObject({ clusters: [{ members: { length: 2_000 }, signals: [{ count: 20 }] }] });
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});

describe('notes', () => {
  it('name another student’s number and name in a page, and not one’s own', () => {
    const named = (key: string, name: string, ...found: string[]) => holds(key, [], { student: { id: key, name }, ...words(...found) });
    expect(notesOf(compose([named('20260001', '李华', '20260001', '李华'), named('20260002', '王芳', '20260002', '20260001', '李华'), holds('20260003')]))).toEqual([
      ['20260002', 'other-number', '20260001', '20260001'],
      ['20260002', 'other-name', '李华', '20260001'],
    ]);
  });

  it('name the number of one who handed in nothing, and one of an earlier year', () => {
    const absent: Evidence = { ...holds('20260009'), fingerprint: null };
    const archives = [{ name: '2025', submissions: [holds('20250004', [], { archive: '2025' })] }];
    expect(notesOf(compose([holds('20260001', [], words('20260009', '20250004')), absent], { archives }))).toEqual([
      ['20260001', 'other-number', '20260009', '20260009'],
      ['20260001', 'other-number', '20250004', '20250004'],
    ]);
  });

  it('leave out what stands in everybody’s page, what was given, and who is of one’s group', () => {
    const all = ['20260001', '20260002', '20260003', '20260004'].map((key) => holds(key, [], words(key, '20260001')));
    expect(notesOf(compose(all))).toEqual([]);
    const given = [{ name: 'model.pcapng', fingerprint: holds('', [], words('20260001')).fingerprint! }];
    expect(notesOf(compose(all.slice(0, 2), { given }))).toEqual([]);
    expect(notesOf(compose([holds('20260001', [], { group: 'A' }), holds('20260002', [], { group: 'A', ...words('20260001') })]))).toEqual([]);
  });

  it('leave out a name that two bear', () => {
    const named = (key: string, name: string, ...found: string[]) => holds(key, [], { student: { id: key, name }, ...words(...found) });
    expect(notesOf(compose([named('1', '李华'), named('2', '李华'), named('3', '王芳', '李华')]))).toEqual([]);
  });

  it('tell of one page in two submissions of different recordings, and of none that many have', () => {
    const page = (key: string, digest: string, stream = 0) => holds(key, [], { fingerprint: { bodies: [{ digest, stream, frame: 4, mediaType: 'text/html', octets: 500 }] } });
    expect(notesOf(compose([page('a', 'p'), page('b', 'p'), page('c', 'q')])).map(([key, code, , other]) => [key, code, other])).toEqual([['a', 'same-page', 'b'], ['b', 'same-page', 'a']]);
    expect(notesOf(compose(Array.from({ length: 12 }, (_, at) => page(`s${at}`, 'p'))))).toEqual([]);
  });

  it('tell a clock that several servers or one machine contradict from one server’s', () => {
    const strengthOf = (servers: number, local: number) => compose([holds('a', [], { fingerprint: { oddities: [{ code: 'date-offset', frames: [1], streams: [0], count: 3, values: { seconds: 3600, servers, local } }] } })]).notes[0]!.notes[0]!.strength;
    expect([strengthOf(1, 0), strengthOf(2, 0), strengthOf(1, 1)]).toEqual(['weak', 'strong', 'strong']);
  });
});
