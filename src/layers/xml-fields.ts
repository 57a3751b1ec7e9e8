import type { Span } from '../octets/span.ts';
import { expertItem } from './expert-item.ts';
import { cutLabel } from './label-length.ts';
import type { Field } from './layer.ts';
import { escapedText, utf8Text } from './octet-text.ts';
import type { Reach } from './reach.ts';
import { type XmlAttribute, type XmlToken, xmlTokens } from './xml-tokens.ts';

/** The lines of an XML text. A tag holds what follows it up to the next closing tag, whatever that one's name is. */
const MOST_FIELDS = 10_000;
/** Lines of a notice. */
const NOTICE_FIELDS = 5;
const MOST_DEPTH = 100;
/** One character for each octet, whichever it is. */
const latin1 = new TextDecoder('latin1');
const DECLARATION_ATTRIBUTES = new Set(['version', 'encoding', 'standalone']);

type Tag = Extract<XmlToken, { attributes: XmlAttribute[] }>;

/** The tags that are open, outermost first, and the lines beside all of them. */
interface Open {
  top: Field[];
  tags: Field[];
  octets: Uint8Array;
  /** Of the text's first character in the octets. */
  base: number;
}

export function xmlFields({ octets, start, end }: Reach): Field[] {
  const text = latin1.decode(octets.subarray(start, end));
  const open: Open = { top: [], tags: [], octets, base: start };
  let count = 0;
  for (const token of xmlTokens(text)) {
    take(open, token);
    count += token.kind === 'unrecognized' ? NOTICE_FIELDS : 'attributes' in token ? 1 + token.attributes.length : 1;
    if (count > MOST_FIELDS) break;
  }
  return open.top;
}

function take(open: Open, token: XmlToken): void {
  const span = { start: open.base + token.span.start, end: open.base + token.span.end };
  const fields = open.tags.at(-1)?.fields ?? open.top;
  if ('attributes' in token) takeTag(open, token, fields);
  else if (token.kind === 'close' || token.kind === 'doctype-end') close(open, span, fields);
  else if (token.kind === 'doctype') takeDoctype(open, span, fields);
  else fields.push(...otherFields(open, { token, span, isInside: open.tags.length > 0 }));
}

function takeTag(open: Open, token: Tag, fields: Field[]): void {
  const field = token.kind === 'open' ? tagField(open, token) : instructionField(open, token);
  fields.push(field);
  if (token.kind === 'open' && !token.isEmpty && open.tags.length < MOST_DEPTH) open.tags.push(field);
}

/** One with a list of declarations holds them up to its end. */
function takeDoctype(open: Open, span: Span, fields: Field[]): void {
  const field = doctypeField(open, span);
  fields.push(field);
  if (field.label.endsWith('[')) open.tags.push({ ...field, fields: (field.fields = []) });
}

function close(open: Open, span: Span, fields: Field[]): void {
  const tag = open.tags.pop();
  fields.push(line(open, '', span));
  if (tag) tag.span = { start: tag.span!.start, end: span.end };
  else fields.push(notice({ name: 'xml.closing_unopened_tag', text: 'Closing an unopened tag', severity: 'Error', group: 'Malformed' }, span));
}

/** The tag's end stands behind its last attribute, or behind its name. */
function tagField(open: Open, { span, name, attributes, isEmpty }: Tag): Field {
  const ending = isEmpty ? '/>' : '>';
  const fields = attributes.map((attribute, index) => attributeField(open, attribute, index === attributes.length - 1 ? ending : ''));
  const words = `<${textAt(open, name)}${attributes.length === 0 ? ending : ''}`;
  return { name: 'xml.tag', label: cutLabel('', escapedText(words)), span: moved(open, span), value: textAt(open, span), fields };
}

function attributeField(open: Open, { span }: XmlAttribute, ending: string): Field {
  const value = textAt(open, span);
  return { name: 'xml.attribute', label: cutLabel('', escapedText(value) + ending), span: moved(open, span), value };
}

function instructionField(open: Open, { span, name, attributes }: Tag): Field {
  const isDeclaration = textAt(open, name) === 'xml';
  const fields = attributes.map((attribute) => (isDeclaration ? declarationField(open, attribute) : attributeField(open, attribute, '')));
  const ending = line(open, '', moved(open, { start: span.end - 2, end: span.end }));
  const label = cutLabel('', escapedText(`<?${textAt(open, name)}`));
  return { name: isDeclaration ? 'xml.xmlpi.xml' : 'xml.xmlpi', label, span: moved(open, span), value: textAt(open, span), fields: [...fields, ending] };
}

function declarationField(open: Open, attribute: XmlAttribute): Field {
  const name = textAt(open, attribute.name);
  if (!DECLARATION_ATTRIBUTES.has(name)) return attributeField(open, attribute, '');
  const field = attributeField(open, attribute, '');
  return { ...field, name: `xml.xmlpi.xml.${name}`, span: moved(open, attribute.value), value: textAt(open, attribute.value) };
}

const OTHER_NAMES = { declaration: 'xml.dtdtag', comment: 'xml.comment', 'cdata-section': 'xml.cdatasection' } as const;

function otherFields(open: Open, { token, span, isInside }: { token: XmlToken; span: Span; isInside: boolean }): Field[] {
  if (token.kind === 'unrecognized') return [notice({ name: 'xml.unrecognized_text', text: 'Unrecognized text', severity: 'Warning', group: 'Protocol' }, span)];
  const name = token.kind === 'text' ? (isInside ? 'xml.cdata' : 'xml.unknown') : OTHER_NAMES[token.kind as keyof typeof OTHER_NAMES];
  return [line(open, name, span)];
}

/** Its value is the name of the document's type. */
function doctypeField(open: Open, span: Span): Field {
  const whole = line(open, 'xml.doctype', span);
  const [before, value] = [/^<!\w+\s+/.exec(String(whole.value))![0], /^<!\w+\s+([^\s>[]*)/.exec(String(whole.value))![1]!];
  const start = span.start + before.length;
  return { ...whole, span: { start, end: start + value.length }, value };
}

function notice(item: Parameters<typeof expertItem>[0], span: Span): Field {
  return { name: '', label: item.text, span, fields: expertItem(item) };
}

function line({ octets }: Open, name: string, span: Span): Field {
  const value = utf8Text(octets.subarray(span.start, span.end));
  return { name, label: cutLabel('', escapedText(value)), span, ...(name === '' ? {} : { value }) };
}

function moved({ base }: Open, { start, end }: Span): Span {
  return { start: base + start, end: base + end };
}

function textAt(open: Open, span: Span): string {
  const { start, end } = moved(open, span);
  return utf8Text(open.octets.subarray(start, end));
}
