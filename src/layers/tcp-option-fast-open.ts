import { expertItem } from './expert-item.ts';
import type { Line } from './field-row.ts';
import { hexNumber } from './show.ts';
import { accurateEcn, accurateEcnOrder } from './tcp-option-accurate-ecn.ts';
import { optionLength, optionNumber, optionRest } from './tcp-option-fields.ts';
import type { OptionKind, TcpOption } from './tcp-option.ts';
import { TCP_FLAGS } from './tcp-fields.ts';

/** TCP Fast Open (RFC 7413), under its own number and under those for experiments (RFC 6994). */
const EXPERIMENTS: Readonly<Record<number, string>> = {
  0x0348: 'Host ID', 0xacc0: 'Accurate ECN - Order 0', 0xacc1: 'Accurate ECN - Order 1', 0xacce: 'Accurate ECN', 0x454e: 'Encryption Negotiation', 0xe2d4: 'Shared Memory communications over RMDA protocol', 0xf989: 'Fast Open',
};
const FAST_OPEN_MARK = 0xf989;
const EXPERIMENT_HEADER = 4;
const PLAIN_HEADER = 2;

export const FAST_OPEN: OptionKind = {
  field: 'tcp.options.tfo', name: 'TCP Fast Open',
  lines: (option) => cookieLines(option, PLAIN_HEADER),
  info: (option) => cookieInfo(option, PLAIN_HEADER),
};

export const experiment: OptionKind = {
  field: 'tcp.options.experimental', name: 'Experimental',
  complaint: (length, option) => (length < EXPERIMENT_HEADER ? `option length ${length} smaller than ${EXPERIMENT_HEADER}` : (accurateEcnOf(option)?.complaint(length, option) ?? null)),
  summary: (option) => `: ${experimentName(mark(option))}${accurateEcnSummary(option)}`,
  lines: (option) => [
    { start: 2, end: 4, name: 'tcp.options.experimental.exid', label: 'Experiment Identifier', show: (id) => `${experimentName(id)} (${hexNumber(4)(id)})` },
    ...experimentLines(option),
  ],
  info: (option) => (isFastOpen(option) ? cookieInfo(option, EXPERIMENT_HEADER) : (accurateEcnOf(option)?.info(option) ?? ` ExID=${mark(option).toString(16).toUpperCase()}`)),
};

const mark = (option: TcpOption) => optionNumber(option, 2, 2);
const isFastOpen = (option: TcpOption) => mark(option) === FAST_OPEN_MARK;
const experimentName = (id: number) => EXPERIMENTS[id] ?? 'Unknown';

const ACCURATE_ECN = [accurateEcn(0, EXPERIMENT_HEADER), accurateEcn(1, EXPERIMENT_HEADER)];
const accurateEcnOf = (option: TcpOption) => ACCURATE_ECN[accurateEcnOrder(mark(option))];

function accurateEcnSummary(option: TcpOption): string {
  const kind = accurateEcnOf(option);
  return kind ? `: ${kind.name}${kind.summary(option)}` : '';
}

function experimentLines(option: TcpOption): Line[] {
  if (isFastOpen(option)) return cookieLines(option, EXPERIMENT_HEADER);
  return accurateEcnOf(option)?.lines(option) ?? optionRest(option, EXPERIMENT_HEADER, { name: 'tcp.options.experimental.data', label: 'Data' });
}

function cookieLines(option: TcpOption, header: number): Line[] {
  const row = { name: 'tcp.options.tfo.cookie', label: 'Fast Open Cookie' };
  if (optionLength(option) > header) return [{ ...row, start: header, end: optionLength(option), asOctets: true, rows: synNote(option) }];
  return [{ name: 'tcp.options.tfo.request', label: 'Fast Open Cookie Request', span: { start: option.start + header - 2, end: option.start + header } }];
}

function cookieInfo(option: TcpOption, header: number): string {
  return optionLength(option) > header ? ' TFO=C' : ' TFO=R';
}

/** A SYN alone, whether or not it brings data. */
function synNote({ segment }: TcpOption): readonly Line[] | undefined {
  if ((segment.flags & (TCP_FLAGS.SYN | TCP_FLAGS.ACK)) !== TCP_FLAGS.SYN) return undefined;
  return expertItem({ name: 'tcp.analysis.tfo_syn', text: 'TCP SYN with TFO Cookie', severity: 'Note', group: 'Sequence' });
}
