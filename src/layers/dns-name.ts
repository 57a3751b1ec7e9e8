import { escapedText, utf8Text } from './octet-text.ts';

/** A domain name as it was written, pointers followed (RFC 1035, 4.1.4). */
export interface DnsName {
  text: string;
  /** Octet behind the name where it stands, not behind what it points to. */
  end: number;
  /** Parts of the text between dots. */
  labels: number;
  /** Octets of the text. */
  length: number;
}

const POINTER = 0xc0;
/** More than a name of 255 octets can need; a pointer counts as a step too. */
const MOST_STEPS = 256;
const MOST_LENGTH = 255;
const MOST_LABEL = 63;
const DOT = 0x2e;
const LOOP = '<Name contains a pointer that loops>';
const LONG = '<Name too long>';

/** The name at `at` of a message that lies in `octets` from `start` to `end`; null where it runs beyond the message. */
export function readName(octets: Uint8Array, at: number, { start, end }: { start: number; end: number }): DnsName | null {
  const labels: Uint8Array[] = [];
  let behind = -1;
  // A name that is longer than its message comes by the same octets again.
  let passed = 0;
  for (let step = 0; step < MOST_STEPS; step++) {
    if (at >= end) return null;
    const length = octets[at]!;
    if (length === 0) return nameOf(labels, behind < 0 ? at + 1 : behind);
    if (length >= POINTER) {
      if (at + 2 > end) return null;
      if (behind < 0) behind = at + 2;
      const target = start + (length - POINTER) * 256 + octets[at + 1]!;
      passed += 2;
      if (passed >= end - start) return wrong(LOOP, behind);
      at = target;
    } else if (length > MOST_LABEL || at + 1 + length > end) {
      return null;
    } else {
      labels.push(octets.subarray(at + 1, at + 1 + length));
      at += 1 + length;
      passed += 1 + length;
    }
  }
  return wrong(LOOP, behind < 0 ? at : behind);
}

function nameOf(labels: readonly Uint8Array[], end: number): DnsName {
  if (labels.length === 0) return wrong('<Root>', end);
  const length = labels.reduce((sum, label) => sum + label.length + 1, -1);
  if (length >= MOST_LENGTH) return wrong(LONG, end);
  const dots = labels.reduce((sum, label) => sum + label.reduce((count, octet) => count + (octet === DOT ? 1 : 0), 0), 0);
  return { text: labels.map((label) => escapedText(utf8Text(label))).join('.'), end, labels: labels.length + dots, length };
}

const wrong = (text: string, end: number): DnsName => ({ text, end, labels: 1, length: text.length });
