import { uint } from '../octets/uint.ts';
import { expertItem } from './expert-item.ts';
import type { Line } from './field-row.ts';
import { generated } from './generated.ts';
import type { Field } from './layer.ts';
import type { TcpOption } from './tcp-option.ts';

/** Selective acknowledgment blocks (RFC 2018), relative to the other side's numbers when the connection is known. */
const EDGE = 4;
const BLOCK = 2 * EDGE;
const HEADER = 2;

export function sackSummary(option: TcpOption): string {
  return blocks(option).map(({ left, right }) => ` ${left}-${right}`).join('');
}

export function sackInfo(option: TcpOption): string {
  return blocks(option).map(({ left, right }) => ` SLE=${left} SRE=${right}`).join('');
}

/** Without one whole block Wireshark looks for one behind the option, and gives the packet up. */
export function sackIsBroken(option: TcpOption): boolean {
  return blocks(option).length === 0;
}

export function sackLines(option: TcpOption): Line[] {
  const found = blocks(option);
  const edges = found.flatMap(({ left, right, at }) => [
    edgeLine(option, { name: 'tcp.options.sack_le', label: 'left edge', at, value: left }),
    edgeLine(option, { name: 'tcp.options.sack_re', label: 'right edge', at: at + EDGE, value: right }),
  ]);
  const count = generated('tcp.options.sack.count', `TCP SACK Count: ${found.length}`, { value: found.length });
  return [...edges, ...torsoLines(option), count, ...duplicateLines(option, found)];
}

interface Block {
  at: number;
  left: number;
  right: number;
}

function blocks(option: TcpOption): Block[] {
  const found: Block[] = [];
  for (let at = option.start + HEADER; at + BLOCK <= option.end; at += BLOCK) found.push({ at, left: edgeAt(option, at), right: edgeAt(option, at + EDGE) });
  return found;
}

function edgeAt({ octets, segment: { context } }: TcpOption, at: number): number {
  const base = context ? context.segment.ackRaw - context.segment.ack : 0;
  return (uint(octets, at, EDGE) - base) >>> 0;
}

function edgeLine({ segment }: TcpOption, { name, label, at, value }: { name: string; label: string; at: number; value: number }): Field {
  return { name, label: `${label} = ${value}${segment.context ? ' (relative)' : ''}`, span: { start: at, end: at + EDGE }, value };
}

/** What is left of a block that the option's length cuts. */
function torsoLines(option: TcpOption): Field[] {
  const left = (option.end - option.start - HEADER) % BLOCK;
  if (left === 0) return [];
  const at = option.end - left;
  const missing = (size: number) => ({
    name: '', label: 'suboption would go past end of option', span: { start: at, end: at + size },
    fields: expertItem({ name: 'tcp.suboption_malformed', text: 'suboption would go past end of option', severity: 'Error', group: 'Malformed' }),
  });
  if (left < EDGE) return [missing(left)];
  return [edgeLine(option, { name: 'tcp.options.sack_le', label: 'left edge', at, value: edgeAt(option, at) }), missing(left - EDGE)];
}

/** RFC 2883, 4: a first block below the acknowledgment, or inside the second block, reports octets that came twice. */
function duplicateLines(option: TcpOption, [first, second]: Block[]): Field[] {
  const { context } = option.segment;
  if (!first) return option.end - option.start - HEADER >= EDGE ? [duplicateEdge(option, option.start + HEADER, 'le')] : [];
  if (!context) return [];
  const below = ((first.left - context.segment.ack) | 0) < 0;
  const inside = second !== undefined && first.left >= second.left && first.right <= second.right;
  if (!below && !inside) return [];
  const item = expertItem({ name: 'tcp.options.sack.dsack', text: 'D-SACK Sequence', severity: 'Warning', group: 'Sequence' });
  return [
    duplicateEdge(option, first.at, 'le'), duplicateEdge(option, first.at + EDGE, 're'),
    { name: '', label: 'D-SACK Sequence', span: { start: first.at, end: first.at + BLOCK }, fields: item },
  ];
}

function duplicateEdge(option: TcpOption, at: number, side: 'le' | 're'): Field {
  const label = side === 'le' ? 'D-SACK Left Edge' : 'D-SACK Right Edge';
  const line = edgeLine(option, { name: `tcp.options.sack.dsack_${side}`, label, at, value: edgeAt(option, at) });
  return { ...line, label: `[${line.label}]`, generated: true };
}
