import { expertItem } from './expert-item.ts';
import { readLines, type FieldRow, type Line } from './field-row.ts';
import { generated } from './generated.ts';
import type { Field } from './layer.ts';
import type { Reach } from './reach.ts';
import { hexNumber } from './show.ts';

/** Least length of an Ethernet frame without its check sequence (IEEE 802.3, 4A.4.2); senders pad up to it. */
const LEAST_LENGTH = 60;
const CHECK_LENGTH = 4;
const UNSURE = expertItem({
  name: 'eth.padding_bad', severity: 'Note', group: 'Protocol',
  text: "Didn't find padding of zeros, and an undecoded trailer exists. There may be padding of non-zeros.",
});

/**
 * What lies in an Ethernet frame behind the packet that ends at `packetEnd`: zeros up to the least length are padding; the last four
 * octets of a frame of 64 or more are taken for the check sequence, as Wireshark does; the rest is a trailer. `prefix` is the
 * protocol whose tree shows it (`eth` or `vlan`).
 */
export function ethernetTrailer(reach: Reach, packetEnd: number, prefix = 'eth'): Field[] {
  if (packetEnd >= reach.end) return [];
  const padding = paddingLength(reach, packetEnd);
  const rest = reach.wireEnd - packetEnd - padding;
  const check = prefix === 'eth' && reach.wireEnd - reach.start >= LEAST_LENGTH + CHECK_LENGTH && rest >= CHECK_LENGTH && reach.end === reach.wireEnd;
  const trailer = rest - (check ? CHECK_LENGTH : 0);
  const tail = { ...reach, start: packetEnd };
  return readLines(trailerLines({ padding, trailer, check, prefix, unsure: prefix === 'eth' && padding === 0 && packetEnd < reach.start + LEAST_LENGTH && reach.wireEnd - reach.start >= LEAST_LENGTH }), tail).fields;
}

function paddingLength(reach: Reach, packetEnd: number): number {
  if (reach.wireEnd - reach.start < LEAST_LENGTH) return 0;
  const length = Math.max(0, reach.start + LEAST_LENGTH - packetEnd);
  const octets = reach.octets.subarray(packetEnd, packetEnd + length);
  return octets.every((octet) => octet === 0) ? length : 0;
}

interface Tail {
  padding: number;
  trailer: number;
  check: boolean;
  prefix: string;
  unsure: boolean;
}

function trailerLines({ padding, trailer, check, prefix, unsure }: Tail): Line[] {
  const at = padding + trailer;
  const rows: (FieldRow | false)[] = [
    padding > 0 && { start: 0, end: padding, name: `${prefix}.padding`, label: 'Padding', asOctets: true },
    trailer > 0 && { start: padding, end: at, name: `${prefix}.trailer`, label: 'Trailer', asOctets: true, ...(unsure && { rows: UNSURE }) },
    check && { start: at, end: at + CHECK_LENGTH, name: 'eth.fcs', label: 'Frame check sequence', show: (value) => `${hexNumber(8)(value)} [unverified]` },
  ];
  const status = generated('eth.fcs.status', 'FCS Status: Unverified', { value: 2 });
  return [...rows.filter((row) => row !== false), ...(check ? [status] : [])];
}
