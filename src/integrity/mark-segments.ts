import type { Analysis } from '../analysis.ts';
import type { Connection, Segment } from '../connections/connection.ts';
import type { Clock } from './clock-of.ts';
import { digestOf } from './digest-of.ts';
import { FINGERPRINT_LIMITS, type Fingerprint, type Mark } from './fingerprint.ts';
import { isHandmade } from './is-handmade.ts';
import { sampleMarks } from './sample-marks.ts';

/**
 * The connections' segments as far as an analysis lists them: by their raw numbers, by their times, by their timestamps option. Where numbers are
 * written by hand, so may be all the rest.
 */
export function markSegments({ connections }: Analysis, clock: Clock): Pick<Fingerprint, 'segments' | 'times' | 'timestamps'> {
  const drawn = connections.filter(({ sides }) => !isHandmade(sides.originator.base, sides.responder.base));
  return {
    segments: sampleMarks(drawn.flatMap((connection) => byNumbers(connection, clock)), FINGERPRINT_LIMITS.segments),
    times: sampleMarks(drawn.flatMap((connection) => byTimes(connection, clock)), FINGERPRINT_LIMITS.times),
    timestamps: sampleMarks(drawn.flatMap(byTimestamps), FINGERPRINT_LIMITS.timestamps),
  };
}

/** The raw numbers of both sides are 64 random bits, also where the handshake was not recorded. */
function byNumbers({ stream, segments }: Connection, clock: Clock): Fingerprint['segments'] {
  const telling = segments.filter(({ length, seqRaw, ackRaw }) => length > 0 && ackRaw > 0 && seqRaw !== ackRaw);
  return telling.map(({ frame, timeNs, seqRaw, ackRaw, length }) => ({ digest: digestOf(seqRaw, ackRaw, length), stream, frame, timeUs: clock(timeNs) }));
}

/** Clocks before this, in microseconds since 1970, were never set, or times were made up. */
const EARLIEST_US = Date.UTC(2000) * 1000;

/** In microseconds, which every format holds. One equal time may be chance in a busy class; three with their lengths are not. */
function byTimes({ stream, segments }: Connection, clock: Clock): Mark[] {
  return segments.flatMap((first, at) => {
    const run = segments.slice(at, at + 3);
    const times = run.map(({ timeNs }) => clock(timeNs));
    const isFine = run.length === 3 && times[0]! > EARLIEST_US && new Set(times).size > 1 && times.some((time) => time % 1000 !== 0);
    return isFine ? [{ digest: digestOf(...times, ...run.map(({ wireLength }) => wireLength)), stream, frame: first.frame }] : [];
  });
}

/** Clocks that begin at zero with the machine tell nothing in its first second. */
const FRESH = 1_000;

function byTimestamps({ stream, segments }: Connection): Mark[] {
  return segments.flatMap((segment) => {
    const option = segment.length > 0 ? timestampsOf(segment) : undefined;
    if (!option || option.value < FRESH || option.echo < FRESH || option.value === option.echo) return [];
    return [{ digest: digestOf(option.value, option.echo, segment.length), stream, frame: segment.frame }];
  });
}

function timestampsOf({ options }: Segment) {
  return options.find((option) => option.kind === 'timestamps');
}
