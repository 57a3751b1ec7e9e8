import { accurateEcn } from './tcp-option-accurate-ecn.ts';
import { expertItem } from './expert-item.ts';
import { generated } from './generated.ts';
import { MPTCP_OPTION } from './mptcp-option.ts';
import { experiment, FAST_OPEN } from './tcp-option-fast-open.ts';
import { exactly, numberOption, optionLength, optionNumber, optionRest } from './tcp-option-fields.ts';
import { QUICK_START, RIVERBED_PROBE, RIVERBED_TRANSPARENCY, SCPS_CAPABILITIES } from './tcp-option-rarities.ts';
import type { OptionKind, TcpOption } from './tcp-option.ts';
import { sackInfo, sackIsBroken, sackLines, sackSummary } from './tcp-sack.ts';
import { TCP_FLAGS } from './tcp-fields.ts';

/** TCP's options by kind number (IANA tcp-parameters) in the words of Wireshark's tree and of its Info column. */
const MOST_SHIFT = 14;
const multiplier = (option: TcpOption): number => 2 ** Math.min(MOST_SHIFT, optionNumber(option, 2, 1));
const TIMESTAMPS = { tsval: 'tcp.options.timestamp.tsval', tsecr: 'tcp.options.timestamp.tsecr' };

export const TCP_OPTIONS: Readonly<Record<number, OptionKind>> = {
  0: { field: 'tcp.options.eol', name: 'End of Option List (EOL)' },
  1: { field: 'tcp.options.nop', name: 'No-Operation (NOP)' },
  2: {
    field: 'tcp.options.mss', name: 'Maximum segment size', complaint: exactly(4),
    summary: (option) => `: ${optionNumber(option, 2, 2)} bytes`,
    before: ({ segment }) => (segment.flags & TCP_FLAGS.SYN ? [] : misplacedMss()),
    lines: () => [{ start: 2, end: 4, name: 'tcp.options.mss_val', label: 'MSS Value' }],
    info: (option) => ` MSS=${optionNumber(option, 2, 2)}`,
  },
  3: {
    field: 'tcp.options.wscale', name: 'Window scale', complaint: exactly(3),
    summary: (option) => `: ${optionNumber(option, 2, 1)} (multiply by ${multiplier(option)})`,
    lines: (option) => [
      { start: 2, end: 3, name: 'tcp.options.wscale.shift', label: 'Shift count', rows: shiftNotes(optionNumber(option, 2, 1)) },
      generated('tcp.options.wscale.multiplier', `Multiplier: ${multiplier(option)}`, { value: multiplier(option), span: { start: option.start + 2, end: option.start + 3 } }),
    ],
    info: (option) => ` WS=${multiplier(option)}`,
  },
  4: { field: 'tcp.options.sack_perm', name: 'SACK permitted', complaint: exactly(2), always: ' SACK_PERM' },
  5: { field: 'tcp.options.sack', name: 'SACK', summary: sackSummary, lines: sackLines, info: sackInfo, isBroken: sackIsBroken, isReadCut: true, cutInfo: (option, captured) => sackInfo({ ...option, end: captured }) },
  6: numberOption({ field: 'tcp.options.echo', name: 'Echo', row: { name: 'tcp.options.echo_value', label: 'TCP Echo Option' }, word: 'ECHO' }),
  7: numberOption({ field: 'tcp.options.echo', name: 'Echo reply', title: 'Echo', row: { name: 'tcp.options.echo_value', label: 'TCP Echo Option' }, word: 'ECHO' }),
  8: {
    field: 'tcp.options.timestamp', name: 'Timestamps', complaint: exactly(10),
    summary: (option) => `: TSval ${optionNumber(option, 2, 4)}, TSecr ${optionNumber(option, 6, 4)}`,
    lines: () => [
      { start: 2, end: 6, name: TIMESTAMPS.tsval, label: 'Timestamp value' },
      { start: 6, end: 10, name: TIMESTAMPS.tsecr, label: 'Timestamp echo reply' },
    ],
    isReadCut: true,
    info: (option) => ` TSval=${optionNumber(option, 2, 4)} TSecr=${optionNumber(option, 6, 4)}`,
  },
  11: connectionCount('CC'), 12: connectionCount('CC.NEW'), 13: connectionCount('CC.ECHO'),
  19: {
    field: 'tcp.options.md5', name: 'TCP MD5 signature', complaint: exactly(18), always: ' MD5',
    lines: (option) => optionRest(option, 2, { name: 'tcp.options.md5.digest', label: 'MD5 digest' }),
  },
  20: SCPS_CAPABILITIES,
  21: {
    field: 'tcp.options.snack', name: 'Selective Negative Acknowledgment', complaint: exactly(6), isBroken: (option) => optionLength(option) === 6,
    lines: () => [
      { start: 2, end: 4, name: 'tcp.options.snack.offset', label: 'TCP SNACK Offset' },
      { start: 4, end: 6, name: 'tcp.options.snack.size', label: 'TCP SNACK Size' },
    ],
  },
  22: { field: 'tcp.options.scpsrec', name: 'SCPS record boundary', complaint: exactly(2) },
  23: { field: 'tcp.options.scpscor', name: 'SCPS corruption experienced', complaint: exactly(2) },
  27: QUICK_START,
  28: {
    field: 'tcp.options.user_to', name: 'User Timeout', complaint: exactly(4),
    lines: () => [
      { start: 2, end: 4, name: 'tcp.options.user_to_granularity', label: 'Granularity', mask: 0x8000, show: (bit) => (bit ? 'Minutes' : 'Seconds') },
      { start: 2, end: 4, name: 'tcp.options.user_to_val', label: 'User Timeout', mask: 0x7fff },
    ],
    info: (option) => ` USER_TO=${optionNumber(option, 2, 2)}`,
  },
  29: {
    field: 'tcp.options.ao', name: 'TCP AO', always: 'TCP AO', complaint: (length) => (length < 4 ? 'option length should be >= than 4' : null),
    lines: (option) => [
      { start: 2, end: 3, name: 'tcp.options.ao.keyid', label: 'AO KeyID' },
      { start: 3, end: 4, name: 'tcp.options.ao.rnextkeyid', label: 'AO RNextKeyID' },
      ...optionRest(option, 4, { name: 'tcp.options.ao.mac', label: 'AO MAC' }),
    ],
  },
  30: MPTCP_OPTION,
  34: FAST_OPEN,
  76: RIVERBED_PROBE,
  78: RIVERBED_TRANSPARENCY,
  172: accurateEcn(0), 174: accurateEcn(1),
  253: experiment, 254: experiment,
};

export const UNKNOWN_OPTION: OptionKind = {
  field: 'tcp.options.unknown', name: 'Unknown',
  lines: (option) => optionRest(option, 2, { name: 'tcp.options.unknown.payload', label: 'Payload' }),
};

function connectionCount(name: string): OptionKind {
  return numberOption({ field: 'tcp.options.cc', name, title: 'CC', row: { name: 'tcp.options.cc_value', label: 'TCP CC Option' }, word: 'CC' });
}

function misplacedMss() {
  return expertItem({ name: 'tcp.options.mss.present', text: 'The non-SYN packet does contain a MSS option', severity: 'Warning', group: 'Protocol' });
}

function shiftNotes(shift: number) {
  if (shift <= MOST_SHIFT) return undefined;
  return expertItem({ name: 'tcp.options.wscale.shift.invalid', text: 'Window scale shift exceeds 14', severity: 'Warning', group: 'Protocol' });
}
