import type { Dissected, Surroundings } from './dissector.ts';
import { httpMessage } from './http-message.ts';
import type { Reach } from './reach.ts';

/** SSDP (UPnP Device Architecture, 1.3): a message of HTTP in a datagram. What pairs it with others is not known here. */
export function ssdp(reach: Reach, surroundings: Surroundings): Dissected {
  const span = { start: 0, end: reach.end - reach.start };
  const kind = String.fromCharCode(...reach.octets.subarray(reach.start, reach.start + 5)) === 'HTTP/' ? 'response' : 'request';
  const { layer, path, columns, ...rest } = httpMessage({ context: { span, kind }, reach, surroundings, isLaterPdu: false });
  return {
    ...rest, layer: { ...layer, protocol: 'ssdp', label: 'Simple Service Discovery Protocol' }, path: (path ?? []).map((word) => (word === 'http' ? 'ssdp' : word)),
    columns: (before) => ({ ...columns!({ ...before, fence: 0 }), protocol: 'SSDP' }),
  };
}
