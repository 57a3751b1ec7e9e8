import type { Surroundings } from './dissector.ts';
import type { DatagramContext } from './frame-context.ts';
import { generated } from './generated.ts';
import type { Field } from './layer.ts';
import type { Reach } from './reach.ts';
import { counted, octetsText } from './show.ts';

/** A datagram that was put together from fragments: the lines that say so, and its octets as a source of their own. */
export interface Whole {
  lines: Field[];
  reach: Reach;
}

const TITLES = { ip: 'IPv4', ipv6: 'IPv6' } as const;
/** Larger than any datagram can be. */
const MOST_OCTETS = 0x10000 + 0x100;

/** Null where not every fragment's octets are at hand. */
export function wholeDatagram(protocol: 'ip' | 'ipv6', datagram: DatagramContext, { addSource, octetsOf }: Surroundings): Whole | null {
  if (datagram.length > MOST_OCTETS) return null;
  const octets = new Uint8Array(datagram.length);
  for (const part of datagram.fragments) {
    const piece = octetsOf(part);
    if (piece.length < part.span.end - part.span.start || part.span.end > datagram.length) return null;
    octets.set(piece, part.span.start);
  }
  const source = addSource({ name: `Reassembled ${TITLES[protocol]}`, octets });
  return { lines: [fragmentTree(protocol, datagram, { octets, source })], reach: { octets, source, start: 0, end: octets.length, wireEnd: octets.length } };
}

/** `[Reassembled IPv4 in frame: n]`, in every fragment but the one that completes the datagram. */
export function reassembledIn(protocol: 'ip' | 'ipv6', { reassembledIn: frame }: DatagramContext): Field[] {
  if (frame === null) return [];
  return [generated(`${protocol}.reassembled_in`, `Reassembled ${TITLES[protocol]} in frame: ${frame}`, { value: frame })];
}

function fragmentTree(protocol: 'ip' | 'ipv6', { fragments, length }: DatagramContext, { octets, source }: { octets: Uint8Array; source: number }): Field {
  const title = TITLES[protocol];
  const list = fragments.map(({ frame, span }) => `#${frame}(${span.end - span.start})`).join(', ');
  const label = `${fragments.length} ${title} Fragments (${counted(length, 'byte')}): ${list}`;
  const fields = [
    ...fragments.map(({ frame, span }) => fragmentLine(`${protocol}.fragment`, frame, span)),
    generated(`${protocol}.fragment.count`, `Fragment count: ${fragments.length}`, { value: fragments.length }),
    generated(`${protocol}.reassembled.length`, `Reassembled ${title} length: ${length}`, { value: length }),
    generated(`${protocol}.reassembled.data`, `Reassembled ${title} data: ${octetsText(octets)}`, { span: { start: 0, end: length } }),
  ];
  return { ...generated(`${protocol}.fragments`, label, { span: { start: 0, end: length }, fields }), source };
}

function fragmentLine(name: string, frame: number, span: { start: number; end: number }): Field {
  const text = `Frame: ${frame}, payload: ${span.start}-${span.end - 1} (${counted(span.end - span.start, 'byte')})`;
  return generated(name, text, { span, value: frame });
}
