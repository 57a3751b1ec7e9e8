import { hex } from '../octets/hex.ts';
import { uint } from '../octets/uint.ts';
import type { Line } from './field-row.ts';
import { generated } from './generated.ts';
import type { Reach } from './reach.ts';
import type { SegmentContext } from './segment-context.ts';
import { hexNumber } from './show.ts';
import { sackLines, sackSummary } from './tcp-sack.ts';

/** TCP's options by kind number (IANA tcp-parameters) in the words of Wireshark's tree. */
export interface OptionKind {
  field: string;
  /** In the line of all options, and in the option's own line unless `title` says otherwise. */
  name: string;
  title?: string;
  /** Before the title; `TCP Option - ` when absent. */
  prefix?: string;
  /** The name of the kind number. */
  kind: string;
  /** The only right length; any when absent. */
  length?: number;
  /** What the option's line adds to its title. */
  summary?(option: Reach, context?: SegmentContext): string;
  /** The lines after kind and length; rows count from the option's first octet. */
  lines?(option: Reach, context?: SegmentContext): Line[];
}

const number = ({ octets, start }: Reach, at: number, length: number): number => uint(octets, start + at, length);
const multiplier = (option: Reach): number => 2 ** Math.min(14, number(option, 2, 1));
const FAST_OPEN = 0xf989;

const rest = (option: Reach, start: number, row: { name: string; label: string }): Line[] =>
  option.end - option.start > start ? [{ ...row, start, end: option.end - option.start, text: (octets) => hex(octets) }] : [];

const cookieLines = (option: Reach, start: number): Line[] => {
  const cookie = rest(option, start, { name: 'tcp.options.tfo.cookie', label: 'Fast Open Cookie' });
  const span = { start: option.start, end: option.end };
  return cookie.length > 0 ? cookie : [{ name: 'tcp.options.tfo.request', label: 'Fast Open Cookie Request', span }];
};

const experiment = (kind: string): OptionKind => ({
  field: 'tcp.options.experimental', name: 'Experimental', kind,
  summary: (option) => (option.end - option.start < 4 ? '' : `: ${number(option, 2, 2) === FAST_OPEN ? 'Fast Open' : 'Unknown'}`),
  lines: (option) => {
    if (option.end - option.start < 4) return [];
    const fastOpen = number(option, 2, 2) === FAST_OPEN;
    const show = (value: number) => `${fastOpen ? 'Fast Open' : 'Unknown'} (${hexNumber(4)(value)})`;
    const identifier = { start: 2, end: 4, name: 'tcp.options.experimental.exid', label: 'Experiment Identifier', show };
    return [identifier, ...(fastOpen ? cookieLines(option, 4) : rest(option, 4, { name: 'tcp.options.experimental.data', label: 'Data' }))];
  },
});

export const TCP_OPTIONS: Readonly<Record<number, OptionKind>> = {
  0: { field: 'tcp.options.eol', name: 'End of Option List (EOL)', kind: 'End of Option List' },
  1: { field: 'tcp.options.nop', name: 'No-Operation (NOP)', kind: 'No-Operation' },
  2: {
    field: 'tcp.options.mss', name: 'Maximum segment size', kind: 'Maximum Segment Size', length: 4,
    summary: (option) => `: ${number(option, 2, 2)} bytes`,
    lines: () => [{ start: 2, end: 4, name: 'tcp.options.mss_val', label: 'MSS Value' }],
  },
  3: {
    field: 'tcp.options.wscale', name: 'Window scale', kind: 'Window Scale', length: 3,
    summary: (option) => `: ${number(option, 2, 1)} (multiply by ${multiplier(option)})`,
    lines: (option) => [
      { start: 2, end: 3, name: 'tcp.options.wscale.shift', label: 'Shift count' },
      generated('tcp.options.wscale.multiplier', `Multiplier: ${multiplier(option)}`, { value: multiplier(option) }),
    ],
  },
  4: { field: 'tcp.options.sack_perm', name: 'SACK permitted', kind: 'SACK Permitted', length: 2 },
  5: { field: 'tcp.options.sack', name: 'SACK', kind: 'SACK', summary: sackSummary, lines: sackLines },
  8: {
    field: 'tcp.options.timestamp', name: 'Timestamps', kind: 'Time Stamp Option', length: 10,
    summary: (option) => `: TSval ${number(option, 2, 4)}, TSecr ${number(option, 6, 4)}`,
    lines: () => [
      { start: 2, end: 6, name: 'tcp.options.timestamp.tsval', label: 'Timestamp value' },
      { start: 6, end: 10, name: 'tcp.options.timestamp.tsecr', label: 'Timestamp echo reply' },
    ],
  },
  19: {
    field: 'tcp.options.md5', name: 'TCP MD5 signature', kind: 'MD5 Signature Option',
    lines: (option) => rest(option, 2, { name: 'tcp.options.md5.digest', label: 'MD5 digest' }),
  },
  28: {
    field: 'tcp.options.user_to', name: 'User Timeout', kind: 'User Timeout Option', length: 4,
    lines: () => [
      { start: 2, end: 4, name: 'tcp.options.user_to_granularity', label: 'Granularity', mask: 0x8000, show: (bit) => (bit ? 'Minutes' : 'Seconds') },
      { start: 2, end: 4, name: 'tcp.options.user_to_val', label: 'User Timeout', mask: 0x7fff },
    ],
  },
  30: {
    field: 'tcp.options.mptcp', name: 'MPTCP', title: 'Multipath Transmission Control Protocol', prefix: '', kind: 'Multipath TCP',
    lines: (option) => rest(option, 2, { name: 'tcp.options.mptcp.content', label: 'Payload' }),
  },
  34: { field: 'tcp.options.tfo', name: 'TCP Fast Open', kind: 'TCP Fast Open Cookie', lines: (option) => cookieLines(option, 2) },
  253: experiment('RFC3692-style Experiment 1'),
  254: experiment('RFC3692-style Experiment 2'),
};

export const UNKNOWN_OPTION: OptionKind = {
  field: 'tcp.options.unknown', name: 'Unknown', kind: 'Unknown',
  lines: (option) => rest(option, 2, { name: 'tcp.options.unknown.payload', label: 'Payload' }),
};
