export interface MarkdownTable {
  /** Markdown on one line that was made for a cell. */
  heads: string[];
  rows: string[][];
  /** Whether a column's numbers stand at its end. */
  ends?: boolean[];
}

/** A table of GFM, its source's columns not aligned: one change would move every line. */
export function markdownTable({ heads, rows, ends = [] }: MarkdownTable): string {
  const rule = heads.map((_, index) => (ends[index] ? '---:' : '---'));
  return [heads, rule, ...rows].map((cells) => `| ${cells.map((cell) => cell.trim()).join(' | ')} |`).join('\n');
}
