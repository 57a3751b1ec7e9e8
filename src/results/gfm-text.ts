import { oneLine } from './one-line.ts';

/**
 * Text from captures and paths in GitHub-flavoured Markdown: what could become markup, a link, a mention, a reference, an emoji or a
 * formula stands in a code span, where none of these is looked for; ordinary words stay as they are. Backslashes would not do: mentions
 * and references are found after they are gone.
 */
const CHARACTERS = /[`*_~[\]<>&\\#@|$^{}]/;
/** Addresses that link themselves, GitLab's and GitHub's references, emoji by name, hashes of commits. */
const SEQUENCES = /:\/\/|www\.|mailto:|xmpp:|GH-\d|!\d|%[\w"]|:[\w+-]+:|\b(?=\d*[a-f])[\da-f]{7,40}\b/i;
/** A run of ASCII without the punctuation of the sentence around it. */
const RUN = /^(["'(]*)(.+?)([)"'.,;:!?]*)$/;

/** A sentence as Markdown on one line; safe in a list, a table cell and a paragraph, but not as the first word of a line. */
export function gfmText(text: string, longest?: number): string {
  return oneLine(text, longest).replace(/[\x21-\x7e]+/g, (run) => {
    if (!isLive(run)) return run;
    const [, before = '', core = '', after = ''] = RUN.exec(run) ?? [];
    return isLive(core) && !isLive(after) ? before + codeSpan(core) + after : codeSpan(run);
  });
}

/** A path or a value in a code span, on one line. */
export function gfmCode(text: string, longest?: number): string {
  return codeSpan(oneLine(text, longest) || ' ');
}

function isLive(text: string): boolean {
  return CHARACTERS.test(text) || SEQUENCES.test(text);
}

/** The fence is longer than any run of backticks within (CommonMark 0.31, 6.1). */
function codeSpan(text: string): string {
  const fence = '`'.repeat(longestRun(text) + 1);
  return text.startsWith('`') || text.endsWith('`') ? `${fence} ${text} ${fence}` : fence + text + fence;
}

/** A drawing or a listing; a line of it cannot end the block. */
export function gfmBlock(text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}text\n${text}\n${fence}`;
}

/** In a code element of HTML, where Markdown is not read. */
export function htmlCode(text: string, longest?: number): string {
  return `<code>${oneLine(text, longest).replace(/[^\p{L}\p{N} ./-]/gu, (character) => `&#${character.codePointAt(0)};`)}</code>`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
}
