import type { Header, Message } from '../exchanges/exchange.ts';
import { headerField, headerFrame } from '../facts/quantity.ts';
import type { Desk } from './desk.ts';
import type { HttpMessage } from './document.ts';

/** Lines of a body that are shown: of the first of its type, of later ones. */
const BODY_LINES = { first: 24, later: 8 };
const LINE_CHARACTERS = 400;

/** A request or response: its start line in parts, its headers with what they mean, the beginning of its body. */
export function composeMessage(desk: Desk, message: Message, id: string): HttpMessage {
  const { voice } = desk;
  const fresh = message.headers.filter((header) => isFresh(desk, message, header));
  const known = message.headers.length - fresh.length;
  return {
    type: 'message',
    id,
    from: message.from,
    caption: voice.phrase(`message.${message.kind}`, { frame: message.firstFrame }),
    startLine: startLine(desk, message),
    headers: fresh.map((header) => ({ name: header.name, value: header.value, meaning: meaningOf(desk, header, message), evidence: { frame: headerFrame(message, header), field: headerField(message, header.name) } })),
    headersOmitted: known > 0 ? voice.text('message.known-headers', { count: { value: known } }) : null,
    body: bodyOf(desk, message),
  };
}

/** A header line is shown once per kind of message: the same name and value say nothing new. */
function isFresh(desk: Desk, message: Message, { name, value }: Header): boolean {
  const line = `${message.kind} header ${name}: ${value}`;
  const fresh = !desk.told.has(line);
  desk.told.add(line);
  return fresh;
}

function meaningOf(desk: Desk, header: Header, message: Message): HttpMessage['headers'][number]['meaning'] {
  const key = `header.${header.name.toLowerCase()}`;
  const lesson = `${message.kind} ${key}`;
  if (!desk.voice.has(key) || desk.told.has(lesson)) return [];
  desk.told.add(lesson);
  return desk.voice.phrase(key, { text: header.value, kind: message.kind });
}

function startLine({ voice }: Desk, message: Message): HttpMessage['startLine'] {
  const part = (key: string, text: string | number | null) => ({ text: String(text ?? ''), name: voice.text(`part.${key}`) });
  const { version, method, target, status, reason } = message;
  const parts = message.kind === 'request' ? [part('method', method), part('target', target), part('version', version)] : [part('version', version), part('status', status), part('reason', reason)];
  const field = message.kind === 'request' ? 'http.request.method' : 'http.response.code';
  return { text: parts.map(({ text }) => text).join(' '), parts, evidence: { frame: message.firstFrame, field } };
}

function bodyOf(desk: Desk, { content }: Message): HttpMessage['body'] {
  const { voice, told } = desk;
  if (!content || content.octets === 0) return null;
  if (content.text === null) {
    const octets = content.hex.match(/../g)?.slice(0, 32).join(' ') ?? '';
    return { text: octets, mono: true, note: voice.text('message.binary', { shown: { value: Math.min(32, content.hex.length / 2) }, octets: { value: content.octets } }) };
  }
  const lesson = `body ${content.mediaType}`;
  const limit = told.has(lesson) ? BODY_LINES.later : BODY_LINES.first;
  told.add(lesson);
  const lines = content.text.split(/\r\n|\n|\r/);
  const shown = lines.slice(0, limit).map((line) => (line.length > LINE_CHARACTERS ? `${line.slice(0, LINE_CHARACTERS)}…` : line));
  const whole = shown.length === lines.length && !content.textCut;
  return { text: shown.join('\n'), mono: true, note: voice.text(whole ? 'message.whole' : 'message.cut', { shown: { value: shown.length }, octets: { value: content.decodedOctets ?? content.octets } }) };
}
