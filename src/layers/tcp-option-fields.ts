import { uint } from '../octets/uint.ts';
import type { Line } from './field-row.ts';
import type { OptionKind, TcpOption } from './tcp-option.ts';

/** Reading and printing that several kinds of TCP options share. */
export const optionNumber = ({ octets, start }: TcpOption, at: number, length: number): number => uint(octets, start + at, length);

export const optionLength = ({ start, end }: TcpOption): number => end - start;

/** Everything of the option from `start` on as one line of octets; none where nothing is left. */
export const optionRest = (option: TcpOption, start: number, row: { name: string; label: string }): Line[] =>
  optionLength(option) > start ? [{ ...row, start, end: optionLength(option), asOctets: true }] : [];

export const exactly = (right: number) => (length: number): string | null => (length === right ? null : `option length should be ${right}`);

/** An option that is one number of four octets. */
export function numberOption({ field, name, title, row, word }: { field: string; name: string; title?: string; row: { name: string; label: string }; word: string }): OptionKind {
  return {
    field, name, title, complaint: exactly(6),
    summary: word === 'ECHO' ? (option) => `: ${optionNumber(option, 2, 4)}` : undefined,
    lines: () => [{ ...row, start: 2, end: 6 }],
    info: (option) => ` ${word}=${optionNumber(option, 2, 4)}`,
  };
}
