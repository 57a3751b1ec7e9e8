import type { Span } from '../octets/span.ts';
import type { Window } from './payload-window.ts';

const CR = 0x0d;
const LF = 0x0a;

/** A line without its end (CR, LF or both), and the position behind that. */
export interface Line extends Span {
  next: number;
}

/**
 * The line that begins at `start`; null where its end is not there yet, as with a CR that is last and may be the first half of an end.
 * What lies before `searched` is known to hold no end.
 */
export function wholeLine(window: Window, start: number, searched = start): Line | null {
  const end = lineEnd(window, searched);
  if (end === window.end || (end === window.end - 1 && octet(window, end) === CR)) return null;
  return { start, end, next: behindEnd(window, end) };
}

/** The line that begins at `start`, or what there is of it. */
export function lineAt(window: Window, start: number): Line {
  const end = lineEnd(window, start);
  return { start, end, next: end === window.end ? end : behindEnd(window, end) };
}

/** Octets as Latin-1, of at most `most` characters. */
export function textOf({ octets, start: base, origin }: Window, { start, end }: Span, most = 4096): string {
  const from = base + start - origin;
  let text = '';
  for (let at = from; at < from + Math.min(end - start, most); at++) text += String.fromCharCode(octets[at]!);
  return text;
}

function lineEnd({ octets, start, origin, end }: Window, from: number): number {
  const shift = start - origin;
  for (let at = from + shift; at < end + shift; at++) if (octets[at] === CR || octets[at] === LF) return at - shift;
  return end;
}

function behindEnd(window: Window, end: number): number {
  const isPair = octet(window, end) === CR && end + 1 < window.end && octet(window, end + 1) === LF;
  return end + (isPair ? 2 : 1);
}

const octet = ({ octets, start, origin }: Window, position: number): number => octets[start + position - origin]!;
