import { isXml, TEXT_TYPES, XML_TYPES, JSON_TYPES, FORM_TYPES } from './body-types.ts';
import type { Columns } from './dissection.ts';
import { withJson } from './json-body.ts';
import { withInfo } from './media-layer.ts';
import type { MediaType } from './media-type.ts';
import type { Reach } from './reach.ts';
import { withXml } from './xml-body.ts';

/** The columns of a body that its type and its first octets tell; null where its layers have to be read. */
export function quickBody(reach: Reach, { name }: MediaType): ((columns: Columns) => Columns)[] | null {
  if (TEXT_TYPES.includes(name)) return [isXml(reach) ? withXml : withInfo(` (${name})`)];
  if (JSON_TYPES.includes(name)) return [withJson(name)];
  if (XML_TYPES.includes(name)) return [withXml];
  if (FORM_TYPES.includes(name)) return [withInfo(` (${name})`)];
  return name === 'application/octet-stream' ? [] : null;
}
