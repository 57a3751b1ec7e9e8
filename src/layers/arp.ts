import { uint } from '../octets/uint.ts';
import { ipv4Text, macText } from './address-text.ts';
import { cutLayer } from './cut-layer.ts';
import type { Columns } from './dissection.ts';
import type { Dissected } from './dissector.ts';
import { ETHER_TYPES } from './ether-types.ts';
import { readLines, type FieldRow, type Line } from './field-row.ts';
import { generated } from './generated.ts';
import type { Field } from './layer.ts';
import { HARDWARE_TYPES } from './names/hardware-types.ts';
import { within, type Reach } from './reach.ts';
import { named, namedHex } from './show.ts';

/** Address Resolution Protocol (RFC 826), spelled out for IPv4 over Ethernet. */
const OPERATIONS: Readonly<Record<number, string>> = {
  1: 'request', 2: 'reply', 3: 'reverse request', 4: 'reverse reply', 5: 'drarp request', 6: 'drarp reply', 7: 'drarp error',
  8: 'inverse request', 9: 'inverse reply', 10: 'arp nak', 11: 'mars request', 12: 'mars multi', 13: 'mars mserv', 14: 'mars join',
  15: 'mars leave', 16: 'mars nak', 17: 'mars unserv', 18: 'mars sjoin', 19: 'mars sleave', 20: 'mars grouplist request',
  21: 'mars grouplist reply', 22: 'mars redirect map', 23: 'mapos unarp', 24: 'experimental 1', 25: 'experimental 2',
};
const FIXED_ROWS: FieldRow[] = [
  { start: 0, end: 2, name: 'arp.hw.type', label: 'Hardware type', show: named(HARDWARE_TYPES) },
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
  const message = readMessage(reach, { hardware, protocol });
  const lines: Line[] = [...FIXED_ROWS, ...message.marks, ...addressRows(hardware, protocol)];
  const reading = readLines(lines, within(reach, reach.start, length));
  const span = { start: reach.start, end: Math.min(reach.start + length, reach.end) };
  const columns = (old: Columns): Columns => ({ ...old, protocol: COLUMNS[operationOf(reach)] ?? 'ARP', info: message.info });
  const layer = { protocol: 'arp', label: `Address Resolution Protocol${message.title}`, span, ...reading };
  return reading.stop ? { layer, columns, siblings: [cutLayer(reading.stop, 'ARP/RARP')] } : { layer, columns };
}

interface Message {
  title: string;
  info: string;
  marks: Field[];
}

/** What the message is about: a sender that asks for its own address announces it, one without an address probes (RFC 5227). */
function readMessage(reach: Reach, { hardware, protocol }: { hardware: number; protocol: number }): Message {
  if (reach.start + FIXED_LENGTH > reach.end) return { title: '', info: '', marks: [] };
  const operation = uint(reach.octets, reach.start + 6, 2);
  const title = OPERATIONS[operation] ?? `opcode 0x${operation.toString(16).padStart(4, '0')}`;
  const unknown = { title: ` (${title})`, info: title, marks: [] };
  if (hardware !== 6 || protocol !== 4 || reach.start + 28 > reach.end) return unknown;
  const part = (at: number, length: number) => reach.octets.subarray(reach.start + at, reach.start + at + length);
  return describe({ operation, title, mac: macText(part(8, 6)), sender: ipv4Text(part(14, 4)), target: ipv4Text(part(24, 4)), targetMac: macText(part(18, 6)) });
}

interface Pair {
  operation: number;
  title: string;
  mac: string;
  sender: string;
  target: string;
  targetMac: string;
}

const COLUMNS: Readonly<Record<number, string>> = { 3: 'RARP', 4: 'RARP', 5: 'DRARP', 6: 'DRARP', 7: 'DRARP', 8: 'Inverse ARP', 9: 'Inverse ARP' };

function operationOf({ octets, start, end }: Reach): number {
  return start + FIXED_LENGTH <= end ? uint(octets, start + 6, 2) : 0;
}

const NOBODY = '00:00:00:00:00:00';

function describe({ operation, title, mac, sender, target, targetMac }: Pair): Message {
  const message = (info: string, kind = '', marks: Field[] = []): Message => ({ title: kind === '' ? ` (${title})` : kind, info, marks });
  const gratuitous = ` (${title}/gratuitous ARP)`;
  if (operation === 1 && sender === target) {
    const announced = targetMac === NOBODY;
    const marks = [mark('arp.isgratuitous', 'Is gratuitous'), ...(announced ? [mark('arp.isannouncement', 'Is announcement')] : [])];
    return announced ? message(`ARP Announcement for ${sender}`, ' (ARP Announcement)', marks) : message(`Gratuitous ARP for ${sender} (Request)`, gratuitous, marks);
  }
  if (operation === 1 && sender === '0.0.0.0') return message(`Who has ${target}? (ARP Probe)`, ' (ARP Probe)', [mark('arp.isprobe', 'Is probe')]);
  if (operation === 1) return message(`Who has ${target}? Tell ${sender}`);
  if (operation === 2 && sender === target) return message(`Gratuitous ARP for ${sender} (Reply)`, gratuitous, [mark('arp.isgratuitous', 'Is gratuitous')]);
  if (operation === 2) return message(`${sender} is at ${mac}`);
  if (operation === 3 || operation === 5 || operation === 8) return message(`Who is ${targetMac}? Tell ${mac}`);
  if (operation === 9) return message(`${mac} is at ${sender}`);
  if (operation === 4) return message(`${targetMac} is at ${target}`);
  return message(OPERATIONS[operation] === undefined ? `Unknown ARP ${title}` : title);
}

function mark(name: string, label: string): Field {
  return generated(name, `${label}: True`, { value: 1 });
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
  return { start, end: start + length, name, label: `${who} ${mac ? 'MAC' : 'hardware'} address`, ...(mac ? { text: macText } : { asOctets: true }) };
}

function protocolRow(who: 'Sender' | 'Target', start: number, length: number): FieldRow {
  const ip = length === 4;
  const name = `arp.${who === 'Sender' ? 'src' : 'dst'}.proto${ip ? '_ipv4' : ''}`;
  return { start, end: start + length, name, label: `${who} ${ip ? 'IP' : 'protocol'} address`, ...(ip ? { text: ipv4Text } : { asOctets: true }) };
}
