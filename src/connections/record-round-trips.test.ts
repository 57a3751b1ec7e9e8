import { expect, it } from 'vitest';
import { recordRoundTrips } from './record-round-trips.ts';

const sample = (frame: number, position: number, ns: number) => ({ frame, timeNs: frame * 1000, position, ns });

it('recordRoundTrips estimates as RFC 6298 does: the first sample whole, each further one by an eighth', () => {
  const recorder = recordRoundTrips();
  recorder.acknowledge(sample(1, 100, 8000));
  recorder.acknowledge(sample(2, 200, 16_000));
  const { curves, extents } = recorder.finish();
  expect(curves.estimatedRtt.map(({ high }) => high)).toEqual([8000, 9000]);
  expect(extents.rtt).toMatchObject({ count: 2, mean: 12_000, leastFrame: 1, mostFrame: 2 });
});

it('recordRoundTrips leaves out the ACKs of octets that were sent twice, and takes samples again after the repair', () => {
  const recorder = recordRoundTrips();
  recorder.acknowledge(sample(1, 100, 8000));
  recorder.sendAgain(200, 300);
  recorder.acknowledge(sample(2, 200, 8000));
  recorder.acknowledge(sample(3, 300, 90_000));
  recorder.acknowledge(sample(4, 400, 8000));
  const { curves } = recorder.finish();
  expect(curves.rtt.map(({ frame }) => frame)).toEqual([1, 2, 4]);
  expect(curves.ambiguousRtt.map(({ frame }) => frame)).toEqual([3]);
});

it('recordRoundTrips takes no notice of a needless copy of what is acknowledged', () => {
  const recorder = recordRoundTrips();
  recorder.acknowledge(sample(1, 300, 8000));
  recorder.sendAgain(200, 300);
  recorder.acknowledge(sample(2, 400, 8000));
  expect(recorder.finish().extents.ambiguousRtt.count).toBe(0);
});
