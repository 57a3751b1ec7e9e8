import { hex } from '../octets/hex.ts';
import { uint } from '../octets/uint.ts';
import { ipv4Text, macText } from './address-text.ts';
import type { Dissected } from './dissector.ts';
import { ETHER_TYPES } from './ether-types.ts';
import { readLines, type FieldRow, type Line } from './field-row.ts';
import { generated } from './generated.ts';
import { within, type Reach } from './reach.ts';
import { named, namedHex } from './show.ts';

/** Address Resolution Protocol (RFC 826), spelled out for IPv4 over Ethernet. */
const OPERATIONS: Readonly<Record<number, string>> = { 1: 'request', 2: 'reply' };
const FIXED_ROWS: FieldRow[] = [
  { start: 0, end: 2, name: 'arp.hw.type', label: 'Hardware type', show: named({ 1: 'Ethernet', 7: 'ARCNET' }) },
  { start: 2, end: 4, name: 'arp.proto.type', label: 'Protocol type', show: namedHex(ETHER_TYPES) },
  { start: 4, end: 5, name: 'arp.hw.size', label: 'Hardware size' },
  { start: 5, end: 6, name: 'arp.proto.size', label: 'Protocol size' },
  { start: 6, end: 8, name: 'arp.opcode', label: 'Opcode', show: named(OPERATIONS) },
];
const FIXED_LENGTH = 8;

export function arp(reach: Reach): Dissected {
  const fits = reach.start + FIXED_LENGTH <= reach.end;
  const [hardware, protocol] = fits ? [reach.octets[reach.start + 4]!, reach.octets[reach.start + 5]!] : [6, 4];
  const length = FIXED_LENGTH + 2 * (hardware + protocol);
  const gratuitous = isGratuitous(reach, { hardware, protocol });
  const lines: Line[] = [...FIXED_ROWS, ...(gratuitous ? [generated('arp.isgratuitous', 'Is gratuitous: True')] : []), ...addressRows(hardware, protocol)];
  const reading = readLines(lines, within(reach, reach.start, length));
  const span = { start: reach.start, end: Math.min(reach.start + length, reach.end) };
  return { layer: { protocol: 'arp', label: label(reach, fits, gratuitous), span, ...reading } };
}

function addressRows(hardware: number, protocol: number): FieldRow[] {
  const sender = FIXED_LENGTH + hardware;
  const target = sender + protocol + hardware;
  return [
    hardwareRow('Sender', FIXED_LENGTH, hardware), protocolRow('Sender', sender, protocol),
    hardwareRow('Target', sender + protocol, hardware), protocolRow('Target', target, protocol),
  ];
}

function hardwareRow(who: 'Sender' | 'Target', start: number, length: number): FieldRow {
  const mac = length === 6;
  const name = `arp.${who === 'Sender' ? 'src' : 'dst'}.hw${mac ? '_mac' : ''}`;
  return { start, end: start + length, name, label: `${who} ${mac ? 'MAC' : 'hardware'} address`, text: mac ? macText : (octets) => hex(octets) };
}

function protocolRow(who: 'Sender' | 'Target', start: number, length: number): FieldRow {
  const ip = length === 4;
  const name = `arp.${who === 'Sender' ? 'src' : 'dst'}.proto${ip ? '_ipv4' : ''}`;
  return { start, end: start + length, name, label: `${who} ${ip ? 'IP' : 'protocol'} address`, text: ip ? ipv4Text : (octets) => hex(octets) };
}

/** An announcement: the sender asks for its own address. */
function isGratuitous(reach: Reach, { hardware, protocol }: { hardware: number; protocol: number }): boolean {
  const end = reach.start + FIXED_LENGTH + 2 * (hardware + protocol);
  if (end > reach.end || protocol !== 4) return false;
  return uint(reach.octets, reach.start + FIXED_LENGTH + hardware, 4) === uint(reach.octets, end - 4, 4);
}

function label(reach: Reach, fits: boolean, gratuitous: boolean): string {
  if (!fits) return 'Address Resolution Protocol';
  const operation = uint(reach.octets, reach.start + 6, 2);
  const name = OPERATIONS[operation] ?? `opcode 0x${operation.toString(16).padStart(4, '0')}`;
  return `Address Resolution Protocol (${name}${gratuitous ? '/gratuitous ARP' : ''})`;
}
