import { lookUpFields } from '../inspections/look-up-fields.ts';
import { messageFrame } from '../facts/message-frame.ts';
import type { PartArguments } from '../notes/notes.ts';
import type { Desk } from './desk.ts';
import type { Block } from './document.ts';

/** Lines that a page's source may take; a page of a lab has some tens. */
const LINES = 400;

/** The source of the page as the server sent it, with the numbers of its lines: that of the first page, or of the exchange that is named. */
export function sourceBlocks(desk: Desk, { connection, exchange }: PartArguments): Block[] {
  const { analysis, voice } = desk;
  const found = analysis.exchanges.find(({ stream, number, response }) => {
    if (!response?.content || (connection !== undefined && stream !== Number(connection))) return false;
    return exchange === undefined ? /html/.test(response.content.mediaType ?? '') && response.content.octets > 0 : number === Number(exchange);
  });
  const response = found?.response;
  if (!response?.content) return [];
  const frame = messageFrame(response);
  const text = response.content.textCut ? (wholeText(desk, frame) ?? response.content.text) : response.content.text;
  if (!text) return [];
  const lines = text.replace(/\r?\n$/, '').split(/\r\n|\n|\r/);
  const cut = lines.length > LINES ? voice.text('source.cut', { shown: { value: LINES }, lines: { value: lines.length } }) : null;
  const caption = voice.phrase('source.caption', { target: found?.request?.target ?? '', frame });
  return [{ type: 'listing', text: lines.slice(0, LINES).join('\n'), language: languageOf(response.content.mediaType), numbered: true, caption, cut }];
}

/** The text of a body of which the analysis keeps the beginning only. */
function wholeText({ analysis }: Desk, frame: number): string | null {
  const value = lookUpFields(analysis.kept).sourceOf(frame)?.occurrences('data-text-lines')[0]?.value;
  return value instanceof Uint8Array ? new TextDecoder().decode(value) : null;
}

function languageOf(mediaType: string | null): string {
  return /(html|xml|css|javascript|json)/.exec(mediaType ?? '')?.[1] ?? '';
}
