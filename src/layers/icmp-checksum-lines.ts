import { uint } from '../octets/uint.ts';
import { expertItem } from './expert-item.ts';
import type { Line } from './field-row.ts';
import { generated } from './generated.ts';
import type { Field } from './layer.ts';
import type { Reach } from './reach.ts';
import { hexNumber } from './show.ts';

/**
 * The checksum lines of ICMP and ICMPv6, which Wireshark does verify. `remainder` is the checksum over the message with its own
 * checksum in place: 0 when that is right; null when the message is not whole.
 */
export function icmpChecksumLines(reach: Reach, remainder: number | null, protocol: 'icmp' | 'icmpv6'): Line[] {
  const [note, status, value] = judgement(reach, remainder);
  return [
    { start: 2, end: 4, name: `${protocol}.checksum`, label: 'Checksum', show: (sum) => `${hexNumber(4)(sum)} ${note}`, rows: value === 0 ? badSum(note, protocol) : [] },
    generated(`${protocol}.checksum.status`, `Checksum Status: ${status}`, { value }),
  ];
}

function badSum(note: string, protocol: string): Field[] {
  return expertItem({ name: `${protocol}.checksum_bad`, text: `Bad checksum [${note.replace('incorrect, ', '')}]`, severity: 'Warning', group: 'Checksum' });
}

function judgement(reach: Reach, remainder: number | null): [note: string, status: string, value: number] {
  const isCut = reach.end < reach.wireEnd;
  if (remainder === null || reach.start + 4 > reach.end) return [isCut ? '[unverified] [fragmented datagram]' : '[unverified]', 'Unverified', 2];
  if (remainder === 0) return ['[correct]', 'Good', 1];
  return [`incorrect, should be ${hexNumber(4)(rightSum(uint(reach.octets, reach.start + 2, 2), remainder))}`, 'Bad', 0];
}

/** One's complement addition: what the field lacks to make the remainder 0. */
function rightSum(found: number, remainder: number): number {
  const sum = found + remainder;
  return sum > 0xffff ? (sum & 0xffff) + 1 : sum;
}
