/** A pattern of paths, its alternatives written out, each cut at the slashes. */
export type Glob = readonly (readonly string[])[];

const MOST_CHARACTERS = 200;
const MOST_ALTERNATIVES = 64;

/** `*` and `?` within a name, `**` for any folders, `{a,b}` for one of several. Null for what is none. A pattern without a slash is of the name alone. */
export function readGlob(text: string): Glob | null {
  if (text.length > MOST_CHARACTERS) return null;
  const written = alternatives(text.toLowerCase().replace(/^\.?\/+/, ''));
  return written?.every((one) => one !== '') ? written.map((one) => one.split('/')) : null;
}

function alternatives(text: string): string[] | null {
  const open = text.indexOf('{');
  if (open < 0) return text.includes('}') ? null : [text];
  const close = text.indexOf('}', open);
  const inner = text.slice(open + 1, close);
  if (close < 0 || inner.includes('{')) return null;
  const rest = alternatives(text.slice(close + 1));
  const heads = inner.split(',').map((one) => text.slice(0, open) + one);
  if (!rest || heads.length * rest.length > MOST_ALTERNATIVES) return null;
  return heads.flatMap((head) => rest.map((tail) => head + tail));
}

/** Capitals and small letters are the same. */
export function fitsGlob(path: string, glob: Glob): boolean {
  const names = path.toLowerCase().split('/');
  return glob.some((parts) => (parts.length === 1 && parts[0] !== '**' ? fitsName(names.at(-1)!, parts[0]!) : fitsParts(names, parts)));
}

/** Which parts may end at each name, from the front: no path takes longer than names times parts. */
function fitsParts(names: readonly string[], parts: readonly string[]): boolean {
  let reached = passing(new Set([0]), parts);
  for (const name of names) {
    const next = new Set<number>();
    for (const at of reached) {
      if (parts[at] === '**') next.add(at);
      else if (at < parts.length && fitsName(name, parts[at]!)) next.add(at + 1);
    }
    reached = passing(next, parts);
  }
  return reached.has(parts.length);
}

/** `**` stands for no folder, too. */
function passing(reached: Set<number>, parts: readonly string[]): Set<number> {
  for (const at of reached) if (parts[at] === '**') reached.add(at + 1);
  return reached;
}

/** With one step back to the last star, so that it takes no longer than name times pattern. */
function fitsName(name: string, pattern: string): boolean {
  let at = 0;
  let star = -1;
  let from = 0;
  let index = 0;
  while (index < name.length) {
    if (pattern[at] === '*') {
      star = at++;
      from = index;
    } else if (pattern[at] === '?' || (at < pattern.length && pattern[at] === name[index])) {
      at++;
      index++;
    } else if (star >= 0) {
      at = star + 1;
      index = ++from;
    } else return false;
  }
  while (pattern[at] === '*') at++;
  return at === pattern.length;
}
