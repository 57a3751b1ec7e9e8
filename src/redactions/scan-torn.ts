import type { LineEdit } from './scan-line.ts';

/** Lines that tell by themselves that they are whole. */
const WHOLE = /^(?:HTTP\/\d\.\d \d{3}|[A-Z]{1,20} \S+ HTTP\/\d|(?:accept[a-z-]*|cache-control|connection|content-(?:encoding|language|length|range|type)|date|etag|expires|host|keep-alive|last-modified|server|transfer-encoding|user-agent|vary):)|^\r?\n$/i;
const PRINTABLE = /^[\t -~]*\r?\n?$/;

/** A line whose beginning was not captured may be the rest of any header: all its words are secrets. Null where it is whole, or no text. */
export function scanTorn(text: string): LineEdit[] | null {
  if (WHOLE.test(text) || !PRINTABLE.test(text)) return null;
  return Array.from(text.matchAll(/[^\s;,="&?#:<>()]{2,}/g), ({ index, 0: word }) => ({ kind: 'secret', start: index, text: word }));
}
