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
  const { layers, path } = follow(firstLayer(frame, reach), { segment: frame.context, quoted: false, quote });
  return [describe(frame, path), ...layers];
}

interface Chain {
  layers: Layer[];
  path: string[];
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
  const chain: Chain = { layers: [], path: [] };
  const steps: Next[] = [];
  let dissected: Dissected | null = first(surroundings);
  while (dissected !== null && chain.layers.length < MOST_LAYERS) {
    chain.layers.push(dissected.layer);
    chain.path.push(...(dissected.path ?? [dissected.layer.protocol]));
    dissected = step(dissected.next, surroundings, steps);
  }
  return { ...chain, layers: withTrailers(chain.layers, steps) };
}

function step(next: Next | undefined, surroundings: Surroundings, steps: Next[]): Dissected | null {
  if (!next) return null;
  steps.push(next);
  if (next.reach.start >= next.reach.end && dissectorName(next) === 'data') return null;
  return dissectorFor(next)(next.reach, { ...surroundings, addresses: next.addresses });
}

function dissectorName(next: Next): string {
  return dissectorFor(next).name;
}

/** Octets behind the innermost packet belong to the innermost Ethernet or VLAN header. */
function withTrailers(layers: Layer[], steps: Next[]): Layer[] {
  const owner = layers.findLastIndex((layer) => layer.protocol === 'eth' || layer.protocol === 'vlan');
  const outer = layers[0];
  if (owner < 0 || outer?.protocol !== 'eth' || !steps[owner]) return layers;
  return layers.map((layer, index) => (index === owner ? withTrailer(layer, { outer, steps, owner, inner: layers[owner + 1] }) : layer));
}

function withTrailer(layer: Layer, { steps, owner, inner }: { outer: Layer; steps: Next[]; owner: number; inner: Layer | undefined }): Layer {
  const { reach } = steps[owner]!;
  const packetEnd = steps[owner + 1]?.reach.wireEnd ?? (inner?.protocol === 'arp' && !inner.stop ? inner.span.end : reach.wireEnd);
  const whole = { ...reach, start: 0 };
  const fields = ethernetTrailer(whole, packetEnd, layer.protocol);
  return { ...layer, fields: [...layer.fields, ...fields] };
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
