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
const LENGTHS = [2, 5, 8, 11];
const COUNTER_LENGTH = 3;

export function accurateEcn(order: number): OptionKind {
  const counters = (option: TcpOption) =>
    ORDERS[order]!.slice(0, Math.floor((optionLength(option) - 2) / COUNTER_LENGTH)).map((counter, index) => ({ counter, at: 2 + index * COUNTER_LENGTH }));
  return {
    field: 'tcp.options.acc_ecn', name: 'Accurate ECN',
    complaint: (length) => (LENGTHS.includes(length) ? null : `option length should be 2, 5, 8, or 11 instead of ${length}`),
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

/** Whether an option of this kind and length makes the three ECN flags a counter. */
export function isAccurateEcn(kind: number, length: number): boolean {
  return (kind === 172 || kind === 174) && LENGTHS.includes(length);
}
