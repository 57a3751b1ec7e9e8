import type { Dissected } from './dissector.ts';
import { expertItem } from './expert-item.ts';

/** Says that a dissector ran out of octets; `name` is the protocol's in Wireshark's words. */
export function malformedLayer(name: string): Dissected {
  const fields = expertItem({ name: '_ws.malformed.expert', text: 'Malformed Packet (Exception occurred)', severity: 'Error', group: 'Malformed' });
  return {
    layer: { protocol: '_ws.malformed', label: `[Malformed Packet: ${name}]`, span: { start: 0, end: 0 }, fields },
    path: [],
    columns: (columns) => ({ ...columns, info: `${columns.info}[Malformed Packet]` }),
  };
}
