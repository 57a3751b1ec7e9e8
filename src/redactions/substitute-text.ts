import { hex } from '../octets/hex.ts';
import type { AddressBook } from './address-book.ts';
import { readIpv6, writeIpv6 } from './ipv6-text.ts';
import type { LineEdit } from './scan-line.ts';
import { ipv4Text } from './substitute-ipv4.ts';

/** First reading: what an edit says for certain is met; what is one only where the capture knows it is not. Nothing is replaced yet. */
export function meetText({ kind, text }: LineEdit, book: AddressBook): null {
  if (kind === 'secret') book.meetSecret(text);
  else if (kind === 'ipv4') book.meetIpv4(ipv4Of(text));
  else if (kind === 'mac') book.meetMac(octetsOf(text));
  else if (kind === 'ipv6') {
    const octets = readIpv6(text);
    if (octets) book.meetIpv6(octets);
  }
  return null;
}

/** Second reading: as many letters as before; null where the text stays. */
export function substituteText({ kind, text }: LineEdit, book: AddressBook): string | null {
  switch (kind) {
    case 'secret': return pseudonym(book.secret(text), text.length);
    case 'secret-if-known': return book.secret(text) > 0 ? pseudonym(book.secret(text), text.length) : null;
    case 'ipv4': return ipv4(text, book);
    case 'ipv4-if-known': return book.knowsIpv4(ipv4Of(text)) ? ipv4(text, book) : null;
    case 'ipv6': case 'ipv6-if-known': return ipv6(text, kind === 'ipv6', book);
    case 'mac': case 'mac-if-known': return mac(text, book);
  }
}

function ipv4(text: string, book: AddressBook): string {
  const substitute = ipv4Text(book.ipv4(ipv4Of(text)));
  return substitute.length === text.length ? substitute : text.replace(/\d/g, '0');
}

function ipv4Of(text: string): number {
  const [a, b, c, d] = text.split('.').map(Number) as [number, number, number, number];
  return ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
}

/** Where the substitute finds no room the colons stay, and the digits count from the right. */
function ipv6(text: string, isSure: boolean, book: AddressBook): string | null {
  const octets = readIpv6(text);
  if (!octets || !(isSure || book.knowsIpv6(octets))) return null;
  const substitute = book.ipv6(octets);
  if (substitute === octets) return null;
  return writeIpv6(substitute, text.length) ?? maskHex(text, hex(substitute.subarray(13)).replace(/^0+/, ''));
}

function maskHex(text: string, number: string): string {
  const digits = [...number];
  return [...text].reverse().map((character) => (character === ':' ? character : (digits.pop() ?? 'd'))).reverse().join('');
}

/** The separators and the case stay. Eight digits are an IPv4 address in hexadecimal. */
function mac(text: string, book: AddressBook): string | null {
  const octets = octetsOf(text);
  const address = octets.length === 4 ? Buffer.from(octets).readUInt32BE() : 0;
  if (!(octets.length === 4 ? book.knowsIpv4(address) : book.knowsMac(octets))) return null;
  const digits = [...(octets.length === 4 ? book.ipv4(address).toString(16).padStart(8, '0') : hex(book.mac(octets)))];
  const written = text.replace(/[0-9a-f]/gi, () => digits.shift()!);
  return /[A-F]/.test(text) ? written.toUpperCase() : written;
}

function octetsOf(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text.replace(/[^0-9a-f]/gi, ''), 'hex'));
}

function pseudonym(number: number, length: number): string {
  const name = `r${number.toString(36)}`;
  return name.length <= length ? name.padEnd(length, 'x') : name.slice(-length);
}
