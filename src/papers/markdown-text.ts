/**
 * Text from anywhere as GitHub Flavored Markdown on one line. What could become markup has a backslash; what sites look for after backslashes are
 * gone (addresses, emoji by name, formulas) stands in a code span, where nothing is looked for.
 */
export function markdownText(text: string, inCell = false): string {
  const parts = oneLine(text).split(/([\x21-\x7e]+)/);
  const plain: string[] = [''];
  // Code spans lie at odd places, so that marks are read across the words between them.
  for (const part of parts) {
    const [, before = '', core = '', after = ''] = (LIVE.test(part) && RUN.exec(part)) || [];
    if (core) plain.push(codeSpan(core, inCell), after);
    if (core) plain[plain.length - 3] += before;
    else plain[plain.length - 1] += part;
  }
  return plain.map((part, index) => (index % 2 === 0 ? plainMarkdown(part) : part)).join('');
}

/** What backslashes do not tame. */
const LIVE = /:\/\/|www\.|mailto:|xmpp:|[\w.+-]@[\w-]|:[\w+-]*[a-z][\w+-]*:|:(?:100|1234|[+-]1):|\$/i;
/** A run of ASCII without the punctuation of the sentence around it. */
const RUN = /^(["'(<[]*)(.+?)([)"'.,;:!?>\]]*)$/;

/** For what may hold no code span: the description of a picture. */
export function plainMarkdown(text: string): string {
  return oneLine(text).replace(MARKS, (mark) => (mark.length > 1 ? mark : `\\${mark}`));
}

/** Flags in brackets, as in `[SYN, ACK]`, stay as they are, for no reference is called so; so does a low line within a word. */
const MARKS = /\[[A-Z][A-Z, ]+\](?![[(:])|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|[\\`*[\]~|]|<(?=[A-Za-z/!?]|$)|&(?=#?\w+;)|#(?=#*(?:\s|$))/g;

/** A value or a name in a code span; text of blanks alone has none. In a table's cell a bar counts even within code. */
export function codeSpan(text: string, inCell = false): string {
  const line = oneLine(text);
  if (line.trim() === '') return line;
  if (!inCell) return spanOf(line);
  // Between a backslash and a bar, code ends: what would tame the bar would be read as the code's.
  const parts = line.split('\\|');
  return parts.map((part, at) => spanOf(part.replaceAll('|', '\\|') + (at < parts.length - 1 ? '\\' : ''))).join('\\|');
}

function spanOf(line: string): string {
  if (line === '') return '';
  const fence = '`'.repeat(longestRun(line) + 1);
  const space = /^`|`$|^ .* $/.test(line) ? ' ' : '';
  return fence + space + line + space + fence;
}

/** Lines as they are, in a fence that none of them can close; `language` as a fence names it. */
export function codeFence(text: string, language = ''): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language.replace(/[^\w+#-]/g, '')}\n${text.replace(/\n$/, '')}\n${fence}`;
}

/** The first word of a line may not be read as a mark of a heading, a list, a quote or a rule. */
export function lineStart(line: string): string {
  return line
    .trimStart()
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^(?:[-+](?=\s|$|[-+])|>)/, '\\$&');
}

/** An address within a link's or a picture's brackets. */
export function linkTarget(path: string): string {
  return path.split('/').map((part) => encodeURIComponent(part).replace(/[()'*!~_]/g, encodeMark)).join('/');
}

function encodeMark(mark: string): string {
  return mark === '_' ? mark : `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
}
