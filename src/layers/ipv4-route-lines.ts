import type { Span } from '../octets/span.ts';
import { ipv4Text } from './address-text.ts';
import { expertItem } from './expert-item.ts';
import { readRow, type FieldRow, type Line } from './field-row.ts';

/**
 * The content of the options that hold a route (RFC 791, 3.1): the pointer and the addresses. Where a route is a source's, its last address is the
 * packet's true destination, unless all of it was gone.
 */
export function ipv4RouteLines(octets: Uint8Array, { start, end }: Span, isSourceRoute: boolean): Line[] {
  const option = octets.subarray(start, end);
  if (option.length < 3) return [];
  const pointer = option[2]!;
  const addresses: Line[] = [];
  const pointerRow = { start: 2, end: 3, name: 'ip.opt.ptr', label: 'Pointer', rows: pointerItem(pointer) };
  if (pointer < 4) return [pointerRow];
  for (let at = 3; at + 4 <= option.length; at += 4) {
    const rows = addressRows(at, kindOf({ at, pointer, length: option.length, isSourceRoute }));
    addresses.push(...(at + 1 === pointer ? markNext(rows, octets, start) : rows));
  }
  return [pointerRow, ...addresses];
}

/** A pointer counts from 1; the first address begins at octet 4. */
function pointerItem(pointer: number): Line[] {
  if (pointer < 4) return expertItem({ name: 'ip.opt.ptr.before_address', text: 'Pointer points before first address', severity: 'Warning', group: 'Protocol' });
  if (pointer % 4 !== 0) return expertItem({ name: 'ip.opt.ptr.middle_address', text: 'Pointer points to middle of address', severity: 'Warning', group: 'Protocol' });
  return [];
}

const KINDS = {
  recorded: ['ip.rec_rt', 'Recorded Route'], empty: ['ip.empty_rt', 'Empty Route'], source: ['ip.src_rt', 'Source Route'], last: ['ip.dst', 'Destination Address'],
} as const;

interface Place {
  at: number;
  pointer: number;
  length: number;
  isSourceRoute: boolean;
}

function kindOf({ at, pointer, length, isSourceRoute }: Place): keyof typeof KINDS {
  const isPassed = at + 1 < pointer;
  if (!isSourceRoute) return isPassed ? 'recorded' : 'empty';
  if (isPassed) return 'recorded';
  return at + 8 > length ? 'last' : 'source';
}

/** The stop that the pointer points to says so, behind its address. */
function markNext([first, ...hosts]: FieldRow[], octets: Uint8Array, base: number): Line[] {
  const field = readRow(first!, octets, base);
  return [first!.name === 'ip.dst' ? field : { ...field, label: `${field.label} <- (next)` }, ...hosts];
}

function addressRows(start: number, kind: keyof typeof KINDS): FieldRow[] {
  const [name, label] = KINDS[kind];
  const row = { start, end: start + 4, text: ipv4Text };
  if (kind !== 'last') return [{ ...row, name, label }, { ...row, name: `${name}_host`, label: `${label} Host`, hidden: true }];
  return [
    { ...row, name, label },
    { ...row, name: 'ip.addr', label: 'Source or Destination Address', hidden: true },
    { ...row, name: 'ip.dst_host', label: 'Destination Host', hidden: true },
    { ...row, name: 'ip.host', label: 'Source or Destination Host', hidden: true },
  ];
}
