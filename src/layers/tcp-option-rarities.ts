import { ipv4Text } from './address-text.ts';
import type { FieldRow } from './field-row.ts';
import { hexNumber, setOrNot } from './show.ts';
import { exactly, optionLength, optionNumber } from './tcp-option-fields.ts';
import type { OptionKind, TcpOption } from './tcp-option.ts';

/** Options that hardly any capture has: Quick-Start (RFC 4782), SCPS, and those of Riverbed's WAN optimisers. */
const RATES = ['0 bit/s', '80 Kbit/s', '160 Kbit/s', '320 Kbit/s', '640 Kbit/s', '1.28 Mbit/s', '2.56 Mbit/s', '5.12 Mbit/s', '10.24 Mbit/s',
  '20.48 Mbit/s', '40.96 Mbit/s', '81.92 Mbit/s', '163.84 Mbit/s', '327.68 Mbit/s', '655.36 Mbit/s', '1.31072 Gbit/s'];
const rate = (option: TcpOption) => RATES[optionNumber(option, 2, 1) & 0x0f]!;

export const QUICK_START: OptionKind = {
  field: 'tcp.options.qs', name: 'Quick-Start', complaint: exactly(8),
  lines: () => [
    { start: 2, end: 3, name: 'tcp.options.qs.rate', label: 'QS Rate', mask: 0x0f, show: (value) => `${RATES[value]} (${value})` },
    { start: 3, end: 4, name: 'tcp.options.qs.ttl_diff', label: 'QS Rate' },
  ],
  info: (option) => ` QSresp=${rate(option)}`,
};

const SCPS_FLAGS: readonly [name: string, label: string, mask: number, word: string][] = [
  ['bets', 'Partial Reliability Capable (BETS)', 0x80, 'BETS'], ['snack1', 'Short Form SNACK Capable (SNACK1)', 0x40, 'SNACK1'],
  ['snack2', 'Long Form SNACK Capable (SNACK2)', 0x20, 'SNACK2'], ['compress', 'Lossless Header Compression (COMP)', 0x10, 'COMP'],
  ['nlts', 'Network Layer Timestamp (NLTS)', 0x08, 'NLTS'], ['reserved', 'Reserved', 0x07, 'RESERVED'],
];

/** Only the short form is read; what of the extended one Wireshark calls illegal is all that it is. */
export const SCPS_CAPABILITIES: OptionKind = {
  field: 'tcp.options.scps', name: 'SCPS capabilities',
  lines: (option) => (optionLength(option) === 4 ? [
    { start: 2, end: 3, name: 'tcp.options.scps.vector', label: 'TCP SCPS Capabilities Vector', show: (bits) => `${hexNumber(2)(bits)} (${scpsWords(bits)})`, rows: scpsRows() },
    { start: 3, end: 4, name: 'tcp.options.scps.binding', label: 'Connection ID' },
  ] : []),
  info: (option) => (optionLength(option) === 4 ? ` SCPS[${scpsWords(optionNumber(option, 2, 1))}] Connection ID=${optionNumber(option, 3, 1)}` : ''),
};

function scpsWords(bits: number): string {
  return SCPS_FLAGS.filter(([, , mask]) => bits & mask).map(([, , , word]) => word).join(', ');
}

function scpsRows(): FieldRow[] {
  return SCPS_FLAGS.map(([name, label, mask]) => ({
    start: 2, end: 3, name: `tcp.options.scpsflags.${name}`, label, mask, show: name === 'reserved' ? String : setOrNot,
  }));
}

const PROBE_TYPES: Readonly<Record<number, string>> = { 0: 'Probe Query', 1: 'Probe Response', 2: 'Probe Internal', 3: 'Probe Trace' };

export const RIVERBED_PROBE: OptionKind = {
  field: 'tcp.options.rvbd.probe', name: 'Riverbed Probe', complaint: (length) => (length < 3 ? 'option length should be >= 3)' : null),
  summary: (option) => `: ${PROBE_TYPES[optionNumber(option, 2, 1) >> 4] ?? 'Probe Unknown'}`,
  lines: () => [
    { start: 2, end: 3, name: 'tcp.options.rvbd.probe.type1', label: 'Type', mask: 0xf0 },
    { start: 2, end: 3, name: 'tcp.options.rvbd.probe.version', label: 'Version', mask: 0x0f },
  ],
};

const TRANSPARENCY_FLAGS: readonly [name: string, label: string, mask: number][] = [
  ['fw_rst_probe', 'Enable FW traversal feature', 0x0400], ['fw_rst_inner', 'Enable Inner FW feature on All FWs', 0x0200],
  ['fw_rst', 'Enable Transparency FW feature on All FWs', 0x0100], ['chksum', 'Reserved', 0x0004], ['oob', 'Out of band connection', 0x0002],
  ['mode', 'Transparency Mode', 0x0001],
];
const mode = (bit: number) => (bit ? 'Port Transparency' : 'Full Transparency');

export const RIVERBED_TRANSPARENCY: OptionKind = {
  field: 'tcp.options.rvbd.trpy', name: 'Riverbed Transparency', complaint: exactly(16), front: 'TRPY, ',
  summary(option) {
    const address = (at: number) => ipv4Text(option.octets.subarray(option.start + at, option.start + at + 4));
    return ` ${address(4)}:${optionNumber(option, 12, 2)} -> ${address(8)}:${optionNumber(option, 14, 2)}`;
  },
  lines: () => [
    { start: 2, end: 4, name: 'tcp.options.rvbd.trpy.flags', label: 'Transparency Options', show: hexNumber(4), rows: transparencyRows() },
    { start: 4, end: 8, name: 'tcp.options.rvbd.trpy.src.ip', label: 'Src SH IP Addr', text: ipv4Text },
    { start: 8, end: 12, name: 'tcp.options.rvbd.trpy.dst.ip', label: 'Dst SH IP Addr', text: ipv4Text },
    { start: 12, end: 14, name: 'tcp.options.rvbd.trpy.src.port', label: 'Src SH Inner Port' },
    { start: 14, end: 16, name: 'tcp.options.rvbd.trpy.dst.port', label: 'Dst SH Inner Port' },
  ],
};

function transparencyRows(): FieldRow[] {
  return TRANSPARENCY_FLAGS.map(([name, label, mask]) => ({
    start: 2, end: 4, name: `tcp.options.rvbd.trpy.flags.${name}`, label, mask, show: name === 'mode' ? mode : setOrNot,
  }));
}
