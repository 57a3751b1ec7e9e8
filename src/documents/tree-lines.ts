import type { Field, Layer } from '../layers/layer.ts';
import type { Tree } from './document.ts';

/** Layers whose fields a page shows, and how far in; the others stand there by their first line. HTTP's head is two lines deep. */
const DEPTHS: Readonly<Record<string, number>> = { ip: Infinity, ipv6: Infinity, tcp: Infinity, 'tcp.segments': 1, http: 2 };

/** What Wireshark finds remarkable is said by facts, in words of the report's language. */
const EXPERT = '_ws.expert';

/** The layers as lines with their depth; `deepest` cuts what lies further in, but for HTTP's head. */
export function treeLines(layers: readonly Layer[], deepest: number): Tree['lines'] {
  return layers.flatMap(({ protocol, label, span, source = 0, fields }) => {
    const most = protocol === 'http' ? DEPTHS.http! : Math.min(deepest, DEPTHS[protocol] ?? 0);
    const line = { depth: 0, text: label, field: protocol, octets: source === 0 ? span : null };
    return [line, ...(most > 0 ? fields.flatMap((field) => fieldLines(field, { depth: 1, most, source })) : [])];
  });
}

interface Place {
  depth: number;
  most: number;
  /** Octets that were put together or decoded stand in no frame. */
  source: number;
}

function fieldLines({ label, name, span, source, hidden, fields = [] }: Field, { depth, most, source: outer }: Place): Tree['lines'] {
  if (hidden || name === EXPERT) return [];
  const own = source ?? outer;
  const line = { depth, text: label, field: name, octets: own === 0 ? (span ?? null) : null };
  return [line, ...(depth < most ? fields.flatMap((field) => fieldLines(field, { depth: depth + 1, most, source: own })) : [])];
}
