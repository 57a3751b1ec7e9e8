import type { Columns } from './dissection.ts';
import type { Dissected } from './dissector.ts';
import type { Pdu } from './frame-context.ts';
import type { Reach } from './reach.ts';

/** What a port of VNC carries before VNC's greeting (RFC 6143, 7.1.1): Wireshark waits for it, and shows the name alone. */
export function vnc(_pdu: Pdu, { start, end, source }: Reach): Dissected[] {
  const layer = { protocol: 'vnc', label: 'Virtual Network Computing', span: { start, end }, fields: [], ...(source === undefined ? {} : { source }) };
  return [{ layer, columns: (before: Columns): Columns => ({ ...before, protocol: 'VNC', info: before.info.slice(0, before.fence ?? 0) }) }];
}
