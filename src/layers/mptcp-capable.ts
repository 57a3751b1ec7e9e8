import { expertItem } from './expert-item.ts';
import type { FieldRow, Line } from './field-row.ts';
import { MPTCP_FLAGS_ROW, mptcpFlag, mptcpNumber, wideNumber } from './mptcp-rows.ts';
import { hexNumber } from './show.ts';
import { optionLength, optionNumber } from './tcp-option-fields.ts';
import type { TcpOption } from './tcp-option.ts';

/** MP_CAPABLE (RFC 8684, 3.1): the keys of both ends. The token that follows from a key is not worked out. */
const WITH_SENDER_KEY = [12, 20, 22, 24];
const OTHER_ALGORITHMS = 0x3e;

export function mptcpCapableLines(option: TcpOption): Line[] {
  const length = optionLength(option);
  const version = optionNumber(option, 2, 1) & 0x0f;
  const head: FieldRow = { start: 2, end: 3, name: 'tcp.options.mptcp.version', label: 'Multipath TCP version', mask: 0x0f };
  const lines: Line[] = [head, { ...MPTCP_FLAGS_ROW, rows: [...flagRows(version), ...algorithmNote(optionNumber(option, 3, 1))] }];
  if (WITH_SENDER_KEY.includes(length)) lines.push(...wideNumber(option, { name: 'sendkey', label: 'Sender\'s Key', at: 4 }));
  if (length >= 20) lines.push(...wideNumber(option, { name: 'recvkey', label: 'Receiver\'s Key', at: 12 }));
  if (length >= 22) lines.push(mptcpNumber('datalvllen', 'Data-level Length', { start: 20, end: 22 }));
  if (length >= 24) lines.push({ ...mptcpNumber('checksum', 'Checksum', { start: 22, end: 24 }), show: hexNumber(4) });
  return lines;
}

function flagRows(version: number): FieldRow[] {
  const common = [mptcpFlag('checksumreq.flags', 'Checksum required', 0x80), mptcpFlag('extensibility.flag', 'Extensibility', 0x40)];
  if (version === 0) return [...common, mptcpFlag('sha1.flag', 'Use HMAC-SHA1', 0x01), { ...mptcpFlag('reserved.flag', 'Reserved', 0x3e), show: hexNumber(2) }];
  return [
    ...common, mptcpFlag('nomoresubflows.flag', 'Do not attempt to establish new subflows to this address and port', 0x20),
    mptcpFlag('sha256.flag', 'Use HMAC-SHA256', 0x01), { ...mptcpFlag('reserved.flag', 'Reserved', 0x1e), show: hexNumber(1) },
  ];
}

function algorithmNote(flags: number): readonly Line[] {
  if ((flags & OTHER_ALGORITHMS) === 0) return [];
  return expertItem({ name: 'mptcp.connection.unsupported_algorithm', text: 'Unsupported algorithm', severity: 'Warning', group: 'Protocol' });
}
