import type { Field, Layer } from '../layers/layer.ts';

const INDENT = '    ';

/**
 * A frame's tree as `tshark -V` writes it, a line each, hidden fields left out. With `only`, layers of other protocols show their first
 * line alone. Ends with a line break.
 */
export function treeText(layers: readonly Layer[], only?: ReadonlySet<string>): string {
  return layers.map((layer) => `${layer.label}\n${!only || only.has(layer.protocol) ? fieldLines(layer.fields, INDENT) : ''}`).join('');
}

function fieldLines(fields: readonly Field[], indent: string): string {
  let lines = '';
  for (const { label, hidden, fields: inside } of fields) {
    if (hidden) continue;
    lines += `${indent}${label}\n`;
    if (inside) lines += fieldLines(inside, indent + INDENT);
  }
  return lines;
}
