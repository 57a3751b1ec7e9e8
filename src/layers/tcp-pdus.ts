import { concatenated } from '../octets/concatenated.ts';
import { begunMessage } from './begun-message.ts';
import type { Columns } from './dissection.ts';
import type { Dissected, Surroundings } from './dissector.ts';
import type { PayloadContext, Pdu } from './frame-context.ts';
import { pduColumns } from './pdu-columns.ts';
import type { Reach } from './reach.ts';
import { reassembledSegments } from './reassembled-segments.ts';

/** The layers behind a TCP header: each PDU that the segment hands on, put together first where several frames brought it. */
export function tcpPdus(payload: PayloadContext, reach: Reach, surroundings: Surroundings): Dissected[] {
  const layers = payload.pdus.flatMap((pdu) => pduLayers(pdu, reach, surroundings)).map((layer) => withRest(layer, reach));
  return [...layers, ...begunMessage(payload, reach)];
}

/** What the PDUs make of the columns of their TCP segment, without a tree; null where only a tree can tell. */
export function tcpPduColumns({ pdus }: PayloadContext, reach: Reach, surroundings: Surroundings): ((columns: Columns) => Columns) | null {
  const edits: ((columns: Columns) => Columns)[] = [];
  for (const pdu of pdus) {
    const whole = pdu.parts.length < 2 && isHere(pdu, surroundings) ? reachOf(pdu, reach) : reachOver(joined(pdu, surroundings));
    if (whole === null) continue;
    const edit = pduColumns(pdu, whole, surroundings);
    if (edit === null) return null;
    edits.push(edit);
  }
  return (columns) => edits.reduce((edited, edit) => edit(edited), columns);
}

function reachOver(octets: Uint8Array | null): Reach | null {
  return octets && { octets, source: 1, start: 0, end: octets.length, wireEnd: octets.length };
}

/** Wireshark gives to TLS all that is left of the payload, though a record begins there that ends in another frame. */
function withRest(dissected: Dissected, { source, end }: Reach): Dissected {
  const { layer } = dissected;
  if (layer.protocol !== 'tls' || layer.source !== source) return dissected;
  return { ...dissected, layer: { ...layer, span: { start: layer.span.start, end: Math.max(layer.span.end, end) } } };
}

function pduLayers(pdu: Pdu, reach: Reach, surroundings: Surroundings): readonly Dissected[] {
  if (pdu.parts.length < 2 && isHere(pdu, surroundings)) return pdu.silent ? [] : surroundings.handOn(pdu, reachOf(pdu, reach));
  const octets = joined(pdu, surroundings);
  if (octets === null) return [];
  const source = surroundings.addSource({ name: 'Reassembled TCP', octets });
  const whole = { octets, source, start: 0, end: octets.length, wireEnd: octets.length };
  return [reassembledSegments({ parts: pdu.parts, octets, source }), ...(pdu.silent ? [] : surroundings.handOn(pdu, whole))];
}

function isHere({ parts: [part] }: Pdu, { frame }: Surroundings): boolean {
  return part === undefined || frame === undefined || part.frame === frame;
}

/** The octets of the frame that the PDU's only part names; all of the payload without one. */
function reachOf({ parts: [part], length }: Pdu, reach: Reach): Reach {
  const start = part ? Math.min(Math.max(part.at, reach.start), reach.end) : reach.start;
  // What the snap length cut off belongs to the last PDU.
  const wireEnd = start + length === reach.end ? reach.wireEnd : Math.max(start, Math.min(reach.wireEnd, start + length));
  return { ...reach, start, end: Math.min(reach.end, wireEnd), wireEnd };
}

/** Null where octets are missing: then nothing of it can be read. */
function joined({ parts, length }: Pdu, { octetsOf }: Surroundings): Uint8Array | null {
  const pieces = parts.map((part) => ({ at: part.span.start, octets: octetsOf(part), size: part.span.end - part.span.start }));
  if (pieces.some(({ octets, size }) => octets.length < size)) return null;
  const available = pieces.reduce((sum, { octets }) => sum + octets.length, 0);
  return length > available ? null : concatenated(pieces, length);
}
