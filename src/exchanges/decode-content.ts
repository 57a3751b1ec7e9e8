import type { ByteStream } from '../connections/stream.ts';
import { bodyOctets } from './body-octets.ts';
import { transferCodings } from './body-framing.ts';
import type { Content } from './exchange.ts';
import { fieldMembers } from './header-fields.ts';
import type { Limits } from './limits.ts';
import { mediaTypeOf } from './media-type.ts';
import type { ParsedMessage } from './parse-message.ts';
import { PREVIEW_OCTETS, previewText } from './preview-text.ts';
import { type Decoded, undoCodings } from './undo-codings.ts';

const HEX_OCTETS = 64;

/** A message's body with its content codings undone (RFC 9110, 8.4): counted in full, kept in its beginning only. Null without octets. */
export async function decodeContent(message: ParsedMessage, stream: ByteStream, limits: Limits): Promise<Content | null> {
  if (message.framing === 'tunnel' || message.contentOctets === 0) return null;
  const codings = codingsOf(message);
  const decoded = codings.length === 0 ? asSent(message, stream) : await undoCodings(codings, (limit) => bodyOctets(message, stream, limit), limits);
  const type = mediaTypeOf(message.headers);
  const { text, cut } = decoded.stop === 'unknown-encoding' ? { text: null, cut: false } : previewText(decoded.beginning, type, decoded.octets ?? Number.POSITIVE_INFINITY);
  return {
    octets: message.contentOctets,
    decodedOctets: decoded.octets,
    encoding: codings.length > 0 ? codings.join(', ') : null,
    mediaType: type.name,
    decodeStop: decoded.stop === 'damaged' && message.contentOctets > limits.encodedOctets ? 'output-limit' : decoded.stop,
    text,
    textCut: cut,
    hex: Buffer.from(decoded.beginning.subarray(0, HEX_OCTETS)).toString('hex'),
  };
}

/** In the order in which they were applied: content codings first, then those of the transfer. */
function codingsOf(message: ParsedMessage): string[] {
  const content = fieldMembers(message.headers, 'content-encoding').map((coding) => coding.toLowerCase());
  return [...content, ...transferCodings(message.headers).filter((coding) => coding !== 'chunked')].filter((coding) => coding !== 'identity');
}

function asSent(message: ParsedMessage, stream: ByteStream): Decoded {
  const beginning = Buffer.concat([...bodyOctets(message, stream, PREVIEW_OCTETS)]);
  return { octets: message.contentOctets, stop: null, beginning, given: 0 };
}
