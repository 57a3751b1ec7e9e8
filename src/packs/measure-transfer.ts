import type { Segment } from '../connections/connection.ts';
import { acknowledgments } from '../measures/acknowledgments.ts';
import { advertisedWindows } from '../measures/advertised-windows.ts';
import { dataSegments } from '../measures/data-segments.ts';
import { retransmissionsOf } from '../measures/retransmissions.ts';
import { roundTrips } from '../measures/round-trips.ts';
import { throughputOf } from '../measures/throughput.ts';
import type { PackValue } from './pack-answer.ts';
import { type Measure, transferIn } from './measure.ts';
import { counted, frameValue, sentAt, valueAt } from './pack-value.ts';

/** What a connection's data shows, of the side that sent most of it. */
const WHERE = { scope: 'connection', rows: 10 } as const;

const duration = (ns: number, { frame }: Segment): PackValue => valueAt('duration', ns, { frame, field: 'frame.time_relative' });
const octets = ({ frame, length }: Segment): PackValue => valueAt('count', length, { frame, field: 'tcp.len' });
const rawSequence = ({ frame, seqRaw }: Segment): PackValue => valueAt('number', seqRaw, { frame, field: 'tcp.seq_raw' });
const ackNumber = ({ frame, ack }: Segment): PackValue => valueAt('number', ack, { frame, field: 'tcp.ack' });

export const dataSegmentsMeasure: Measure<'frame' | 'raw-sequence' | 'length' | 'header' | 'whole' | 'sum'> = {
  ...WHERE,
  outputs: ['frame', 'raw-sequence', 'length', 'header', 'whole', 'sum'],
  take(scene, { scope, rows }) {
    const transfer = transferIn(scene, scope);
    const segments = transfer ? dataSegments(transfer.connection, transfer.sender).slice(0, rows) : [];
    return {
      frame: segments.map(({ frame }) => frameValue(frame)),
      'raw-sequence': segments.map(rawSequence),
      length: segments.map(octets),
      header: segments.map(({ frame, headerLength }) => valueAt('count', headerLength, { frame, field: 'tcp.hdr_len' })),
      whole: segments.map(({ frame, headerLength, length }) => valueAt('count', headerLength + length, { frame, field: 'tcp.len' })),
      sum: segments.length > 0 ? [counted(segments.reduce((all, { length }) => all + length, 0))] : [],
    };
  },
};

export const roundTripsMeasure: Measure<'segment' | 'ack' | 'raw-sequence' | 'length' | 'sent' | 'acked' | 'rtt' | 'estimated'> = {
  ...WHERE,
  outputs: ['segment', 'ack', 'raw-sequence', 'length', 'sent', 'acked', 'rtt', 'estimated'],
  take(scene, { scope, rows }) {
    const transfer = transferIn(scene, scope);
    const trips = transfer ? roundTrips(transfer.connection, transfer.sender, rows) : [];
    return {
      segment: trips.map(({ segment }) => frameValue(segment.frame)),
      ack: trips.map(({ ack }) => frameValue(ack.frame)),
      'raw-sequence': trips.map(({ segment }) => rawSequence(segment)),
      length: trips.map(({ segment }) => octets(segment)),
      sent: trips.map(({ segment }) => sentAt(segment)),
      acked: trips.map(({ ack }) => sentAt(ack)),
      rtt: trips.map(({ rttNs, ack }) => duration(rttNs, ack)),
      estimated: trips.map(({ estimatedNs }) => valueAt('duration', Math.round(estimatedNs), null)),
    };
  },
};

export const throughputMeasure: Measure<'octets' | 'duration' | 'rate' | 'from' | 'to'> = {
  ...WHERE,
  outputs: ['octets', 'duration', 'rate', 'from', 'to'],
  take(scene, { scope }) {
    const transfer = transferIn(scene, scope);
    const found = transfer && throughputOf(transfer.connection, transfer.sender);
    if (!found) return {};
    const { octets: sum, durationNs, octetsPerSecond, first, last } = found;
    return { octets: [counted(sum)], duration: [duration(durationNs, last)], rate: [counted(Math.round(octetsPerSecond))], from: [frameValue(first.frame)], to: [frameValue(last.frame)] };
  },
};

export const acknowledgmentsMeasure: Measure<'frame' | 'number' | 'octets' | 'segments' | 'several' | 'usual'> = {
  ...WHERE,
  outputs: ['frame', 'number', 'octets', 'segments', 'several', 'usual'],
  take(scene, { scope, rows }) {
    const transfer = transferIn(scene, scope);
    const acks = transfer ? acknowledgments(transfer.connection, transfer.sender, rows) : [];
    return {
      frame: acks.map(({ ack }) => frameValue(ack.frame)),
      number: acks.map(({ ack }) => ackNumber(ack)),
      octets: acks.map((one) => valueAt('count', one.octets, { frame: one.ack.frame, field: 'tcp.ack' })),
      segments: acks.map(({ segments }) => counted(segments)),
      several: acks.filter(({ segments }) => segments > 1).map(({ ack }) => frameValue(ack.frame)),
      usual: commonest(acks.map((one) => one.octets)).map(counted),
    };
  },
};

/** The value that comes most often; none where each comes once. */
function commonest(values: number[]): number[] {
  const times = new Map<number, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  const [best] = [...times].sort(([, a], [, b]) => b - a);
  return best && best[1] > 1 ? [best[0]] : [];
}

export const windowsMeasure: Measure<'smallest' | 'frame' | 'scaled' | 'throttling' | 'left' | 'left-at'> = {
  ...WHERE,
  rows: Number.POSITIVE_INFINITY,
  outputs: ['smallest', 'frame', 'scaled', 'throttling', 'left', 'left-at'],
  take(scene, { scope, rows }) {
    const transfer = transferIn(scene, scope);
    const found = transfer && advertisedWindows(transfer.connection, transfer.sender, Number.isFinite(rows) ? rows : undefined);
    if (!found) return {};
    const { smallest, scaleKnown, tightest, throttling } = found;
    return {
      smallest: [valueAt('count', smallest.window, { frame: smallest.frame, field: scaleKnown ? 'tcp.window_size' : 'tcp.window_size_value' })],
      scaled: scaleKnown ? [counted(1)] : [],
      frame: [frameValue(smallest.frame)],
      throttling: throttling.map(({ frame }) => frameValue(frame)),
      left: tightest ? [counted(tightest.left)] : [],
      'left-at': tightest ? [frameValue(tightest.segment.frame)] : [],
    };
  },
};

export const retransmissionsMeasure: Measure<'repeated' | 'checked' | 'backward' | 'openings'> = {
  ...WHERE,
  outputs: ['repeated', 'checked', 'backward', 'openings'],
  take(scene, { scope }) {
    const transfer = transferIn(scene, scope);
    if (!transfer) return {};
    const { checked, repeated, backward, openings } = retransmissionsOf(transfer.connection, transfer.sender);
    const frames = (segments: Segment[]) => segments.map(({ frame }) => frameValue(frame));
    return { repeated: frames(repeated), checked: checked.length > 0 ? [counted(checked.length)] : [], backward: frames(backward), openings: openings.map(frameValue) };
  },
};
