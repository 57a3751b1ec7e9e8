/**
 * At most `most` of the marks, one for each digest: those with the smallest digests, whichever others there are. So what is kept of a part is
 * what was kept of the whole, as far as the part holds it (bottom-k sampling). In the order in which they stood.
 */
export function sampleMarks<T extends { digest: string }>(marks: readonly T[], most: number): T[] {
  const seen = new Set<string>();
  const different = marks.filter(({ digest }) => !seen.has(digest) && seen.add(digest));
  if (different.length <= most) return different;
  const last = different.map(({ digest }) => digest).sort()[most - 1]!;
  return different.filter(({ digest }) => digest <= last);
}
