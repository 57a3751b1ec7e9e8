import type { Dissected } from './dissector.ts';
import type { Reach } from './reach.ts';

/** LINKTYPE_RAW: no link header; the version in the first four bits tells IPv4 from IPv6. */
export function rawIp(reach: Reach): Dissected {
  const layer = { protocol: 'raw', label: 'Raw packet data', span: { start: reach.start, end: reach.end }, fields: [] };
  const version = reach.start < reach.end ? reach.octets[reach.start]! >> 4 : 0;
  const key = version === 4 ? 0x0800 : version === 6 ? 0x86dd : undefined;
  return { layer, next: { by: key === undefined ? 'data' : 'ether-type', key: key ?? 0, reach }, columns: (columns) => ({ ...columns, source: 'N/A', destination: 'N/A', protocol: 'N/A', info: 'Raw packet data' }) };
}
