import type { Field, Layer } from './layer.ts';

/** The tree as lines of text, four blanks to a level, as `tshark -V` prints it. */
export function treeLines(layers: readonly Layer[]): string[] {
  return layers.flatMap((layer) => [layer.label, ...layer.fields.flatMap((field) => fieldLines(field, 1))]);
}

function fieldLines(field: Field, depth: number): string[] {
  if (field.hidden) return [];
  return [`${'    '.repeat(depth)}${field.label}`, ...(field.fields ?? []).flatMap((child) => fieldLines(child, depth + 1))];
}
