// What lab-report said last, as an annotation: for ends of which it has left no result, and so no annotations of its own.

/** Empty where there are no words. */
export function annotate({ words }) {
  const last = words.split(/[\r\n]+/).filter(Boolean).at(-1);
  return last ? `::error title=lab-report::${last.replace(/^lab-report: /, '').replaceAll('%', '%25')}\n` : '';
}
