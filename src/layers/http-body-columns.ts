import { bodyLayers, guessedLayers } from './body-layers.ts';
import type { Columns } from './dissection.ts';
import type { Dissected, Surroundings } from './dissector.ts';
import { MOST_DECODED, CONTENT_CODINGS, hasOtherTransferCoding } from './http-body.ts';
import { withoutChunks } from './http-chunks.ts';
import type { ScannedHead } from './http-head-scan.ts';
import { mediaTypeOf } from './media-type.ts';
import { quickBody } from './quick-body.ts';
import type { Reach } from './reach.ts';

type Edit = (columns: Columns) => Columns;

interface Carried {
  head: ScannedHead;
  isChunked: boolean;
  surroundings: Surroundings;
}

/** What a message's body makes of the columns: that of its type where type and first octets tell, that of its layers where they must be read. */
export function httpBodyColumns(sent: Reach, { head, isChunked, surroundings }: Carried): Edit[] {
  const plain = isChunked ? alone(withoutChunks(sent)) : sent;
  if (plain.start >= plain.end || hasOtherTransferCoding(head)) return [];
  const coding = head.headers.get('content-encoding')?.trim().toLowerCase() ?? '';
  const reach = coding === '' ? plain : decoded(plain, coding, surroundings);
  if (!reach || reach.start >= reach.end) return [];
  const type = mediaTypeOf(head.headers.get('content-type') ?? '');
  if (type === null) return editsOf(guessedLayers(reach) ?? []);
  return quickBody(reach, type) ?? editsOf(bodyLayers(reach, type, { surroundings, depth: 0 }).layers);
}

/** Null where the coding cannot be undone: what was sent is then shown as it is, and says nothing. */
function decoded({ octets, start, end }: Reach, coding: string, { inflate }: Surroundings): Reach | null {
  const whole = CONTENT_CODINGS.has(coding) ? inflate?.(coding, octets.subarray(start, end), MOST_DECODED) : null;
  return whole ? alone(whole) : null;
}

function alone(octets: Uint8Array): Reach {
  return { octets, start: 0, end: octets.length, wireEnd: octets.length };
}

/** Of layers in the order in which they stand in the tree. */
export function editsOf(layers: readonly Dissected[]): Edit[] {
  return layers.flatMap(({ columns, siblings }) => [...(columns ? [columns] : []), ...editsOf(siblings ?? [])]);
}
