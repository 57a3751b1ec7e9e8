/** An example of docs/library.md: a whole file, and what it prints. */
export interface Example {
  /** The word behind `ts` at its fence. */
  file: string;
  code: string;
  /** The `text` block that follows it; null where there is none. */
  output: string | null;
}

const FENCED = /^```ts (\S+)\n([\s\S]*?)^```\n(?:\n```text\n([\s\S]*?)^```\n)?/gm;

/** In the order of the document. Throws for TypeScript that is no example, since nothing would hold it. */
export function readExamples(markdown: string): Example[] {
  const examples = [...markdown.matchAll(FENCED)].map(([, file = '', code = '', output = null]): Example => ({ file, code, output }));
  const fences = markdown.match(/^```(ts|js|typescript|javascript)\b/gm) ?? [];
  if (examples.length !== fences.length) throw new Error(`${fences.length} blocks of code, ${examples.length} examples: each needs a file's name behind its ts`);
  return examples;
}
