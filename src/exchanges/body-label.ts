import type { Content, Message } from './exchange.ts';

/** What a body adds to Wireshark's columns: text behind the start line in Info, and the Protocol that its dissector writes. */
export interface BodyLabel {
  suffix: string;
  protocol: string;
}

const NOTHING: BodyLabel = { suffix: '', protocol: 'HTTP' };
const XML: BodyLabel = { suffix: '', protocol: 'HTTP/XML' };

/** Types that do not simply show their own name. */
const LABELS: Readonly<Record<string, (content: Content) => BodyLabel>> = {
  '': () => NOTHING,
  'application/octet-stream': () => NOTHING,
  'application/json': () => ({ suffix: ', JavaScript Object Notation (application/json)', protocol: 'HTTP/JSON' }),
  'application/xml': () => XML,
  'text/xml': () => XML,
  'image/svg+xml': () => XML,
  'image/png': (content) => signed(content, '89504e470d0a1a0a', 'PNG'),
  'image/gif': (content) => (content.hex.startsWith('474946383761') ? signed(content, '474946383761', 'GIF87a') : signed(content, '474946383961', 'GIF89a')),
  'image/jpeg': (content) => signed(content, 'ffd8', 'JPEG JFIF image'),
};

/** Codings that Wireshark 4.0 undoes; another one, or several, leave the body unnamed. */
const UNDONE = ['gzip', 'x-gzip', 'deflate', 'x-deflate', 'br'];

export function bodyLabel({ content }: Message): BodyLabel {
  if (content === null || content.decodedOctets === 0 || content.mediaType.startsWith('multipart/')) return NOTHING;
  const readable = content.encoding === null || (UNDONE.includes(content.encoding) && content.decodeStop !== 'damaged');
  if (!readable) return NOTHING;
  return Object.hasOwn(LABELS, content.mediaType) ? LABELS[content.mediaType]!(content) : plain(content);
}

const plain = ({ mediaType }: Content): BodyLabel => ({ suffix: ` (${mediaType})`, protocol: 'HTTP' });

const signed = (content: Content, signature: string, name: string): BodyLabel =>
  content.hex.startsWith(signature) ? { suffix: ` (${name})`, protocol: 'HTTP' } : plain(content);
