/**
 * Names of bookmarks for the anchors of a document. Word takes letters, digits and underscores, 40 of them at most, and reads no difference
 * between capitals and small letters.
 */
export interface BookmarkNames {
  /** A new number for the bookmark of an anchor that has none so far; null where it has. */
  open(anchor: string): { name: string; number: number } | null;
  /** Whether some place in the document has this anchor. */
  nameOf(anchor: string): string | null;
}

/** `anchors` are those that the document will hold: links lead to these alone. */
export function bookmarkNames(anchors: Iterable<string>): BookmarkNames {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const anchor of anchors) if (!names.has(anchor)) names.set(anchor, freshName(anchor, taken));
  const opened = new Set<string>();
  return {
    open: (anchor) => {
      const name = names.get(anchor);
      if (name === undefined || opened.has(anchor)) return null;
      opened.add(anchor);
      return { name, number: opened.size };
    },
    nameOf: (anchor) => names.get(anchor) ?? null,
  };
}

const LONGEST = 32;

function freshName(anchor: string, taken: Set<string>): string {
  const plain = `lr_${anchor.replace(/[^A-Za-z0-9]+/g, '_')}`.slice(0, LONGEST);
  let name = plain;
  for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${plain}_${count}`;
  taken.add(name.toLowerCase());
  return name;
}
