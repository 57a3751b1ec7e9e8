/** A line of octets: `end` without its line end, `next` behind it. */
export interface OctetLine {
  start: number;
  end: number;
  next: number;
}

const CR = 13;
const LF = 10;

/** The line that begins at `start`, up to CRLF, LF, a CR by itself, or `limit`. */
export function octetLine(octets: Uint8Array, start: number, limit: number): OctetLine {
  let end = start;
  while (end < limit && octets[end] !== CR && octets[end] !== LF) end++;
  if (end === limit) return { start, end, next: end };
  const isPair = octets[end] === CR && end + 1 < limit && octets[end + 1] === LF;
  return { start, end, next: end + (isPair ? 2 : 1) };
}
