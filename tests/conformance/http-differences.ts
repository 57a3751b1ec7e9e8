import type { MessageRow } from './http-messages.ts';

/** Nanoseconds beyond which a double no longer holds every one: 104 days after the first frame. */
const EXACT_NS = Number.MAX_SAFE_INTEGER;

/**
 * Where two readings of a capture's HTTP differ, one line each: `#8 partner: 4, not none`. A message is known by its frame and
 * start line; `unfinished` are messages that lack octets, which tshark never shows.
 */
export function httpDifferences(ours: readonly MessageRow[], theirs: readonly MessageRow[]): string[] {
  const unmatched = [...ours];
  const differences = theirs.flatMap((row) => {
    const index = unmatched.findIndex((other) => other.frame === row.frame && other.line === row.line);
    return index < 0 ? [`#${row.frame} only tshark`] : between(unmatched.splice(index, 1)[0]!, row);
  });
  return [...differences, ...unmatched.map((row) => `#${row.frame} ${row.complete ? 'only lab-report' : 'unfinished'}`)];
}

function between(ours: MessageRow, theirs: MessageRow): string[] {
  if (ours.partner !== theirs.partner) return [`#${ours.frame} partner: ${ours.partner ?? 'none'}, not ${theirs.partner ?? 'none'}`];
  return sameTime(ours, theirs) ? [] : [`#${ours.frame} time: ${ours.timeNs}, not ${theirs.timeNs}`];
}

function sameTime(ours: MessageRow, theirs: MessageRow): boolean {
  if (ours.timeNs === null || theirs.timeNs === null) return ours.timeNs === theirs.timeNs;
  const inexact = Math.abs(ours.atNs) > EXACT_NS;
  return Math.abs(ours.timeNs - theirs.timeNs) < (inexact ? 1000 : 1);
}
