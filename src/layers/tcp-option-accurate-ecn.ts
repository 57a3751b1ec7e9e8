import { TCP_FLAGS } from './tcp-fields.ts';
import { optionLength, optionNumber } from './tcp-option-fields.ts';
import type { OptionKind, TcpOption } from './tcp-option.ts';

/** Octet counters of Accurate ECN (RFC 9768, 3.2.3): up to three, in one of two orders. */
const COUNTERS = {
  EE0B: { name: 'tcp.options.acc_ecn.ee0b', label: 'Accurate ECN Echo ECT(0) Byte Counter' },
  ECEB: { name: 'tcp.options.acc_ecn.eceb', label: 'Accurate ECN Echo CE Byte Counter' },
  EE1B: { name: 'tcp.options.acc_ecn.ee1b', label: 'Accurate ECN Echo ECT(1) Byte Counter' },
} as const;
type Counter = keyof typeof COUNTERS;

const ORDERS: readonly (readonly Counter[])[] = [['EE0B', 'ECEB', 'EE1B'], ['EE1B', 'ECEB', 'EE0B']];
const COUNTER_LENGTH = 3;
const MOST_COUNTERS = 3;
const PLAIN_HEADER = 2;
/** RFC 6994, 2: kind, length and the experiment's number. */
const EXPERIMENT_HEADER = 4;
/** Before it had kinds of its own: the numbers of the two orders under the kinds for experiments. */
const EXPERIMENTS = [0xacc0, 0xacc1];

/** The order of the counters in an experiment of this number; -1 of another experiment. */
export const accurateEcnOrder = (experiment: number): number => EXPERIMENTS.indexOf(experiment);

export function accurateEcn(order: number, header = PLAIN_HEADER): OptionKind & Required<Pick<OptionKind, 'complaint' | 'summary' | 'lines' | 'info'>> {
  const counters = (option: TcpOption) =>
    ORDERS[order]!.slice(0, Math.floor((optionLength(option) - header) / COUNTER_LENGTH)).map((counter, index) => ({ counter, at: header + index * COUNTER_LENGTH }));
  return {
    field: 'tcp.options.acc_ecn', name: 'Accurate ECN',
    complaint: (length) => (isLength(length, header) ? null : `option length should be ${[0, 1, 2].map((count) => header + count * COUNTER_LENGTH).join(', ')}, or ${header + MOST_COUNTERS * COUNTER_LENGTH} instead of ${length}`),
    summary(option) {
      const texts = counters(option).map(({ counter, at }) => `${counter} ${optionNumber(option, at, COUNTER_LENGTH)}`);
      return texts.length > 0 ? ` (Order ${order}): ${texts.join(', ')}` : '';
    },
    lines: (option) => counters(option).map(({ counter, at }) => ({ ...COUNTERS[counter], start: at, end: at + COUNTER_LENGTH })),
    info(option) {
      const texts = counters(option).map(({ counter, at }) => ` ${counter}=${optionNumber(option, at, COUNTER_LENGTH)}`);
      return texts.length > 0 ? texts.join('') : ' AccECN';
    },
  };
}

function isLength(length: number, header: number): boolean {
  const counters = (length - header) / COUNTER_LENGTH;
  return Number.isInteger(counters) && counters >= 0 && counters <= MOST_COUNTERS;
}

/** Whether an option of this kind makes the three ECN flags a counter; in a SYN they still negotiate (RFC 9768, 3.1.1). */
export function isAccurateEcn(kind: number, option: TcpOption): boolean {
  if (option.segment.flags & TCP_FLAGS.SYN) return false;
  const length = optionLength(option);
  if (kind === 172 || kind === 174) return isLength(length, PLAIN_HEADER);
  return (kind === 253 || kind === 254) && length >= EXPERIMENT_HEADER && isLength(length, EXPERIMENT_HEADER) && accurateEcnOrder(optionNumber(option, 2, 2)) >= 0;
}
