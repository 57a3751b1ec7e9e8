import type { AddressBook } from './address-book.ts';
import type { LineEdit } from './scan-line.ts';
import { ipv4Text } from './substitute-ipv4.ts';

/** The number under which an edit's text is kept: of a secret, or the address itself. `isNew`: texts may still be met. */
export function numberOfEdit({ kind, text }: LineEdit, book: AddressBook, isNew: boolean): number {
  if (kind === 'secret' || kind === 'ipv6') return book.secret(text, isNew);
  const [a, b, c, d] = text.split('.').map(Number) as [number, number, number, number];
  const address = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
  if (kind === 'ipv4' && isNew) book.meetIpv4(address);
  return address;
}

/** As many characters as `length` says; null where the text stays. */
export function substituteText(kind: LineEdit['kind'], number: number, { length, book, old }: { length: number; book: AddressBook; old: string }): string | null {
  if (kind === 'secret') return pseudonym(number, length);
  if (kind === 'ipv6') return maskHex(old, number);
  if (kind === 'ipv4-if-known' && !book.knowsIpv4(number)) return null;
  const text = ipv4Text(book.ipv4(number));
  return text.length === length ? text : old.replace(/\d/g, '0');
}

function pseudonym(number: number, length: number): string {
  const name = `r${number.toString(36)}`;
  return name.length <= length ? name.padEnd(length, 'x') : name.slice(-length);
}

/** The colons stay, the digits count from the right. */
function maskHex(old: string, number: number): string {
  const digits = number.toString(16).split('');
  return [...old].reverse().map((character) => (/[0-9a-f]/i.test(character) ? (digits.pop() ?? 'd') : character)).reverse().join('');
}
