import { uint } from '../octets/uint.ts';
import type { Line } from './field-row.ts';
import { generated } from './generated.ts';
import type { Reach } from './reach.ts';
import type { SegmentContext } from './segment-context.ts';

/** Selective acknowledgment blocks (RFC 2018), relative to the other side's numbers when the connection is known. */
export function sackSummary(option: Reach, context?: SegmentContext): string {
  return blocks(option, context).map(({ left, right }) => ` ${left}-${right}`).join('');
}

export function sackLines(option: Reach, context?: SegmentContext): Line[] {
  const found = blocks(option, context);
  const note = context ? ' (relative)' : '';
  const edges = found.flatMap(({ left, right, at }) => [
    { name: 'tcp.options.sack_le', label: `left edge = ${left}${note}`, span: { start: at, end: at + 4 }, value: left },
    { name: 'tcp.options.sack_re', label: `right edge = ${right}${note}`, span: { start: at + 4, end: at + 8 }, value: right },
  ]);
  const count = generated('tcp.options.sack.count', `TCP SACK Count: ${found.length}`, { value: found.length });
  return [...edges, count, ...duplicateLines(found, note, context)];
}

interface Block {
  at: number;
  left: number;
  right: number;
}

function blocks(option: Reach, context?: SegmentContext): Block[] {
  const base = context ? context.segment.ackRaw - context.segment.ack : 0;
  const edge = (at: number) => (uint(option.octets, at, 4) - base) >>> 0;
  const found: Block[] = [];
  for (let at = option.start + 2; at + 8 <= option.end; at += 8) found.push({ at, left: edge(at), right: edge(at + 4) });
  return found;
}

/** RFC 2883, 4: a first block below the acknowledgment, or inside the second block, reports octets that came twice. */
function duplicateLines([first, second]: Block[], note: string, context?: SegmentContext): Line[] {
  if (!first || !context) return [];
  const below = ((first.left - context.segment.ack) | 0) < 0;
  const inside = second !== undefined && first.left >= second.left && first.right <= second.right;
  if (!below && !inside) return [];
  return [
    generated('tcp.options.sack.dsack_le', `D-SACK Left Edge = ${first.left}${note}`, { value: first.left }),
    generated('tcp.options.sack.dsack_re', `D-SACK Right Edge = ${first.right}${note}`, { value: first.right }),
    { name: 'tcp.options.sack.dsack', label: 'D-SACK Sequence' },
  ];
}
