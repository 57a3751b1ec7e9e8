import { TextDecoder } from 'node:util';
import { type MediaType, promisesText } from './media-type.ts';

const CHARACTERS = 4096;
/** No character of the charsets read here takes more than four octets. */
export const PREVIEW_OCTETS = CHARACTERS * 4;
const SNIFFED_OCTETS = 512;
const META_OCTETS = 1024;

export interface Preview {
  text: string | null;
  /** Whether the text goes on. */
  cut: boolean;
}

/** The beginning of a content as text, by its charset; no text where it is binary. `total` counts all of its octets. */
export function previewText(octets: Uint8Array, type: MediaType, total: number): Preview {
  const decoder = decoderFor(charsetOf(octets, type));
  if (!looksLikeText(octets, type, decoder)) return { text: null, cut: false };
  const text = decoder.decode(octets.subarray(0, PREVIEW_OCTETS), { stream: octets.length < total });
  return { text: wholeCharacters(text.slice(0, CHARACTERS)), cut: text.length > CHARACTERS || total > octets.length };
}

function looksLikeText(octets: Uint8Array, type: MediaType, decoder: TextDecoder): boolean {
  const promised = promisesText(type.name);
  if (promised === false) return false;
  const head = octets.subarray(0, SNIFFED_OCTETS);
  const binary = !decoder.encoding.startsWith('utf-16') && head.includes(0);
  return promised ? !binary : !binary && isPlain(head);
}

/** Without a type: UTF-8 and free of control characters. */
function isPlain(octets: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(octets, { stream: true });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/.test(text);
}

function charsetOf(octets: Uint8Array, type: MediaType): string {
  if (octets[0] === 0xff && octets[1] === 0xfe) return 'utf-16le';
  if (octets[0] === 0xfe && octets[1] === 0xff) return 'utf-16be';
  if (type.charset) return type.charset;
  return (type.name.includes('html') && metaCharset(octets)) || 'utf-8';
}

/** HTML's own declaration, in its first 1024 octets (HTML Standard, 4.2.5.4). */
function metaCharset(octets: Uint8Array): string | null {
  const beginning = new TextDecoder('latin1').decode(octets.subarray(0, META_OCTETS));
  return /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)/i.exec(beginning)?.[1] ?? null;
}

function decoderFor(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder('utf-8');
  }
}

/** Without the half of a surrogate pair that the cut may have left. */
const wholeCharacters = (text: string) => (/[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text);
