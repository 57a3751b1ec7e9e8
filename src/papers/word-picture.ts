import { ImageRun, type Paragraph } from 'docx';
import type { FigurePicture } from '../printing/draw-figures.ts';
import type { WordDesk } from './word-desk.ts';
import { writableText } from './writable-text.ts';
import { type Setting, widthIn, wordParagraph } from './word-paragraph.ts';

type Octets = Pick<FigurePicture, 'width' | 'height'> & { data: Uint8Array; type: 'png' | 'jpg' | 'gif' };

/** In CSS pixels, of which 15 twentieths of a point are one: what a page has room for beside a caption. */
const HIGHEST = 860;

/** A picture in a paragraph of its own, as large as it is or as the text is wide. */
export function picturedParagraph(desk: WordDesk, setting: Setting, { data, type, width, height }: Octets, description: string): Paragraph {
  const scale = Math.min(1, widthIn(setting) / 15 / width, HIGHEST / height);
  desk.drawn += 1;
  const altText = { id: `${desk.drawn}`, name: `${desk.drawn}`, title: '', description: writableText(description) };
  const size = { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
  return wordParagraph(setting, [new ImageRun({ type, data, transformation: size, altText })], { style: 'Picture' });
}

/** Octets of a data: address that Word can show; null for drawings in SVG and whatever else. */
function pictureOctets(address: string): Pick<Octets, 'data' | 'type'> | null {
  const [, kind, base64] = /^data:image\/(png|jpeg|gif);base64,([A-Za-z0-9+/=]+)$/.exec(address) ?? [];
  if (!kind || !base64) return null;
  return { data: Buffer.from(base64, 'base64'), type: kind === 'jpeg' ? 'jpg' : (kind as 'png' | 'gif') };
}

/** A picture of the document by its address: its own octets, or what the browser made of a drawing; null where there is neither. */
export function drawnOctets(desk: WordDesk, address: string, size: { width: number | null; height: number | null } = { width: null, height: null }): Octets | null {
  const octets = pictureOctets(address);
  if (octets) return { ...octets, width: size.width ?? 90, height: size.height ?? 90 };
  const [shot] = desk.pictures.get(address) ?? [];
  return shot ? { data: shot.png, type: 'png', width: shot.width, height: shot.height } : null;
}
