import type { FieldRow, Line } from './field-row.ts';
import { hexNumber, setOrNot } from './show.ts';
import { TCP_FIELDS, TCP_FLAGS } from './tcp-fields.ts';

/** The flags of a TCP header, bit by bit (RFC 9293, 3.1; RFC 3168; AE by RFC 9768), in the order of Wireshark's tree. */
const BITS: readonly [name: string, label: string, mask: number][] = [
  ['res', 'Reserved', 0xe00],
  ['ae', 'Accurate ECN', TCP_FLAGS.AE],
  ['cwr', 'Congestion Window Reduced', TCP_FLAGS.CWR],
  ['ece', 'ECN-Echo', TCP_FLAGS.ECE],
  ['urg', 'Urgent', TCP_FLAGS.URG],
  ['ack', 'Acknowledgment', TCP_FLAGS.ACK],
  ['push', 'Push', TCP_FLAGS.PSH],
  ['reset', 'Reset', TCP_FLAGS.RST],
  ['syn', 'Syn', TCP_FLAGS.SYN],
  ['fin', 'Fin', TCP_FLAGS.FIN],
];
const LETTERS = 'RRRACEUAPRSF';

const ROWS: Line[] = BITS.map(([name, label, mask]) => ({ ...TCP_FIELDS.flags, name: `tcp.flags.${name}`, label, mask, width: 12, show: setOrNot }));

const LETTERS_ROW: FieldRow = {
  ...TCP_FIELDS.flags, name: 'tcp.flags.str', label: 'TCP Flags', mask: 0x0fff, width: 0, show: flagLetters, derived: true,
};

export const TCP_FLAGS_ROW: FieldRow = {
  ...TCP_FIELDS.flags, name: 'tcp.flags', label: 'Flags', mask: 0x0fff, width: 0, show: flagsText, rows: [...ROWS, LETTERS_ROW],
};

/** `0x018 (PSH, ACK)`. */
function flagsText(flags: number): string {
  const names = Object.entries(TCP_FLAGS).filter(([, mask]) => flags & mask).map(([name]) => name);
  if (flags & 0xe00) names.push('Reserved');
  return `${hexNumber(3)(flags)} (${names.join(', ') || '<None>'})`;
}

function flagLetters(flags: number): string {
  return Array.from(LETTERS, (letter, index) => (flags & (0x800 >> index) ? letter : '·')).join('');
}
