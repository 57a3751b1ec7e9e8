import type { AddressBook } from './address-book.ts';
import { ipv4Text } from './substitute-ipv4.ts';

/** Addresses that DNS spells backwards (RFC 1035, 3.5; RFC 3596, 2.5): as labels before `in-addr.arpa` and `ip6.arpa`. */
const IPV4_NAME = /(?:\W\d{1,3}){4}(?=\Win-addr\Warpa)/gi;
const IPV6_NAME = /(?:\W[0-9a-f]){32}(?=\Wip6\Warpa)/gi;

/** `text`: octets as latin1. Tells each address with its place. */
export function eachReverseName(text: string, tell: (at: number, address: number | Uint8Array) => void): void {
  if (!/\Warpa/i.test(text)) return;
  for (const { index, 0: name } of text.matchAll(IPV4_NAME)) {
    const parts = name.match(/\d+/g)!.map(Number).reverse() as [number, number, number, number];
    if (text.charCodeAt(index) <= 3 && parts.every((part) => part <= 255)) tell(index, ((parts[0] << 24) | (parts[1] << 16) | (parts[2] << 8) | parts[3]) >>> 0);
  }
  for (const { index, 0: name } of text.matchAll(IPV6_NAME)) {
    const digits = name.match(/[0-9a-f]/gi)!.reverse().join('');
    if (text.charCodeAt(index) === 1) tell(index, Uint8Array.from(Buffer.from(digits, 'hex')));
  }
}

/** The substitute's labels: as many octets as before, because its text is as long. */
export function reverseLabels(address: number | Uint8Array, book: AddressBook): string {
  if (typeof address === 'number') return ipv4Text(book.ipv4(address)).split('.').reverse().map((part) => String.fromCharCode(part.length) + part).join('');
  return [...Buffer.from(book.ipv6(address)).toString('hex')].reverse().map((digit) => `\x01${digit}`).join('');
}
