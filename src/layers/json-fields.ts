import type { Span } from '../octets/span.ts';
import type { JsonContainer, JsonMember, JsonScalar, JsonValue } from './json-values.ts';
import { cutLabel } from './label-length.ts';
import type { Field } from './layer.ts';
import { escapedText } from './octet-text.ts';

/** The lines of JSON values, with the path that leads to each. */
const MOST_FIELDS = 20_000;
const VALUE_LINES: Readonly<Record<JsonScalar['kind'], { name: string; title: string }>> = {
  string: { name: 'json.value.string', title: 'String value' },
  number: { name: 'json.value.number', title: 'Number value' },
  true: { name: 'json.value.true', title: 'True value' },
  false: { name: 'json.value.false', title: 'False value' },
  null: { name: 'json.value.null', title: 'Null value' },
  nan: { name: 'json.value.nan', title: 'NaN value' },
};

/** How many fields may still be made. */
interface Left {
  fields: number;
}

interface Place {
  path: string;
  /** Of a member its key, of an array's item `[]`. */
  key: string;
  left: Left;
}

export function jsonFields(values: readonly JsonValue[]): Field[] {
  const left = { fields: MOST_FIELDS };
  return values.flatMap((value) => valueFields(value, { path: '', key: '', left }));
}

function valueFields(value: JsonValue, place: Place): Field[] {
  if ('members' in value) return [containerField(value, place)];
  place.left.fields -= 3;
  const { name, title } = VALUE_LINES[value.kind];
  const span = { start: value.start, end: value.end };
  const own: Field = value.kind === 'string' || value.kind === 'number' ? textLine(name, title, { text: value.text, span }) : { name, label: title, span };
  return [
    textLine('json.path_with_value', 'Path with value', { text: `${place.path}:${value.text}`, span }),
    textLine('json.member_with_value', 'Member with value', { text: `${place.key}:${value.text}`, span }),
    own,
  ];
}

function containerField({ kind, start, end, members }: JsonContainer, place: Place): Field {
  place.left.fields--;
  const fields: Field[] = [];
  for (const member of members) {
    if (place.left.fields <= 0) break;
    fields.push(...(member.key ? [memberField(member, place)] : valueFields(member.value, { ...place, path: `${place.path}/[]`, key: '[]' })));
  }
  const titles = { object: 'Object', array: 'Array' };
  return { name: `json.${kind}`, label: titles[kind], span: { start, end }, fields };
}

function memberField({ key, value }: JsonMember, { path, left }: Place): Field {
  left.fields -= 3;
  const { text, start, end } = key!;
  const inner = { path: `${path}/${text}`, key: text, left };
  const span = { start, end: value.end };
  const fields = [...valueFields(value, inner), textLine('json.key', 'Key', { text, span: { start, end } }), textLine('json.path', 'Path', { text: inner.path, span })];
  return { ...textLine('json.member', 'Member', { text, span }), fields };
}

function textLine(name: string, title: string, { text, span }: { text: string; span: Span }): Field {
  return { name, label: cutLabel(title, escapedText(text)), span, value: text };
}
