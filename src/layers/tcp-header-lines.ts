import { expertItem } from './expert-item.ts';
import type { FieldRow, Line } from './field-row.ts';
import { generated } from './generated.ts';
import type { Field } from './layer.ts';
import type { SegmentContext } from './segment-context.ts';
import { hexNumber, seconds } from './show.ts';
import { TCP_FIELDS, TCP_FLAGS } from './tcp-fields.ts';
import type { TcpHeader } from './tcp-header.ts';
import type { HeaderContext } from './tcp-number-lines.ts';

/** Header length, window, checksum and urgent pointer of a TCP tree, and its times. */
const HEADER_LENGTH_ROW: FieldRow = {
  ...TCP_FIELDS.dataOffset, name: 'tcp.hdr_len', label: 'Header Length', mask: 0xf0, convert: (words) => words * 4, show: (octets) => `${octets} bytes (${octets / 4})`,
};
const SCALE_NOTES: Readonly<Record<number, string>> = { [-1]: ' (unknown)', [-2]: ' (no window scaling used)' };
const CHECKSUM_LINES: Line[] = [
  { ...TCP_FIELDS.checksum, name: 'tcp.checksum', label: 'Checksum', show: (sum) => `${hexNumber(4)(sum)} [unverified]` },
  generated('tcp.checksum.status', 'Checksum Status: Unverified', { value: 2 }),
];
const UNVERIFIED_URGENT = 'The urgent pointer field is nonzero while the URG flag is not set';

export function headerLengthRow({ length }: TcpHeader, isBogus: boolean): FieldRow {
  if (!isBogus) return HEADER_LENGTH_ROW;
  const text = `Bogus TCP header length (${length}, must be at least 20)`;
  return { ...HEADER_LENGTH_ROW, rows: expertItem({ name: 'tcp.bogus_header_length', text, severity: 'Error', group: 'Protocol' }) };
}

export function windowLines({ header, context, quoted }: HeaderContext): Line[] {
  const row: FieldRow = { ...TCP_FIELDS.window, name: 'tcp.window_size_value', label: 'Window' };
  if (!context) return [row];
  const span = { start: header.start + TCP_FIELDS.window.start, end: header.start + TCP_FIELDS.window.end };
  const window = quoted || header.isTooLong ? header.window : context.segment.window;
  const calculated = generated('tcp.window_size', `Calculated window size: ${window}`, { value: window, span });
  const { windowScale } = context.segment;
  if (windowScale === null) return [row, calculated];
  const text = `Window size scaling factor: ${windowScale}${SCALE_NOTES[windowScale] ?? ''}`;
  return [row, calculated, generated('tcp.window_size_scalefactor', text, { value: windowScale, span })];
}

export function endLines({ flags, urgentPointer }: TcpHeader): Line[] {
  const urgent: FieldRow = { ...TCP_FIELDS.urgentPointer, name: 'tcp.urgent_pointer', label: 'Urgent Pointer' };
  if (flags & TCP_FLAGS.URG || urgentPointer === 0) return [...CHECKSUM_LINES, urgent];
  const rows = expertItem({ name: 'tcp.urgent_pointer.non_zero', text: UNVERIFIED_URGENT, severity: 'Note', group: 'Protocol' });
  return [...CHECKSUM_LINES, { ...urgent, rows }];
}

export function timestampLines(context?: SegmentContext): Field[] {
  if (!context || context.sinceFirstNs === null) return [];
  const { sinceFirstNs, sincePreviousNs } = context;
  const first = timeLine('tcp.time_relative', 'Time since first frame in this TCP stream', sinceFirstNs);
  const previous = sincePreviousNs === null ? [] : [timeLine('tcp.time_delta', 'Time since previous frame in this TCP stream', sincePreviousNs)];
  return [generated('', 'Timestamps', { fields: [first, ...previous] })];
}

function timeLine(name: string, label: string, ns: number): Field {
  return generated(name, `${label}: ${seconds(ns)} seconds`, { value: ns });
}
