import type { Dissected } from './dissector.ts';

/** Says that a dissector needed octets that were on the wire and are not in the capture; `name` is the protocol's in Wireshark's words. */
export function truncatedLayer(name: string): Dissected {
  const text = 'Packet size limited during capture';
  return {
    layer: { protocol: '_ws.short', label: `[${text}: ${name} truncated]`, span: { start: 0, end: 0 }, fields: [] },
    path: [],
    columns: (columns) => ({ ...columns, info: `${columns.info}[${text}]` }),
  };
}
