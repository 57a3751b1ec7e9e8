import type { Dissected } from './dissector.ts';
import { expertItem } from './expert-item.ts';
import type { Field, LayerStop } from './layer.ts';

/**
 * What Wireshark puts behind a layer that ran out of octets: its mark that the capture was limited where the wire had more, or that the
 * packet is malformed where it had not. `protocol` is Wireshark's short name of the layer: `UDP`, `IPv4`; `source` is where the place lies, if not in the frame.
 */
export function cutLayer(stop: LayerStop, protocol: string, source?: number): Dissected {
  const cut = stop.kind === 'cut-by-snap-length';
  const span = { start: stop.at, end: stop.at };
  const place = { span, ...(source === undefined ? {} : { source }) };
  const layer = cut
    ? { protocol: '_ws.short', label: `[Packet size limited during capture: ${protocol} truncated]`, ...place, fields: [] }
    : { protocol: '_ws.malformed', label: `[Malformed Packet: ${protocol}]`, ...place, fields: malformedItem() };
  const suffix = cut ? '[Packet size limited during capture]' : '[Malformed Packet]';
  return { layer, path: [], columns: (columns) => ({ ...columns, info: columns.info + suffix }) };
}

/** A layer of which not one octet is there: only its name in `frame.protocols` tells of it. */
export function cutAtOnce(stop: LayerStop, { name, path, columns }: { name: string; path: readonly string[]; columns: NonNullable<Dissected['columns']> }): Dissected {
  const cut = cutLayer(stop, name);
  return { ...cut, path, columns: (old) => cut.columns!(columns(old)) };
}

function malformedItem(): Field[] {
  return expertItem({ name: '_ws.malformed.expert', text: 'Malformed Packet (Exception occurred)', severity: 'Error', group: 'Malformed' });
}
