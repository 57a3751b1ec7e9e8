import type { Dissected } from './dissector.ts';
import type { Field } from './layer.ts';
import { generated } from './generated.ts';
import type { Reach } from './reach.ts';
import { counted, octetsText } from './show.ts';

/** Octets that no other layer claims. */
export function data(reach: Reach): Dissected {
  const span = { start: reach.start, end: reach.end };
  const length = reach.end - reach.start;
  const fields: Field[] = [
    { name: 'data.data', label: `Data: ${octetsText(reach.octets.subarray(reach.start, reach.end))}`, span },
    generated('data.len', `Length: ${length}`, { value: length }),
  ];
  const layer = { protocol: 'data', label: `Data (${counted(length, 'byte')})`, span, fields: length > 0 ? fields : [] };
  return reach.source === undefined ? { layer } : { layer: { ...layer, source: reach.source } };
}
