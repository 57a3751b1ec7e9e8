import type { Analysis } from '../analysis.ts';
import type { Connection, Segment, Side } from '../connections/connection.ts';
import { CLIENT, type Outcome, type Who } from './claim.ts';

export const NOT_SEEN: Outcome = { verdict: 'undecidable', reason: 'not-seen', params: {} };

/** The connections that a claim of no frame is about: those that carry HTTP, where there are any. */
export function taught({ connections }: Pick<Analysis, 'connections'>): Connection[] {
  const web = connections.filter(({ carries }) => carries === 'http');
  return web.length > 0 ? web : connections;
}

export const sideOf = (who: Who): Side => (who === 'client' ? CLIENT : 'responder');
export const whoAt = (side: Side): Who => (side === CLIENT ? 'client' : 'server');
export const noSuchFrame = (frame: number): Outcome => ({ verdict: 'undecidable', reason: 'no-such-frame', params: { frame } });
export const present = (frames: readonly (number | null | undefined)[]): number[] => frames.filter((frame) => frame !== null && frame !== undefined);

export function segmentAt({ connections }: Pick<Analysis, 'connections'>, frame: number): { connection: Connection; segment: Segment } | null {
  for (const connection of connections) {
    const segment = connection.segments.find((one) => one.frame === frame);
    if (segment) return { connection, segment };
  }
  return null;
}

/** A value with the frames that show it. */
export interface Seen<T extends string | number> {
  value: T;
  frames: number[];
}

const MOST_TOLD = 6;

/** True or false where all that were seen agree; not decided where some of them do. */
export function agreeing<T extends string | number>(seen: readonly Seen<T>[], said: T): Outcome {
  const [first] = seen;
  if (!first) return NOT_SEEN;
  const frames = seen.flatMap((one) => one.frames).slice(0, 8);
  const values = [...new Set(seen.map(({ value }) => value))];
  if (values.length === 1) return { verdict: first.value === said ? 'true' : 'false', reason: 'found', params: { found: first.value }, frames };
  return { verdict: values.includes(said) ? 'undecidable' : 'false', reason: 'differs', params: { found: values.slice(0, MOST_TOLD).join(', ') }, frames };
}

/** True where one of them is so: for values that hardly any two connections share, so that it is clear which was meant. */
export function anyOf<T extends string | number>(seen: readonly Seen<T>[], said: T): Outcome {
  const match = seen.find(({ value }) => value === said);
  if (match) return { verdict: 'true', reason: 'found', params: { found: match.value }, frames: match.frames.slice(0, 8) };
  return agreeing(seen, said);
}
