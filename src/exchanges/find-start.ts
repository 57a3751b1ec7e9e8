import { firstEndingAfter, type OctetSource } from './octet-source.ts';
import { readLine, skipEmptyLines } from './read-line.ts';
import { parseStartLine, type StartLine } from './start-line.ts';

/**
 * Where messages begin after octets that are none: behind a gap, in a capture that starts late, in another protocol.
 * Senders begin a message with a segment of its own, so only the first octets of a piece are tried.
 */
export interface FoundStart {
  position: number;
  kind: StartLine['kind'];
}

const LONGEST_START_LINE = 16 * 1024;

/** The first piece at or after `from`, among the next `tries`, that begins with a start line (of `kind`, when given). */
export function findStart(source: OctetSource, from: number, kind?: StartLine['kind'], tries = Number.POSITIVE_INFINITY): FoundStart | null {
  const first = firstEndingAfter(source.pieces, from);
  const last = Math.min(source.pieces.length, first + tries);
  for (let index = first; index < last; index += 1) {
    const piece = source.pieces.at(index)!.start;
    const position = skipEmptyLines(source, piece);
    const found = piece >= from ? startAt(source, position) : null;
    if (found && (!kind || found === kind)) return { position, kind: found };
  }
  return null;
}

/** What kind of start line stands at `position`; null when none does. */
function startAt(source: OctetSource, position: number): StartLine['kind'] | null {
  if (!couldBegin(source.window(position, 64))) return null;
  const line = readLine(source, position, LONGEST_START_LINE);
  return (line && parseStartLine(line.text)?.kind) ?? null;
}

/** `HTTP/`, or visible ASCII up to a blank: keeps long bodies from being searched for line ends. */
function couldBegin(octets: Uint8Array): boolean {
  const blank = octets.findIndex((octet) => octet <= 0x20 || octet >= 0x7f);
  return blank > 0 && (octets[blank] === 0x20 || octets[blank] === 0x09);
}
