import type { Span } from '../octets/span.ts';
import type { Dissection } from './dissection.ts';
import { fieldTypeOf } from './field-types.ts';
import type { Field, Layer } from './layer.ts';
import type { FieldSource, Occurrence } from './occurrence.ts';
import { occurrenceValue } from './occurrence-value.ts';

/** A line of the tree, and where its octets count. */
interface Place extends Pick<Field, 'label' | 'span' | 'value'> {
  source: number;
  /** Which occurrence of its protocol it stands in, from 1. */
  layer: number;
}

/**
 * A dissected frame's fields by name: its layers, their lines and hidden ones, packets quoted inside of it, in the tree's order. The tree is
 * walked when the first field is asked for, and a value is made when its field is.
 */
export function occurrencesIn(dissection: Dissection): FieldSource {
  const known = new Map<string, readonly Occurrence[]>();
  let places: ReadonlyMap<string, Place[]> | undefined;
  return {
    occurrences(name) {
      places ??= placesIn(dissection.layers);
      if (!known.has(name)) known.set(name, (places.get(name) ?? []).flatMap((place) => occurrenceOf(name, place, dissection)));
      return known.get(name)!;
    },
  };
}

function occurrenceOf(name: string, place: Place, { sources }: Dissection): Occurrence[] {
  const type = fieldTypeOf(name);
  if (!type) return [];
  const value = occurrenceValue(type.kind, { value: place.value, octets: octetsAt(sources[place.source]?.octets, place.span) });
  return [type.kind === 'protocol' ? { value, layer: place.layer, label: place.label } : { value, layer: place.layer }];
}

function octetsAt(octets: Uint8Array | undefined, span: Span | undefined): Uint8Array | null {
  return octets && span ? octets.subarray(span.start, span.end) : null;
}

/** What reads a whole stretch of a TCP stream in one go: all its messages there are one occurrence of the protocol. */
const MANY_AT_ONCE: readonly string[] = ['http', 'tls', 'websocket', 'dns'];

function placesIn(layers: readonly Layer[]): Map<string, Place[]> {
  const walk: Walk = { places: new Map(), counts: new Map() };
  for (const { protocol, label, span, source = 0, fields } of layers) {
    const before = MANY_AT_ONCE.includes(protocol) ? walk.places.get(protocol)?.at(-1) : undefined;
    const layer = before?.source === source ? before.layer : countUp(walk, protocol);
    addPlace(walk, protocol, { label, span, source, layer });
    addFields(walk, fields, { source, layer });
  }
  return walk.places;
}

interface Walk {
  places: Map<string, Place[]>;
  /** How many layers of each protocol were met. */
  counts: Map<string, number>;
}

function addFields(walk: Walk, fields: readonly Field[], around: Pick<Place, 'source' | 'layer'>): void {
  for (const { name, label, span, value, source = around.source, fields: inside } of fields) {
    const layer = opensLayer(name) ? countUp(walk, name) : around.layer;
    addPlace(walk, name, { label, span, value, source, layer });
    if (inside) addFields(walk, inside, { source, layer });
  }
}

/** A quoted packet's header; Wireshark's own remarks stay in the layer that they are about. */
function opensLayer(name: string): boolean {
  return !name.startsWith('_ws.') && fieldTypeOf(name)?.kind === 'protocol';
}

function countUp({ counts }: Walk, protocol: string): number {
  const count = (counts.get(protocol) ?? 0) + 1;
  counts.set(protocol, count);
  return count;
}

function addPlace({ places }: Walk, name: string, place: Place): void {
  const others = places.get(name);
  if (others) others.push(place);
  else places.set(name, [place]);
}
