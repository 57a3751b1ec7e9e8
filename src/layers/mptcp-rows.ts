import { hex } from '../octets/hex.ts';
import type { Span } from '../octets/span.ts';
import type { FieldRow } from './field-row.ts';
import type { Field } from './layer.ts';
import { hexNumber } from './show.ts';
import type { TcpOption } from './tcp-option.ts';

/** Rows that several kinds of Multipath TCP options have. */
const WIDE = 8;

export const MPTCP_FLAGS_ROW: FieldRow = { start: 3, end: 4, name: 'tcp.options.mptcp.flags', label: 'Multipath TCP flags', show: hexNumber(2) };

export function mptcpFlag(name: string, label: string, mask: number): FieldRow {
  return { start: 3, end: 4, name: `tcp.options.mptcp.${name}`, label, mask };
}

export function mptcpNumber(name: string, label: string, span: Span): FieldRow {
  return { ...span, name: `tcp.options.mptcp.${name}`, label };
}

/** The number of eight octets from octet `at` of the option on; none where the option ends before. */
export function wideNumber(option: TcpOption, { name, label, at, note = '' }: { name: string; label: string; at: number; note?: string }): Field[] {
  const span = { start: option.start + at, end: option.start + at + WIDE };
  if (span.end > option.end) return [];
  const value = BigInt(`0x${hex(option.octets.subarray(span.start, span.end))}`).toString();
  return [{ name: `tcp.options.mptcp.${name}`, label: `${label}: ${value}${note}`, span, value }];
}

export function mptcpReservedRow(): FieldRow {
  return { start: 2, end: 4, name: 'tcp.options.mptcp.reserved', label: 'Reserved', mask: 0x0fff, show: hexNumber(3) };
}
