import { type BodyMark, type ConnectionMark, FINGERPRINT_LIMITS, type Fingerprint, type Machine, type Mark, type Oddity, type SegmentMark, type WordMark } from './fingerprint.ts';
import { NOTES } from './signal-table.ts';

/**
 * A fingerprint out of a result's file, which an earlier version may have written or a hand may have changed: what has another shape is left
 * out, and so is what goes beyond the bounds. Null where there is none.
 */
export function readFingerprint(value: unknown): Fingerprint | null {
  if (!isRecord(value)) return null;
  const list = <T>(name: keyof Fingerprint & keyof typeof FINGERPRINT_LIMITS, shape: Shape) => (Array.isArray(value[name]) ? value[name] : []).filter((one) => fits(one, shape)).slice(0, FINGERPRINT_LIMITS[name]) as T[];
  return {
    file: text(value.file),
    frames: typeof value.frames === 'number' ? value.frames : 0,
    connections: list<ConnectionMark>('connections', { stream: 'number', originator: 'number', responder: 'number' }).map((one) => ({ ...one, frame: one.frame ?? 0, timeUs: one.timeUs ?? 0 })),
    segments: list<SegmentMark>('segments', { ...MARK, timeUs: 'number' }),
    times: list<Mark>('times', MARK),
    timestamps: list<Mark>('timestamps', MARK),
    exchanges: list<Mark>('exchanges', MARK),
    bodies: list<BodyMark>('bodies', { ...MARK, mediaType: 'string', octets: 'number' }),
    words: list<WordMark>('words', { word: 'string', stream: 'number', frame: 'number' }),
    machine: machineIn(value.machine),
    oddities: list<Oddity>('oddities', { code: 'string', frames: 'object', streams: 'object', count: 'number', values: 'object' }).filter(isOddity),
  };
}

type Shape = Readonly<Record<string, 'string' | 'number' | 'object'>>;

const MARK: Shape = { digest: 'string', stream: 'number', frame: 'number' };

/** Of a kind that there are words for, with numbers where numbers are listed. */
function isOddity({ code, frames, streams, values }: Oddity): boolean {
  const isNumbers = (list: unknown) => Array.isArray(list) && list.every((one) => typeof one === 'number');
  return Object.hasOwn(NOTES, code) && isNumbers(frames) && isNumbers(streams) && Object.values(values).every((value) => typeof value === 'string' || typeof value === 'number');
}

function machineIn(value: unknown): Machine {
  const machine = isRecord(value) ? value : {};
  const texts = (list: unknown, most: number) => (Array.isArray(list) ? list.filter((one): one is string => typeof one === 'string').slice(0, most) : []);
  return { hardware: text(machine.hardware), os: text(machine.os), application: text(machine.application), interfaces: texts(machine.interfaces, FINGERPRINT_LIMITS.interfaces), macs: texts(machine.macs, FINGERPRINT_LIMITS.macs) };
}

function fits(value: unknown, shape: Shape): boolean {
  return isRecord(value) && Object.entries(shape).every(([name, type]) => typeof value[name] === type && value[name] !== null);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
