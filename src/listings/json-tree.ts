import type { Dissection } from '../layers/dissection.ts';
import type { FieldType } from '../layers/field-type.ts';
import { fieldText } from '../layers/field-text.ts';
import { fieldTypeOf } from '../layers/field-types.ts';
import type { Field, Layer } from '../layers/layer.ts';
import { occurrenceValue } from '../layers/occurrence-value.ts';
import type { JsonMember } from './json-member.ts';

/** Protocols whose members are written; of others stands only that they were left out. */
export interface JsonProtocols {
  names: ReadonlySet<string>;
  /** With all that lies below them, or only their own level (`-J` and `-j` of tshark). */
  deep: boolean;
}

interface Place {
  /** Index of the octets that spans count in. */
  source: number;
  protocols: JsonProtocols | undefined;
}

/** tshark's `_source.layers`: a member for each layer, in each a member for each field, hidden ones included; keys may come twice. */
export function jsonTree({ layers, sources }: Dissection, protocols?: JsonProtocols): JsonMember[] {
  return layers.flatMap((layer) => layerMembers(layer, { source: layer.source ?? 0, protocols }));

  function layerMembers({ protocol, label, fields }: Layer, place: Place): JsonMember[] {
    return membersOf({ name: protocol, label, fields }, place);
  }

  /** A value and what lies below it are two members, of which the second is called a tree. */
  function membersOf(field: Field, place: Place): JsonMember[] {
    const { name, label, fields: inside = [], source = place.source } = field;
    const type = fieldTypeOf(name);
    const key = name === '' ? bare(field) : name;
    const value = type && hasValue(type) ? valueText(type, field, source) : null;
    if (inside.length === 0) return [{ key, value: value ?? (type?.kind === 'protocol' ? label : '') }];
    const tree = { key: value === null ? key : `${key}_tree`, value: insideOf(key, inside, { ...place, source }) };
    return value === null ? [tree] : [{ key, value }, tree];
  }

  function insideOf(key: string, inside: readonly Field[], place: Place): JsonMember[] {
    const { protocols } = place;
    if (protocols && !protocols.names.has(key)) return [{ key: 'filtered', value: key }];
    const below = protocols?.deep ? { ...place, protocols: undefined } : place;
    return inside.flatMap((field) => membersOf(field, below));
  }

  function valueText(type: FieldType, { value, span }: Field, source: number): string {
    const octets = span && sources[source] ? sources[source].octets.subarray(span.start, span.end) : null;
    return fieldText(type, { value: occurrenceValue(type.kind, { value, octets }), layer: 1 }, 'json');
  }
}

/** A line that is its own key stands without the brackets of what was not read from octets. */
function bare({ label, generated }: Field): string {
  return generated && label.startsWith('[') && label.endsWith(']') ? label.slice(1, -1) : label;
}

function hasValue({ kind }: FieldType): boolean {
  return kind !== 'protocol' && kind !== 'none';
}
