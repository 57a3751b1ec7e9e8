import { commentFields } from './comment-fields.ts';
import { data } from './data.ts';
import type { Columns, Dissection, Source } from './dissection.ts';
import type { Dissected, Inflate, Next, Surroundings } from './dissector.ts';
import { dissectorFor, dissectPdu, LINK_TYPES } from './dispatch.ts';
import { ethernetTrailer } from './ethernet-trailer.ts';
import { frameLayer, type FrameInterface, type RestsNs } from './frame-layer.ts';
import type { FrameContext, Part } from './frame-context.ts';
import type { Layer } from './layer.ts';
import type { Reach } from './reach.ts';

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
  /** `timeNs` of the frame that was displayed before; that of `previousNs` where every frame is. */
  displayedNs?: number | null;
  /** What these three times lost to rounding; absent where they are exact. */
  restsNs?: RestsNs;
  /** Of a pcapng file, as they stand on the frame. */
  comments?: readonly string[];
  /** Of a pcapng file; without it the interface lines are left out, as for a pcap file. */
  interface?: Omit<FrameInterface, 'id'> | null;
  /** What the rest of the capture says of it, where that is known. */
  context?: FrameContext;
  /** Octets of this frame and of others, for what was put together from several; what is not at hand is not dissected. */
  octetsOf?: (part: Part) => Uint8Array;
  /** Without it a body with a content coding is shown as it was sent. */
  inflate?: Inflate;
}

/** Deeper nesting than any real frame has: tags in tags or tunnels in tunnels stop here. */
const MOST_LAYERS = 16;

const NO_OCTETS = new Uint8Array(0);

/**
 * A frame's layers, outermost first, with the lines that Wireshark's window shows (names not resolved, times in UTC). Never
 * throws on octets: a layer that cannot go on carries `stop`, and is the last one or is followed by plain data.
 */
export function dissectFrame(frame: FrameToDissect): Dissection {
  const { octets, wireLength } = frame;
  const reach = { octets, start: 0, end: octets.length, wireEnd: Math.max(wireLength, octets.length) };
  const sources: Source[] = [{ name: 'Frame', octets }];
  const { layers, path, steps, columns } = follow(firstLayer(frame, reach), surroundingsOf(frame, sources));
  return { layers: [...commentLayers(frame.comments), describe(frame, path), ...withTrailer(layers, steps, reach)], sources, columns };
}

function surroundingsOf({ number, context = {}, octetsOf, inflate, startNs, timeNs }: FrameToDissect, sources: Source[]): Surroundings {
  const surroundings: Surroundings = {
    frame: number, segment: context.segment, context, quoted: false, quote: (next) => quote(next, surroundings),
    epochNs: () => (startNs === null ? null : BigInt(startNs) + BigInt(timeNs)),
    handOn: (pdu, reach) => dissectPdu(pdu, reach, surroundings),
    addSource: (source) => sources.push(source) - 1,
    octetsOf: octetsOf ?? (() => NO_OCTETS), inflate,
  };
  return surroundings;
}

interface Chain {
  layers: Layer[];
  path: string[];
  /** What each layer left to the one after it. */
  steps: Next[];
  columns: Columns;
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
  const chain: Chain = { layers: [], path: [], steps: [], columns: { source: '', destination: '', protocol: '', info: '' } };
  let dissected: Dissected | null = first(surroundings);
  while (dissected !== null && chain.layers.length < MOST_LAYERS) {
    append(chain, dissected);
    dissected = step(dissected.next, surroundings, chain.steps);
  }
  return chain;
}

function append(chain: Chain, { layer, path, columns, siblings }: Dissected): void {
  chain.layers.push(layer);
  chain.path.push(...(path ?? [layer.protocol]));
  if (columns) chain.columns = columns(chain.columns);
  for (const sibling of siblings ?? []) append(chain, sibling);
}

function step(next: Next | undefined, surroundings: Surroundings, steps: Next[]): Dissected | null {
  if (!next) return null;
  steps.push(next);
  const dissector = dissectorFor(next);
  if (next.reach.start >= next.reach.end && (dissector === data || next.isComplete)) return null;
  return dissector(next.reach, { ...surroundings, addresses: next.addresses, hopLimit: next.hopLimit });
}

/** Wireshark shows a frame's comments before the frame itself. */
function commentLayers(comments: readonly string[] = []): Layer[] {
  if (comments.length === 0) return [];
  return [{ protocol: 'pkt_comment', label: 'Packet comments', span: { start: 0, end: 0 }, fields: comments.flatMap(commentFields) }];
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
  const step = steps[owner + 1] ?? steps[owner]!;
  return step.packetEnd ?? step.reach.wireEnd;
}

function quote(next: Next, { frame, segment, context: { payload }, addSource, inflate }: Surroundings): Layer[] {
  const surroundings: Surroundings = {
    frame, segment, context: { payload }, quoted: true, quote: () => [], handOn: (pdu, reach) => dissectPdu(pdu, reach, surroundings), addSource, octetsOf: () => NO_OCTETS, inflate,
  };
  return follow(() => dissectorFor(next)(next.reach, surroundings), surroundings).layers;
}

function describe(frame: FrameToDissect, protocols: string[]): Layer {
  const { number, octets, wireLength, linkType, timeNs, startNs, interfaceId, restsNs } = frame;
  const device = frame.interface ? { ...frame.interface, id: interfaceId } : null;
  const previousNs = frame.previousNs ?? null;
  const displayedNs = frame.displayedNs === undefined ? previousNs : frame.displayedNs;
  return frameLayer({ number, capturedLength: octets.length, wireLength, linkType, timeNs, startNs, previousNs, displayedNs, restsNs, interface: device, protocols });
}
