import type { Columns } from './dissection.ts';
import type { Dissected } from './dissector.ts';
import type { MediaType } from './media-type.ts';
import type { Reach } from './reach.ts';
import { counted } from './show.ts';

/** A body of a type that nobody reads: its type and its octets. */
export function mediaLayer({ start, end, source }: Reach, { name, parameters }: MediaType): Dissected {
  const span = { start, end };
  const field = { name: 'media.type', label: `Media type: ${name}${parameters === '' ? '' : `; ${parameters}`} (${counted(end - start, 'byte')})`, span };
  return { layer: { protocol: 'media', label: 'Media Type', span, source, fields: [field] }, columns: withInfo(` (${name})`) };
}

/** Words behind those of the Info column. */
export const withInfo = (words: string) => (columns: Columns): Columns => ({ ...columns, info: columns.info + words });
