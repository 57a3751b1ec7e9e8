const OPENING = /^---([A-Za-z]*)[ \t]*$/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/;
/** What YAML's front matter is made of: keys, entries, what is indented, remarks, empty lines. */
const ENTRY = /^(?:[^\s:#-][^:]*:(?:[ \t].*)?|-[ \t].*|[ \t].*|#.*|)$/;

/**
 * How many lines at the beginning are front matter, both fences included; 0 when there is none. It is left out of the report and never
 * interpreted. A rule of three dashes with prose below is none, so that no text is lost.
 */
export function frontMatterLines(lines: string[]): number {
  const opening = OPENING.exec(lines[0] ?? '');
  if (!opening) return 0;
  const closing = lines.findIndex((line, at) => at > 0 && CLOSING.test(line));
  if (closing < 1) return 0;
  const named = opening[1] !== '';
  return named || lines.slice(1, closing).every((line) => ENTRY.test(line)) ? closing + 1 : 0;
}
