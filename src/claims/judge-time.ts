import type { Analysis } from '../analysis.ts';
import type { Outcome, Statement } from './claim.ts';
import { NOT_SEEN, noSuchFrame, present, type Seen, segmentAt, taught } from './evidence.ts';

type TimeStatement = Extract<Statement, { about: 'time' }>;

/** Times are compared as finely as they were written. False is only what is far from all that could have been measured. */
export function judgeTime(analysis: Analysis, said: TimeStatement): Outcome {
  if (said.frame !== null && !segmentAt(analysis, said.frame)) return noSuchFrame(said.frame);
  const seen = SAMPLES[said.what](analysis, said.frame);
  const [first] = seen;
  if (!first) return NOT_SEEN;
  const match = seen.find(({ value }) => Math.abs(value - said.ns) < said.precisionNs);
  const told = { reason: 'time' as const, params: { found: inMilliseconds((match ?? first).value) }, frames: (match ?? first).frames };
  if (match) return { verdict: 'true', ...told };
  const values = seen.map(({ value }) => value);
  const isFar = said.ns > 2 * Math.max(...values) || said.ns * 2 < Math.min(...values);
  return { verdict: isFar ? 'false' : 'undecidable', ...told };
}

const inMilliseconds = (ns: number): string => String(ns / 1e6);

const SAMPLES: Record<TimeStatement['what'], (analysis: Analysis, frame: number | null) => Seen<number>[]> = {
  handshake: (analysis) => openings(analysis),
  'round-trip': (analysis, frame) => (frame === null ? [...openings(analysis), ...acknowledgments(analysis)] : acknowledgments(analysis).filter(({ frames }) => frames.includes(frame))),
  answer: ({ exchanges }, frame) => exchanges.flatMap(({ request, response, firstOctetNs, lastOctetNs }) => {
    const frames = present([request?.firstFrame, request?.lastFrame, response?.firstFrame, response?.lastFrame]);
    const times = [firstOctetNs, lastOctetNs].filter((time) => time !== null && time >= 0) as number[];
    return frame === null || frames.includes(frame) ? times.map((value) => ({ value, frames: [...new Set(frames)] })) : [];
  }),
};

function openings(analysis: Analysis): Seen<number>[] {
  return taught(analysis).flatMap(({ handshake: { syn, synAck, ack, synToSynAckNs, totalNs, synAckToAckNs } }) =>
    [totalNs, synToSynAckNs, synAckToAckNs].flatMap((value) => (value === null ? [] : [{ value, frames: present([syn, synAck, ack]) }])));
}

function acknowledgments(analysis: Analysis): Seen<number>[] {
  return taught(analysis).flatMap(({ segments }) => segments.flatMap(({ frame, acksFrame, ackRttNs }) => (ackRttNs === undefined ? [] : [{ value: ackRttNs, frames: present([acksFrame, frame]) }])));
}
