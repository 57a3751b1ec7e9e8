import type { Hex, HttpMessage, Tree } from '../documents/document.ts';
import { hexRows } from '../pages/hex-rows.ts';
import type { Desk } from './markdown-desk.ts';
import { emphasised, markdownInlines } from './markdown-inlines.ts';
import { codeFence, codeSpan, markdownText } from './markdown-text.ts';

/** A protocol tree, its levels indented. */
export function treeLines({ lines }: Tree): string {
  return lines.map(({ depth, text }) => '    '.repeat(depth) + text).join('\n');
}

/** Offset, octets, ASCII: as Wireshark's pane has them. */
export function hexLines(hex: Hex): string {
  return hexRows(hex).map(({ offset, octets, pad, ascii }) => `${offset}  ${octets.map(({ text }) => text).join('')}${pad}  ${ascii}`).join('\n');
}

/** The head of a message as it was sent, what its lines mean, the beginning of its body. */
export function messageLines({ startLine, headers, headersOmitted, body }: HttpMessage, desk: Desk): string[] {
  const head = [startLine.text, ...headers.map(({ name, value }) => `${name}: ${value}`)];
  const explained = headers.filter(({ meaning }) => meaning.length > 0);
  const meanings = explained.map(({ name, meaning }) => `- ${codeSpan(`${name}:`)} ${markdownInlines(meaning, desk)}`);
  return [
    codeFence(head.join('\n'), 'http'),
    headersOmitted ? emphasised(markdownText(headersOmitted), { mark: 'em' }) : '',
    meanings.join('\n'),
    ...(body ? [codeFence(body.text), emphasised(markdownText(body.note), { mark: 'em' })] : []),
  ];
}
