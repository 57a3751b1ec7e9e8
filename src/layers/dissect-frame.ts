import { data } from './data.ts';
import type { Dissected, Next, Surroundings } from './dissector.ts';
import { dissectorFor, LINK_TYPES } from './dispatch.ts';
import { ethernetTrailer } from './ethernet-trailer.ts';
import { frameLayer, type FrameInterface } from './frame-layer.ts';
import type { Layer } from './layer.ts';
import type { Reach } from './reach.ts';
import type { SegmentContext } from './segment-context.ts';

export interface FrameToDissect {
  number: number;
  /** The captured octets, and nothing else. */
  octets: Uint8Array;
  wireLength: number;
  linkType: number;
  interfaceId: number;
  /** Nanoseconds after the first frame of the file; that frame's time as decimal digits since 1970. */
  timeNs: number;
  startNs: string | null;
  /** `timeNs` of the frame before; without it the two delta lines are left out. */
  previousNs?: number | null;
  /** Of a pcapng file; without it the interface lines are left out, as for a pcap file. */
  interface?: Omit<FrameInterface, 'id'> | null;
  /** Of a TCP frame whose connection was followed. */
  context?: SegmentContext;
}

/** Deeper nesting than any real frame has: tags in tags or tunnels in tunnels stop here. */
const MOST_LAYERS = 16;

/**
 * A frame's layers, outermost first, with the lines that Wireshark's window shows (names not resolved, times in UTC). Never
 * throws on octets: a layer that cannot go on carries `stop`, and is the last one or is followed by plain data.
 */
export function dissectFrame(frame: FrameToDissect): Layer[] {
  const { octets, wireLength } = frame;
  const reach = { octets, start: 0, end: octets.length, wireEnd: Math.max(wireLength, octets.length) };
  const { layers, path, steps } = follow(firstLayer(frame, reach), { segment: frame.context, quoted: false, quote });
  return [describe(frame, path), ...withTrailer(layers, steps, reach)];
}

interface Chain {
  layers: Layer[];
  path: string[];
  /** What each layer left to the one after it. */
  steps: Next[];
}

function firstLayer(frame: FrameToDissect, reach: Reach): (surroundings: Surroundings) => Dissected {
  const link = LINK_TYPES[frame.linkType];
  if (link) return (surroundings) => link.dissector(reach, surroundings);
  const stop = { kind: 'unknown-link-type', at: 0, needed: 0, had: reach.end } as const;
  const layer = { protocol: 'data', label: `Data (${reach.end} bytes)`, span: { start: 0, end: reach.end }, fields: [], stop };
  return () => ({ layer });
}

/** Follows `next` from layer to layer; each one only sees what the one before it left. */
function follow(first: (surroundings: Surroundings) => Dissected, surroundings: Surroundings): Chain {
  const chain: Chain = { layers: [], path: [], steps: [] };
  let dissected: Dissected | null = first(surroundings);
  while (dissected !== null && chain.layers.length < MOST_LAYERS) {
    chain.layers.push(dissected.layer);
    chain.path.push(...(dissected.path ?? [dissected.layer.protocol]));
    dissected = step(dissected.next, surroundings, chain.steps);
  }
  return chain;
}

function step(next: Next | undefined, surroundings: Surroundings, steps: Next[]): Dissected | null {
  if (!next) return null;
  steps.push(next);
  const dissector = dissectorFor(next);
  if (next.reach.start >= next.reach.end && dissector === data) return null;
  return dissector(next.reach, { ...surroundings, addresses: next.addresses });
}

/** Octets behind the innermost packet belong to the innermost Ethernet or VLAN header. */
function withTrailer(layers: Layer[], steps: Next[], reach: Reach): Layer[] {
  const owner = layers.findLastIndex(({ protocol }) => protocol === 'eth' || protocol === 'vlan');
  if (layers[0]?.protocol !== 'eth' || !steps[owner]) return layers;
  const trailer = ethernetTrailer(reach, packetEnd(owner, layers, steps), layers[owner]!.protocol);
  return layers.map((layer, index) => (index === owner ? { ...layer, fields: [...layer.fields, ...trailer] } : layer));
}

/** Where the packet inside the link layer ends: by its own length, else where the link layer says. */
function packetEnd(owner: number, layers: Layer[], steps: Next[]): number {
  const inner = layers[owner + 1];
  if (inner?.protocol === 'arp' && !inner.stop) return inner.span.end;
  return (steps[owner + 1] ?? steps[owner]!).reach.wireEnd;
}

function quote(next: Next): Layer[] {
  const surroundings: Surroundings = { quoted: true, quote: () => [] };
  return follow(() => dissectorFor(next)(next.reach, surroundings), surroundings).layers;
}

function describe(frame: FrameToDissect, protocols: string[]): Layer {
  const { number, octets, wireLength, linkType, timeNs, startNs, interfaceId } = frame;
  const device = frame.interface ? { ...frame.interface, id: interfaceId } : null;
  const previousNs = frame.previousNs ?? null;
  return frameLayer({ number, capturedLength: octets.length, wireLength, linkType, timeNs, startNs, previousNs, interface: device, protocols });
}
