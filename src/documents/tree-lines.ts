import type { Field, Layer } from '../layers/layer.ts';
import type { Tree } from './document.ts';

/** Layers that a page shows by their first line only: what they hold says little about TCP. */
const FOLDED = new Set(['frame', 'eth', 'vlan', 'null', 'sll', 'raw', 'data']);

/** The layers as lines with their depth; `deepest` cuts what lies further in. */
export function treeLines(layers: Layer[], deepest: number): Tree['lines'] {
  const lines = layers.flatMap(({ protocol, label, span, fields }) => [{ depth: 0, text: label, field: protocol, octets: span }, ...(FOLDED.has(protocol) ? [] : fields.flatMap((field) => fieldLines(field, 1)))]);
  return lines.filter(({ depth }) => depth <= deepest);
}

/** What Wireshark finds remarkable is said by facts, in words of the report's language. */
const EXPERT = '_ws.expert';

function fieldLines({ label, name, span, hidden, fields = [] }: Field, depth: number): Tree['lines'] {
  if (hidden || name === EXPERT) return [];
  return [{ depth, text: label, field: name, octets: span ?? null }, ...fields.flatMap((field) => fieldLines(field, depth + 1))];
}
