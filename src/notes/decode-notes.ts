import { NotesError } from './notes-error.ts';
import { NOTES_LIMITS } from './notes-limits.ts';

const MIB = 1024 * 1024;
const NEWLINE = 0x0a;

/** The octets of a file as text: UTF-8, or UTF-16 where the file says so by its first two octets. Throws `NotesError`. */
export function decodeNotes(octets: Uint8Array): string {
  if (octets.length > NOTES_LIMITS.octets) throw new NotesError('too-large', 1, NOTES_LIMITS.octets / MIB);
  const encoding = encodingOf(octets);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(octets);
  } catch {
    throw new NotesError('not-text', firstBadLine(octets, encoding), 0);
  }
}

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** The line of the first octets that stand for no character; UTF-16 is not searched. */
function firstBadLine(octets: Uint8Array, encoding: string): number {
  if (encoding !== 'utf-8') return 1;
  let line = 1;
  for (let start = 0; start < octets.length; line++) {
    const end = octets.indexOf(NEWLINE, start) + 1 || octets.length;
    if (!isUtf8(octets.subarray(start, end))) return line;
    start = end;
  }
  return 1;
}

function isUtf8(octets: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(octets);
    return true;
  } catch {
    return false;
  }
}
