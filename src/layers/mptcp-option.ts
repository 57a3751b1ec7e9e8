import { uint } from '../octets/uint.ts';
import { ipv4Text, ipv6Text } from './address-text.ts';
import type { FieldRow, Line } from './field-row.ts';
import { mptcpCapableLines } from './mptcp-capable.ts';
import { MPTCP_FLAGS_ROW, mptcpFlag, mptcpNumber, mptcpReservedRow, wideNumber } from './mptcp-rows.ts';
import { hexNumber, setOrNot } from './show.ts';
import { optionLength, optionNumber } from './tcp-option-fields.ts';
import type { OptionKind, TcpOption } from './tcp-option.ts';

/** Multipath TCP (RFC 8684, RFC 6824): what one option says by itself; what follows from other subflows is not worked out. */
interface Subtype {
  name: string;
  lines(option: TcpOption): Line[];
  /** Octets without which Wireshark gives the packet up. */
  least: number;
}

const SUBTYPES: readonly Subtype[] = [
  { name: 'Multipath Capable', lines: mptcpCapableLines, least: 4 },
  { name: 'Join Connection', lines: joinLines, least: 3 },
  { name: 'Data Sequence Signal', lines: dataLines, least: 4 },
  { name: 'Add Address', lines: addressLines, least: 4 },
  { name: 'Remove Address', lines: removalLines, least: 3 },
  { name: 'Change Subflow Priority', lines: priorityLines, least: 3 },
  { name: 'TCP Fallback', lines: (option) => [mptcpReservedRow(), ...wideNumber(option, { name: 'rawdataseqno', label: 'Data Sequence Number', at: 4 })], least: 12 },
  { name: 'Fast Close', lines: (option) => [mptcpReservedRow(), ...wideNumber(option, { name: 'recvkey', label: 'Receiver\'s Key', at: 4 })], least: 12 },
  { name: 'TCP Reset', lines: resetLines, least: 4 },
];
const subtypeNumber = (option: TcpOption) => optionNumber(option, 2, 1) >> 4;
const subtypeName = (number: number) => SUBTYPES[number]?.name ?? `Unknown (${number})`;

export const MPTCP_OPTION: OptionKind = {
  field: 'mptcp', name: 'MPTCP', title: 'Multipath Transmission Control Protocol', prefix: '',
  summary: (option) => (optionLength(option) > 2 ? `: ${subtypeName(subtypeNumber(option))}` : ''),
  lines: mptcpLines,
  isBroken: (option) => optionLength(option) < 3 || optionLength(option) < (SUBTYPES[subtypeNumber(option)]?.least ?? 0),
};

/** As many of the subtype's lines as the option's octets hold. */
function mptcpLines(option: TcpOption): Line[] {
  const length = optionLength(option);
  if (length < 3) return [];
  const name = (number: number) => `${SUBTYPES[number]?.name ?? 'Unknown'} (${number})`;
  const head: FieldRow = { start: 2, end: 3, name: 'tcp.options.mptcp.subtype', label: 'Multipath TCP subtype', mask: 0xf0, show: name };
  const lines = length < 4 && subtypeNumber(option) === 2 ? [] : (SUBTYPES[subtypeNumber(option)]?.lines(option) ?? []);
  return [head, ...lines.filter((line) => !('end' in line) || line.end <= length)];
}

function joinLines(option: TcpOption): Line[] {
  const length = optionLength(option);
  if (length === 24) return [mptcpReservedRow(), { start: 4, end: 24, name: 'tcp.options.mptcp.sendhmac', label: 'Sender\'s HMAC', asOctets: true }];
  if (length !== 12 && length !== 16) return [];
  const proof = length === 12 ? [mptcpNumber('recvtok', 'Receiver\'s Token', { start: 4, end: 8 })] : wideNumber(option, { name: 'sendtrunchmac', label: 'Sender\'s Truncated HMAC', at: 4 });
  const random = mptcpNumber('sendrand', 'Sender\'s Random Number', { start: length - 4, end: length });
  return [{ ...MPTCP_FLAGS_ROW, start: 2, end: 3, rows: [backupFlag()] }, mptcpNumber('addrid', 'Address ID', { start: 3, end: 4 }), ...proof, random];
}

/** RFC 8684, 3.3: an acknowledgment and a mapping, each of which may be absent, or of four or eight octets. */
function dataLines(option: TcpOption): Line[] {
  const flags = optionNumber(option, 3, 1);
  const lines: Line[] = [{ ...MPTCP_FLAGS_ROW, rows: dataFlags() }];
  let at = 4;
  if (flags & 0x01) {
    lines.push(...sequenceLines(option, { name: 'rawdataack', label: 'Original MPTCP Data ACK', at, wide: (flags & 0x02) > 0, note: flags & 0x02 ? ' (64bits)' : '' }));
    at += flags & 0x02 ? 8 : 4;
  }
  if ((flags & 0x04) === 0) return lines;
  const wide = (flags & 0x08) > 0;
  lines.push(...sequenceLines(option, { name: 'rawdataseqno', label: 'Data Sequence Number', at, wide, note: `  (${wide ? 64 : 32}bits version)` }));
  at += wide ? 8 : 4;
  return [...lines, mptcpNumber('subflowseqno', 'Subflow Sequence Number', { start: at, end: at + 4 }), mptcpNumber('datalvllen', 'Data-level Length', { start: at + 4, end: at + 6 })];
}

interface SequenceNumber {
  name: string;
  label: string;
  at: number;
  /** Of eight octets instead of four. */
  wide: boolean;
  note: string;
}

function sequenceLines(option: TcpOption, { name, label, at, wide, note }: SequenceNumber): Line[] {
  return wide ? wideNumber(option, { name, label, at, note }) : [{ ...mptcpNumber(name, label, { start: at, end: at + 4 }), show: (value) => `${value}${note}` }];
}

function dataFlags(): FieldRow[] {
  return [
    mptcpFlag('datafin.flag', 'DATA_FIN', 0x10), mptcpFlag('dseqn8.flag', 'Data Sequence Number is 8 octets', 0x08),
    mptcpFlag('dseqnpresent.flag', 'Data Sequence Number, Subflow Sequence Number, Data-level Length, Checksum present', 0x04),
    mptcpFlag('dataack8.flag', 'Data ACK is 8 octets', 0x02), mptcpFlag('dataackpresent.flag', 'Data ACK is present', 0x01),
  ];
}

/** Version 0 says the version of IP where version 1 has the echo flag; the length tells which address follows. */
function addressLines(option: TcpOption): Line[] {
  const length = optionLength(option);
  const first = optionNumber(option, 2, 1) & 0x0f;
  const head = first === 4 || first === 6
    ? { start: 2, end: 3, name: 'tcp.options.mptcp.ipver', label: 'IP version', mask: 0x0f }
    : { start: 2, end: 3, name: 'tcp.options.mptcp.echo', label: 'Echo', mask: 0x01 };
  const address: FieldRow | null = length >= 20 ? { start: 4, end: 20, name: 'tcp.options.mptcp.ipv6', label: 'Advertised IPv6 Address', text: ipv6Text }
    : length >= 8 ? { start: 4, end: 8, name: 'tcp.options.mptcp.ipv4', label: 'Advertised IPv4 Address', text: ipv4Text } : null;
  const lines: Line[] = [head, mptcpNumber('addrid', 'Address ID', { start: 3, end: 4 })];
  return address ? [...lines, address, ...behindAddress(option, address.end)] : lines;
}

function behindAddress(option: TcpOption, at: number): Line[] {
  const length = optionLength(option);
  const left = length - at;
  const port = left === 2 || left === 10 ? [mptcpNumber('port', 'Advertised port', { start: at, end: at + 2 })] : [];
  return left >= 8 ? [...port, ...wideNumber(option, { name: 'addaddrtrunchmac', label: 'Truncated HMAC', at: length - 8 })] : port;
}

function removalLines(option: TcpOption): Line[] {
  const count = optionLength(option) - 3;
  const ids = Array.from({ length: count }, (_, index) => mptcpNumber('addrid', 'Address ID', { start: 3 + index, end: 4 + index }));
  const span = { start: option.start + 2, end: option.start + 3 };
  return [{ name: 'mptcp.rm_addr.count', label: `Number of removed addresses: ${count}`, span, value: count }, ...ids];
}

function priorityLines(): Line[] {
  return [{ ...MPTCP_FLAGS_ROW, start: 2, end: 3, rows: [backupFlag()] }, mptcpNumber('addrid', 'Address ID', { start: 3, end: 4 })];
}

const RESET_FLAGS: readonly [name: string, label: string, mask: number][] = [
  ['flag_U.flag', 'Flag U', 0x08], ['flag_V.flag', 'Flag V', 0x04], ['flag_W.flag', 'Flag W', 0x02], ['flag_T.flag', 'Transient', 0x01],
];
const RESET_REASONS: Readonly<Record<number, string>> = {
  0: 'Unspecified TCP error', 1: 'MPTCP-specific error', 2: 'Lack of resources', 3: 'Administratively prohibited', 4: 'Too much outstanding data',
  5: 'Unacceptable performance', 6: 'Middlebox interference',
};

function resetLines(option: TcpOption): Line[] {
  const rows = RESET_FLAGS.map(([name, label, mask]) => ({ ...mptcpFlag(name, label, mask), start: 2, end: 3, width: 4, show: setOrNot }));
  const set = RESET_FLAGS.filter(([, , mask]) => uint(option.octets, option.start + 2, 1) & mask).map(([, label]) => `, ${label}`).join('');
  const reason = (value: number) => `${RESET_REASONS[value] ?? 'Unknown'} (${hexNumber(2)(value)})`;
  return [
    { ...MPTCP_FLAGS_ROW, start: 2, end: 3, show: (flags) => `${hexNumber(2)(flags)}${set}`, rows },
    { start: 3, end: 4, name: 'tcp.options.mptcp.rst_reason', label: 'TCPRST Reason', show: reason },
  ];
}

function backupFlag(): FieldRow {
  return { start: 2, end: 3, name: 'tcp.options.mptcp.backup.flag', label: 'Backup flag', mask: 0x01 };
}
