import type { Columns } from './dissection.ts';
import type { Dissected } from './dissector.ts';
import type { Reach } from './reach.ts';
import { xmlFields } from './xml-fields.ts';

/** A body of XML: its tags in each other, with their attributes and what stands between them. Nothing is resolved or loaded. */
export function xmlBody(reach: Reach): Dissected[] {
  const { start, end, source } = reach;
  const layer = { protocol: 'xml', label: 'eXtensible Markup Language', span: { start, end }, source, fields: xmlFields(reach) };
  return [{ layer, columns: withXml }];
}

/** What such a body makes of the columns. */
export const withXml = (columns: Columns): Columns => ({ ...columns, protocol: columns.frozen ? columns.protocol : `${columns.protocol}/XML` });
