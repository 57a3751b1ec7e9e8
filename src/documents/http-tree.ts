import type { DissectedFrame } from '../analysis.ts';
import type { Message } from '../exchanges/exchange.ts';
import { headerField } from '../facts/quantity.ts';
import type { Tree } from './document.ts';

/** The message's head as Wireshark's tree has it; octets only for lines that lie in this frame. */
export function httpTreeLines(opened: DissectedFrame, message: Message): Tree['lines'] {
  const place = placer(opened, message);
  const line = (depth: number, text: string, field: string, span?: { start: number; end: number }) => ({ depth, text, field, octets: span ? place(span) : null });
  const { head, startLine } = message;
  return [
    line(0, 'Hypertext Transfer Protocol', 'http', { start: head.start, end: head.end }),
    line(1, `${startText(message)}\\r\\n`, '', startLine),
    ...startParts(message).map(([text, field]) => line(2, text, field)),
    ...message.headers.map((header) => line(1, `${header.name}: ${header.value}\\r\\n`, headerField(message, header.name), header.span)),
    line(1, '\\r\\n', ''),
  ];
}

function startText({ kind, method, target, version, status, reason }: Message): string {
  return kind === 'request' ? `${method} ${target} ${version}` : `${version} ${status} ${reason ?? ''}`.trim();
}

function startParts({ kind, method, target, version, status, reason }: Message): [string, string][] {
  if (kind === 'request') {
    return [
      [`Request Method: ${method}`, 'http.request.method'],
      [`Request URI: ${target}`, 'http.request.uri'],
      [`Request Version: ${version}`, 'http.request.version'],
    ];
  }
  return [
    [`Response Version: ${version}`, 'http.response.version'],
    [`Status Code: ${status}`, 'http.response.code'],
    [`Response Phrase: ${reason ?? ''}`, 'http.response.phrase'],
  ];
}

/** From positions in the stream to octets of this frame, through the part that the frame brought. */
function placer(opened: DissectedFrame, message: Message): (span: { start: number; end: number }) => { start: number; end: number } | null {
  const part = message.parts.find(({ frame }) => frame === opened.number);
  const payload = opened.layers.find(({ protocol }) => protocol === 'tcp')?.fields.find(({ name }) => name === 'tcp.payload')?.span;
  if (!part || !payload) return () => null;
  // A frame may begin with the end of another message: its part lies at the end of the payload then.
  const shift = payload.end - part.span.end;
  return ({ start, end }) => (start >= part.span.start && end <= part.span.end ? { start: start + shift, end: end + shift } : null);
}
