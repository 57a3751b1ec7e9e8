import { escapedText, utf8Text } from './octet-text.ts';

/** A domain name as it was written, pointers followed (RFC 1035, 4.1.4). */
export interface DnsName {
  text: string;
  /** Octet behind the name where it stands, not behind what it points to. */
  end: number;
  labels: number;
}

const POINTER = 0xc0;
/** More than a name of 255 octets can need; a pointer counts as a step too. */
const MOST_STEPS = 256;
const LOOP = '<Name contains a pointer that loops>';

/** The name at `at` of a message that lies in `octets` from `start` to `end`; null where it runs beyond the message. */
export function readName(octets: Uint8Array, at: number, { start, end }: { start: number; end: number }): DnsName | null {
  const labels: string[] = [];
  let behind = -1;
  for (let step = 0; step < MOST_STEPS; step++) {
    if (at >= end) return null;
    const length = octets[at]!;
    if (length === 0) return { text: labels.length === 0 ? '<Root>' : labels.join('.'), end: behind < 0 ? at + 1 : behind, labels: Math.max(1, labels.length) };
    if (length >= POINTER) {
      if (at + 2 > end) return null;
      if (behind < 0) behind = at + 2;
      const target = start + (length - POINTER) * 256 + octets[at + 1]!;
      if (target >= at) return { text: LOOP, end: behind, labels: 0 };
      at = target;
    } else {
      if (at + 1 + length > end) return null;
      labels.push(escapedText(utf8Text(octets.subarray(at + 1, at + 1 + length))));
      at += 1 + length;
    }
  }
  return { text: LOOP, end: behind < 0 ? at : behind, labels: 0 };
}
