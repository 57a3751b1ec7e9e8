/**
 * Page numbers of documents printed before. Of a class, most reports list the same contents, and on the same pages: whoever prints the next one
 * may set these numbers first and see whether they hold, which saves the draft that they are read from.
 */
export interface KnownNumbers {
  /** Of the last document that listed the same; null where there was none. */
  like(html: string): Map<string, number> | null;
  keep(html: string, numbers: Map<string, number>): void;
}

const MOST_KEPT = 64;

export function openKnownNumbers(): KnownNumbers {
  const known = new Map<string, Map<string, number>>();
  return {
    like: (html) => known.get(contentsOf(html)) ?? null,
    keep: (html, numbers) => {
      if (known.size >= MOST_KEPT) known.clear();
      known.set(contentsOf(html), numbers);
    },
  };
}

function contentsOf(html: string): string {
  return [...html.matchAll(/ data-target="([^"]*)"/g)].map(([, target]) => target).join(' ');
}
