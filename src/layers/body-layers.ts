import type { BodyAround } from './body-around.ts';
import { data } from './data.ts';
import type { Dissected } from './dissector.ts';
import { formBody } from './form-body.ts';
import { gif } from './gif.ts';
import { jpeg } from './jpeg.ts';
import { jsonBody } from './json-body.ts';
import { mediaLayer } from './media-layer.ts';
import type { MediaType } from './media-type.ts';
import { multipartBody } from './multipart-body.ts';
import { png } from './png.ts';
import type { Reach } from './reach.ts';
import { textLines } from './text-lines.ts';
import { xmlBody } from './xml-body.ts';

/** Reads a body of its type; null where the octets are not of that type after all. */
type BodyDissector = (reach: Reach, type: MediaType, around: BodyAround) => readonly Dissected[] | null;

const asText: BodyDissector = (reach, type) => (isXml(reach) ? xmlBody(reach).map(behindText) : [textLines(reach, type.name)]);
const behindText = (xml: Dissected): Dissected => ({ ...xml, path: ['data-text-lines', 'xml'] });
const asData: BodyDissector = (reach) => [dataLayer(reach)];

/** Shorter text is never taken for XML. */
const LEAST_XML_OCTETS = 39;
const XML_DECLARATION = [0x3c, 0x3f, 0x78, 0x6d, 0x6c];

/** Text of whatever type that begins with an XML declaration. */
function isXml({ octets, start, end }: Reach): boolean {
  return end - start >= LEAST_XML_OCTETS && XML_DECLARATION.every((octet, index) => octets[start + index] === octet);
}

/** Which dissector reads which type. */
const BODY_DISSECTORS: Readonly<Record<string, BodyDissector>> = {
  ...row(asText, ['text/plain', 'text/html', 'text/css', 'text/javascript', 'text/richtext', 'text/enriched', 'text/parameters',
    'application/x-javascript', 'application/xml-external-parsed-entity', 'text/xml-external-parsed-entity']),
  ...row(png, ['image/png']),
  ...row(gif, ['image/gif']),
  ...row(jpeg, ['image/jpeg', 'image/jpg', 'image/jfif']),
  ...row(asData, ['application/octet-stream']),
  ...row(xmlBody, ['text/xml', 'text/vnd.wap.wml', 'image/svg+xml', 'application/xml', 'application/xml-dtd', 'application/soap+xml', 'application/rss+xml',
    'application/atom+xml', 'application/rdf+xml', 'application/mathml+xml', 'application/xslt+xml', 'application/pidf+xml', 'application/xcap-error+xml',
    'application/vnd.wv.csp+xml', 'application/x-wms-logconnectstats', 'application/poc-settings+xml', 'application/auth-policy+xml',
    'application/simservs+xml', 'application/cpl+xml', 'application/im-iscomposing+xml', 'application/note+xml', 'application/reginfo+xml',
    'application/resource-lists+xml', 'application/rls-services+xml', 'application/rlmi+xml', 'application/watcherinfo+xml', 'application/x-crd+xml',
    'application/3gpp-ims+xml']),
  ...row(formBody, ['application/x-www-form-urlencoded']),
  ...row(jsonBody, ['application/json', 'application/jsonrequest', 'application/json-rpc', 'application/problem+json', 'application/merge-patch+json',
    'application/json-patch+json', 'application/x-ndjson', 'application/vnd.oma.lwm2m+json', 'application/senml+json']),
};

function row(dissector: BodyDissector, types: readonly string[]): Record<string, BodyDissector> {
  return Object.fromEntries(types.map((type) => [type, dissector]));
}

export interface BodyLayers {
  layers: readonly Dissected[];
  /** Some dissector read it. */
  taken: boolean;
  /** The dissector of its type would not have it. */
  refused: boolean;
}

/** The layers of a body of a known type: by the type, else by how the octets begin. */
export function bodyLayers(reach: Reach, type: MediaType, { surroundings, depth }: Pick<BodyAround, 'surroundings' | 'depth'>): BodyLayers {
  const layersOf: BodyAround['layersOf'] = (inside, insideType, around) => bodyLayers(inside, insideType, around).layers;
  const layers = dissectorOf(type.name, depth)?.(reach, type, { surroundings, depth, layersOf });
  const found = layers ?? guessedLayers(reach);
  return { layers: found ?? [mediaLayer(reach, type)], taken: Boolean(found), refused: layers === null };
}

/** By how the octets begin; null where that says nothing. */
export function guessedLayers(reach: Reach): readonly Dissected[] | null {
  return png(reach) ?? gif(reach) ?? jpeg(reach);
}

const MOST_DEPTH = 4;

function dissectorOf(name: string, depth: number): BodyDissector | undefined {
  if (name.startsWith('multipart/')) return depth < MOST_DEPTH ? multipartBody : undefined;
  return Object.hasOwn(BODY_DISSECTORS, name) ? BODY_DISSECTORS[name] : undefined;
}

function dataLayer(reach: Reach): Dissected {
  const { layer } = data(reach);
  return { layer: { ...layer, source: reach.source } };
}
