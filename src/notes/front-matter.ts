import type { CoverKey } from './front-keys.ts';

/** What stands above a student's text between lines of three dashes: data for the cover, and what the report is made of. */
export interface FrontMatter {
  /** Lines of the cover, by their keys; a profile's own keys are among `others`. */
  cover: Partial<Record<CoverKey, string>>;
  /** Further lines of text whose keys nobody here knows, in the order written, with their places. */
  others: { key: string; value: string; line: number; column: number }[];
  title?: string;
  language?: string;
  profile?: string;
  /** Path of the capture, from the folder of the notes. */
  capture?: string;
  filter?: string;
  /** Names or files of question packs. */
  questions: string[];
  /** placed: only the parts that the writer placed; all: the others follow where the profile has them. */
  parts: 'placed' | 'all';
}

const OPENING = /^---([A-Za-z]*)[ \t]*$/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/;
/** What YAML's front matter is made of: keys, entries, what is indented, remarks, empty lines. */
const ENTRY = /^(?:[^\s:#-][^:]*:(?:[ \t].*)?|[^\s：]{1,12}：.*|-[ \t].*|[ \t].*|#.*|)$/;

/** Lines that are no text of the notes. */
export interface FrontLines {
  /** Both fences included; 0 when there is none. */
  count: number;
  /** YAML to read. Null for another language's (`---js`), which is left out and never interpreted. */
  yaml: string | null;
}

/** A rule of three dashes with prose below is no front matter, so that no text is lost. */
export function frontMatterLines(lines: string[]): FrontLines {
  const opening = OPENING.exec(lines[0] ?? '');
  const closing = opening ? lines.findIndex((line, at) => at > 0 && CLOSING.test(line)) : -1;
  if (!opening || closing < 1) return { count: 0, yaml: null };
  const within = lines.slice(1, closing);
  const isYaml = opening[1] === '' || /^ya?ml$/i.test(opening[1]!);
  if (isYaml && !within.every((line) => ENTRY.test(line)) && !within.some((line) => KEY.test(line))) return { count: 0, yaml: null };
  return { count: closing + 1, yaml: isYaml ? within.join('\n') : null };
}

/** A line that nobody writes between two rules. */
const KEY = /^[A-Za-z\u4e00-\u9fff][\w\u4e00-\u9fff -]{0,30}:(?:[ \t]|$)/;

/** The keys that stand below an opening fence which nothing closes, to tell a front matter from a rule; none where it is closed. */
export function unclosedKeys(lines: string[]): string[] {
  if (!OPENING.test(lines[0] ?? '') || lines.some((line, at) => at > 0 && CLOSING.test(line))) return [];
  const end = lines.findIndex((line, at) => at > 0 && !KEY.test(line));
  return lines.slice(1, end < 0 ? undefined : end).map((line) => line.slice(0, line.indexOf(':')));
}
