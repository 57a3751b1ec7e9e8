import type { Dissected } from './dissector.ts';
import type { Part } from './frame-context.ts';
import { generated } from './generated.ts';
import type { Field } from './layer.ts';
import { cutLabel } from './label-length.ts';
import { counted, octetsText } from './show.ts';

/** The line of what was put together of several parts, between the layer that did it and the one that reads it. */
export interface Reassembled {
  parts: readonly Part[];
  octets: Uint8Array;
  /** Which source the octets are. */
  source: number;
}

const LABEL_CHARACTERS = 240;
const MOST_OCTETS_SHOWN = 37;

export function reassembledSegments({ parts, octets, source }: Reassembled): Dissected {
  const span = { start: 0, end: octets.length };
  const fields: Field[] = [
    ...partLines(parts),
    generated('tcp.segment.count', `Segment count: ${parts.length}`, { value: parts.length }),
    generated('tcp.reassembled.length', `Reassembled TCP length: ${octets.length}`, { value: octets.length }),
    generated('tcp.reassembled.data', `Reassembled TCP Data: ${octetsText(octets.subarray(0, MOST_OCTETS_SHOWN))}`, { span }),
  ];
  return { layer: { protocol: 'tcp.segments', label: `[${title(parts, octets.length)}]`, span, source, fields }, path: [] };
}

function title(parts: readonly Part[], length: number): string {
  let text = `${parts.length} Reassembled TCP Segments (${counted(length, 'byte')}): `;
  for (let index = 0; index < parts.length && text.length < LABEL_CHARACTERS; index++) {
    text += `${index > 0 ? ', ' : ''}#${parts[index]!.frame}(${sizeOf(parts[index]!)})`;
  }
  return cutLabel(null, text);
}

/** A part that brings octets which were there already says so. */
function partLines(parts: readonly Part[]): Field[] {
  let reached = 0;
  return parts.map((part) => {
    const { frame, span } = part;
    const line = generated('tcp.segment', `Frame: ${frame}${partText(part)}`, { value: frame, span });
    const overlaps = span.start < reached && sizeOf(part) > 0;
    reached = Math.max(reached, span.end);
    return overlaps ? { ...line, fields: [generated('tcp.segment.overlap', 'Segment overlap: True', { value: 1 })] } : line;
  });
}

const sizeOf = ({ span }: Part) => span.end - span.start;

function partText({ span }: Part): string {
  if (span.end <= span.start) return ' (no data)';
  return `, payload: ${span.start}-${span.end - 1} (${counted(span.end - span.start, 'byte')})`;
}
