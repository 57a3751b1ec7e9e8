import type { Dissection } from '../layers/dissection.ts';
import type { Field } from '../layers/layer.ts';
import type { Span } from '../octets/span.ts';
import { visibleText } from '../octets/visible-text.ts';

/** A line of the tree with the place of its octets. */
export interface TreeLine {
  label: string;
  name: string;
  span: Span | null;
  source: number;
  depth: number;
  parent: TreeLine | null;
  lines: TreeLine[];
}

/** The lines of a frame's tree, without the hidden ones; a protocol's line for each layer. */
export function treeLines({ layers }: Pick<Dissection, 'layers'>): TreeLine[] {
  return layers.map(({ protocol, label, span, source = 0, fields }) => {
    const line: TreeLine = { label: oneLine(label), name: protocol, span, source, depth: 0, parent: null, lines: [] };
    line.lines = childrenOf(fields, line);
    return line;
  });
}

/** Lines and those under them, in the tree's order. */
export function everyLine(lines: readonly TreeLine[]): TreeLine[] {
  return lines.flatMap((line) => [line, ...everyLine(line.lines)]);
}

/** The innermost line whose octets hold the octet: the shortest, of equals the one further in. */
export function lineAt(lines: readonly TreeLine[], source: number, octet: number): TreeLine | null {
  const around = everyLine(lines).filter((line) => line.source === source && line.span !== null && line.span.start <= octet && octet < line.span.end);
  return around.reduce<TreeLine | null>(narrower, null);
}

function childrenOf(fields: readonly Field[], parent: TreeLine): TreeLine[] {
  return fields.filter(({ hidden }) => !hidden).map(({ label, name, span = null, source = parent.source, fields: inner = [] }) => {
    const line: TreeLine = { label: oneLine(label), name, span, source, depth: parent.depth + 1, parent, lines: [] };
    line.lines = childrenOf(inner, line);
    return line;
  });
}

function narrower(best: TreeLine | null, line: TreeLine): TreeLine {
  const size = ({ span }: TreeLine) => span!.end - span!.start;
  return best === null || size(line) < size(best) || (size(line) === size(best) && line.depth > best.depth) ? line : best;
}

function oneLine(label: string): string {
  return visibleText(label).replaceAll('\n', '\\n').replaceAll('\t', '\\t');
}
