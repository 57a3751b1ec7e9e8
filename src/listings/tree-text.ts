import type { Source } from '../layers/dissection.ts';
import type { Field, Layer } from '../layers/layer.ts';
import { octetRows } from './hex-dump.ts';

export interface TreeOptions {
  /** Layers of other protocols show their first line alone; all are opened where absent. */
  only?: ReadonlySet<string> | undefined;
  /** The dissection's: octets that nothing claims are dumped under their line. Absent where the frame is dumped in any case. */
  sources?: readonly Source[] | undefined;
}

const INDENT = '    ';
const DATA = 'data';

/** A frame's tree as `tshark -V` writes it, a line each, hidden fields left out. Ends with a line break. */
export function treeText(layers: readonly Layer[], { only, sources }: TreeOptions = {}): string {
  return layers.map(layerText).join('');

  function layerText({ protocol, label, span, source, fields }: Layer): string {
    if (only && !only.has(protocol)) return `${label}\n`;
    return `${label}\n${protocol === DATA ? dumped(span, source) : ''}${fieldLines(fields, { indent: INDENT, outer: source })}`;
  }

  function fieldLines(fields: readonly Field[], { indent, outer }: { indent: string; outer: number | undefined }): string {
    let lines = '';
    for (const { name, label, hidden, span, source = outer, fields: inside } of fields) {
      if (hidden) continue;
      lines += `${indent}${label}\n`;
      if (name === DATA && span) lines += dumped(span, source);
      if (inside) lines += fieldLines(inside, { indent: indent + INDENT, outer: source });
    }
    return lines;
  }

  function dumped({ start, end }: { start: number; end: number }, source = 0): string {
    const octets = sources?.[source]?.octets.subarray(start, end);
    return octets && octets.length > 0 ? `\n${octetRows(octets)}` : '';
  }
}
