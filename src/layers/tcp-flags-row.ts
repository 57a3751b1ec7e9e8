import { bitRow, maskedValue } from './bit-row.ts';
import { expertItem, type ExpertItem } from './expert-item.ts';
import { generated } from './generated.ts';
import type { Field } from './layer.ts';
import { hexNumber, setOrNot } from './show.ts';
import { TCP_FLAGS } from './tcp-fields.ts';
import { tcpFlagNames } from './tcp-flag-names.ts';

/** The flags of a TCP header, bit by bit (RFC 9293, 3.1; RFC 3168; AE by RFC 9768), in the order of Wireshark's tree. */
interface FlagBit {
  name: string;
  label: string;
  mask: number;
  /** Which of the two octets it stands in. */
  octet: 0 | 1;
}

const RESERVED: FlagBit = { name: 'res', label: 'Reserved', mask: 0xe00, octet: 0 };
const ECN_BITS: readonly FlagBit[] = [
  { name: 'ae', label: 'Accurate ECN', mask: TCP_FLAGS.AE, octet: 0 },
  { name: 'cwr', label: 'Congestion Window Reduced', mask: TCP_FLAGS.CWR, octet: 1 },
  { name: 'ece', label: 'ECN-Echo', mask: TCP_FLAGS.ECE, octet: 1 },
];
const BITS: readonly FlagBit[] = [
  { name: 'urg', label: 'Urgent', mask: TCP_FLAGS.URG, octet: 1 },
  { name: 'ack', label: 'Acknowledgment', mask: TCP_FLAGS.ACK, octet: 1 },
  { name: 'push', label: 'Push', mask: TCP_FLAGS.PSH, octet: 1 },
  { name: 'reset', label: 'Reset', mask: TCP_FLAGS.RST, octet: 1 },
  { name: 'syn', label: 'Syn', mask: TCP_FLAGS.SYN, octet: 1 },
  { name: 'fin', label: 'Fin', mask: TCP_FLAGS.FIN, octet: 1 },
];
const LETTERS = 'RRRACEUAPRSF';
const ECN_MASK = TCP_FLAGS.AE | TCP_FLAGS.CWR | TCP_FLAGS.ECE;
const ECN_SHIFT = 6;
const WIDTH = 12;

export interface FlagsOf {
  flags: number;
  /** Where the two octets begin. */
  at: number;
  /** The server's port: that which a SYN goes to. */
  serverPort: number;
  accurateEcn: boolean;
  finActive?: boolean;
}

export function tcpFlagsField({ flags, at, serverPort, accurateEcn, finActive }: FlagsOf): Field {
  const span = { start: at, end: at + 2 };
  const bits = accurateEcn ? [] : ECN_BITS;
  const fields = [
    bitField(RESERVED, flags, at), ...(accurateEcn ? [counterField(flags, at)] : bits.map((bit) => bitField(bit, flags, at))),
    ...BITS.map((bit) => noted(bitField(bit, flags, at), noteOf(bit, flags, serverPort))), lettersField({ flags, at, accurateEcn, finActive }),
  ];
  return { name: 'tcp.flags', label: `Flags: ${hexNumber(3)(flags)} (${tcpFlagNames(flags, accurateEcn)})`, span, value: flags, fields };
}

function bitField({ name, label, mask, octet }: FlagBit, flags: number, at: number): Field {
  const value = maskedValue(flags, mask);
  const span = { start: at + octet, end: at + octet + 1 };
  return { name: `tcp.flags.${name}`, label: `${bitRow({ value: flags, mask, width: WIDTH })} = ${label}: ${setOrNot(value)}`, span, value: value ? 1 : 0 };
}

function counterField(flags: number, at: number): Field {
  const value = (flags & ECN_MASK) >> ECN_SHIFT;
  return { name: 'tcp.flags.ace', label: `${bitRow({ value: flags, mask: ECN_MASK, width: WIDTH })} = ACE: ${value}`, span: { start: at, end: at + 2 }, value };
}

function noted(field: Field, item: ExpertItem | null): Field {
  return item === null ? field : { ...field, fields: expertItem(item) };
}

function noteOf({ mask }: FlagBit, flags: number, serverPort: number): ExpertItem | null {
  if ((flags & mask) === 0) return null;
  if (mask === TCP_FLAGS.RST) return { name: 'tcp.connection.rst', text: 'Connection reset (RST)', severity: 'Warning', group: 'Sequence' };
  if (mask === TCP_FLAGS.FIN) return { name: 'tcp.connection.fin', text: 'Connection finish (FIN)', severity: 'Chat', group: 'Sequence' };
  if (mask !== TCP_FLAGS.SYN) return null;
  const [name, act] = flags & TCP_FLAGS.ACK ? ['synack', 'acknowledge (SYN+ACK)'] : ['syn', 'request (SYN)'];
  return { name: `tcp.connection.${name}`, text: `Connection establish ${act}: server port ${serverPort}`, severity: 'Chat', group: 'Sequence' };
}

function lettersField({ flags, at, accurateEcn, finActive }: Omit<FlagsOf, 'serverPort'>): Field {
  const value = flagLetters(flags, accurateEcn);
  const field = generated('tcp.flags.str', `TCP Flags: ${value}`, { value, span: { start: at, end: at + 2 } });
  return finActive === undefined ? field : { ...field, fields: closingNote(finActive) };
}

function closingNote(isActive: boolean): Field[] {
  const [name, act] = isActive ? ['fin_active', 'initiates'] : ['fin_passive', 'undergoes'];
  return expertItem({ name: `tcp.connection.${name}`, text: `This frame ${act} the connection closing`, severity: 'Note', group: 'Sequence' });
}

function flagLetters(flags: number, accurateEcn: boolean): string {
  const letters = Array.from(LETTERS, (letter, index) => (flags & (0x800 >> index) ? letter : '·'));
  if (accurateEcn) letters.splice(3, 3, '-', String((flags & ECN_MASK) >> ECN_SHIFT), '-');
  return letters.join('');
}
