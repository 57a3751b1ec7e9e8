/** What is linked, directly or through others, by its links' names: the name of one of the group for each (union-find, paths halved on the way). */
export function groupLinked(links: Iterable<readonly string[]>): (name: string) => string {
  const parent = new Map<string, string>();
  const rootOf = (name: string): string => {
    let at = name;
    for (let up = parent.get(at) ?? at; up !== at; up = parent.get(at) ?? at) {
      parent.set(at, parent.get(up) ?? up);
      at = up;
    }
    return at;
  };
  for (const [first, ...others] of links) for (const other of others) parent.set(rootOf(other), rootOf(first!));
  return rootOf;
}
