import type { Evidence } from './evidence.ts';
import type { Fingerprint, Mark } from './fingerprint.ts';
import type { SharedCode } from './integrity.ts';

/** A mark by which a submission may be found to share something, with its place. */
export interface Held {
  code: SharedCode;
  mark: string;
  /** Null where it is of the whole file. */
  stream: number | null;
  frame: number | null;
  timeUs: number | null;
}

export function marksOf({ captures, fingerprint }: Pick<Evidence, 'captures' | 'fingerprint'>): Held[] {
  const files = new Set([...captures, ...(fingerprint?.file && fingerprint.frames > 0 ? [fingerprint.file] : [])]);
  return [...[...files].map((digest) => ofFile('same-file', digest)), ...(fingerprint ? marksIn(fingerprint) : [])];
}

function marksIn({ connections, segments, times, timestamps, exchanges, machine }: Fingerprint): Held[] {
  const placed = (code: SharedCode, marks: readonly (Mark & { timeUs?: number })[]) => marks.map(({ digest, stream, frame, timeUs = null }): Held => ({ code, mark: digest, stream, frame, timeUs }));
  const { hardware, os, application } = machine;
  return [
    ...connections.map(({ originator, responder, stream, frame, timeUs }): Held => ({ code: 'initial-numbers', mark: `${originator} ${responder}`, stream, frame, timeUs })),
    ...placed('segments', segments),
    ...placed('frame-times', times),
    ...placed('timestamps', timestamps),
    ...placed('exchanges', exchanges),
    ...(hardware && os && application ? [ofFile('recorder', JSON.stringify([hardware, os, application]))] : []),
    ...machine.interfaces.map((guid) => ofFile('interface', guid)),
    ...machine.macs.map((mac) => ofFile('mac', mac)),
  ];
}

function ofFile(code: SharedCode, mark: string): Held {
  return { code, mark, stream: null, frame: null, timeUs: null };
}
