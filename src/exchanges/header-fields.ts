import type { Header, MessageFlaw } from './exchange.ts';
import type { Line } from './read-line.ts';

/**
 * Field lines to header fields (RFC 9112, 5): name and value are split at the first colon, blanks around the value go,
 * an obsolete fold joins the line before it (5.2), a line without a colon is kept with an empty name.
 */
export function headerFields(lines: readonly Line[], flaws: Set<MessageFlaw>): Header[] {
  const headers: Header[] = [];
  for (const line of lines) {
    const last = headers.at(-1);
    if (/^[ \t]/.test(line.text) && last) unfold(last, line, flaws);
    else headers.push(headerOf(line, flaws));
  }
  return headers;
}

function unfold(header: Header, line: Line, flaws: Set<MessageFlaw>): void {
  flaws.add('folded-header');
  header.value = `${header.value} ${line.text.trim()}`.trim();
  header.span.end = line.end;
}

function headerOf(line: Line, flaws: Set<MessageFlaw>): Header {
  const span = { start: line.start, end: line.end };
  const colon = line.text.indexOf(':');
  const name = line.text.slice(0, Math.max(0, colon));
  // 5.1: no blank between name and colon; it has been used to smuggle requests past a proxy.
  if (name === '' || /\s/.test(name)) flaws.add('bad-header-line');
  return { name: name.trim(), value: line.text.slice(colon + 1).trim(), span };
}

/** The members of all fields of that name, split at commas as lists are (RFC 9110, 5.6.1), trimmed, none empty. */
export function fieldMembers(headers: readonly Header[], name: string): string[] {
  return headers.filter((header) => header.name.toLowerCase() === name)
    .flatMap((header) => header.value.split(','))
    .map((member) => member.trim())
    .filter((member) => member !== '');
}

/** The value of the first field of that lower-case name; null when there is none. */
export function fieldValue(headers: readonly Header[], name: string): string | null {
  return headers.find((header) => header.name.toLowerCase() === name)?.value ?? null;
}
