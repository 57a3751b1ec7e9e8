import type { BodyAround } from './body-around.ts';
import { FORM_TYPES, isXml, JSON_TYPES, TEXT_TYPES, XML_TYPES } from './body-types.ts';
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

/** Which dissector reads which type. */
const BODY_DISSECTORS: Readonly<Record<string, BodyDissector>> = {
  ...row(asText, TEXT_TYPES),
  ...row(png, ['image/png']),
  ...row(gif, ['image/gif']),
  ...row(jpeg, ['image/jpeg', 'image/jpg', 'image/jfif']),
  ...row(asData, ['application/octet-stream']),
  ...row(xmlBody, XML_TYPES),
  ...row(formBody, FORM_TYPES),
  ...row(jsonBody, JSON_TYPES),
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
