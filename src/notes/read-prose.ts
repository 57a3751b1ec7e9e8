import type { ProseRun } from './notes.ts';
import { NOTES_LIMITS } from './notes-limits.ts';

const FENCE = /^ {0,3}(?:`{3,}|~{3,})/;
const DIRECTIVE = /^ {0,3}(?:::|：：)\S/;
const RULE = /^[\s|:*_-]*$/;
/** Signs of headings, quotations, lists, tasks and footnotes, where they stand before the words. */
const SIGNS = /^[\s>]*(?:#{1,6} |[-*+] |\d{1,9}[.)] |\[\^[^\]]{1,40}\]: ?|\|)?(?:\[[ xX]\] )?/;
const BEGINS = /^[\s>]*(?:#{1,6} |[-*+] |\d{1,9}[.)] |\[\^|\|)/;

/**
 * The words of notes in runs that belong together (a paragraph, an entry, a row of a table), with the place of each of their lines: for
 * whoever looks for something in them. Code, directives, references and what HTML hides are blanks or left out. Markup and full-width letters give
 * way to as many other letters, so that places stay true. `first` is the line that `lines` begin with.
 */
export function readProse(lines: readonly string[], first: number): ProseRun[] {
  const runs: ProseRun[] = [];
  let fence: string | null = null;
  let open: ProseRun | null = null;
  for (const [at, line] of hideComments(lines).entries()) {
    const mark = FENCE.exec(line)?.[0].trim() ?? null;
    const isCode = fence !== null || mark !== null;
    if (mark !== null) fence = fence === null ? mark : line.trim().startsWith(fence) ? null : fence;
    if (isCode || DIRECTIVE.test(line) || RULE.test(line)) open = null;
    else {
      if (!open || BEGINS.test(line) || open.text.length > NOTES_LIMITS.proseLetters) runs.push((open = { text: '', lines: [] }));
      addLine(open, line, first + at);
    }
  }
  return runs;
}

function addLine(run: ProseRun, line: string, number: number): void {
  const signs = SIGNS.exec(line)![0].length;
  const words = plain(line.slice(signs, signs + NOTES_LIMITS.proseLetters));
  // Chinese runs on over the end of a line without a blank.
  const gap = run.text === '' || /[\u2e80-\u9fff\u3000-\u303f]$/.test(run.text) ? '' : ' ';
  run.lines.push({ from: run.text.length + gap.length, line: number, column: [...line.slice(0, signs)].length + 1 });
  run.text += gap + words;
}

const blanks = (text: string): string => ' '.repeat(text.length);

function plain(text: string): string {
  return text.replace(/\{\{[^}\n]{0,200}\}\}/g, blanks).replace(/[`*|]/g, ' ').replace(/[\uff01-\uff5e]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0));
}

/** Remarks, which may go over several lines, as blanks; one that never ends hides nothing. */
function hideComments(lines: readonly string[]): string[] {
  const text = lines.join('\n');
  const kept: string[] = [];
  let at = 0;
  while (at < text.length) {
    const begin = text.indexOf('<!--', at);
    const end = begin < 0 ? -1 : text.indexOf('-->', begin + 4);
    if (end < 0) break;
    kept.push(text.slice(at, begin), text.slice(begin, end + 3).replace(/[^\n]/g, ' '));
    at = end + 3;
  }
  return [...kept, text.slice(at)].join('').split('\n');
}
