import { uint } from '../octets/uint.ts';
import type { DataSpan } from './dns-record-data.ts';
import type { Field } from './layer.ts';
import { DNS_TYPES } from './names/dns-types.ts';

/** What the records of DNSSEC need beyond plain fields (RFC 4034, RFC 5155). */
const RSA_MD5 = 1;
const DIGITS = '0123456789abcdefghijklmnopqrstuv';

/** Number of a key: a sum over its record's data, or of RSA/MD5 a part of the key itself (RFC 4034, appendix B). */
export function keyTag(data: Uint8Array, algorithm: number): number {
  if (algorithm === RSA_MD5) return data.length < 4 ? 0 : uint(data, data.length - 3, 2);
  let sum = 0;
  for (let index = 0; index < data.length; index++) sum += index & 1 ? data[index]! : data[index]! << 8;
  return (sum + ((sum >> 16) & 0xffff)) & 0xffff;
}

/** Base 32 with the extended hexadecimal alphabet, without padding (RFC 4648, 7). */
export function withExtendedHex(octets: Uint8Array): string {
  let text = '';
  let [bits, count] = [0, 0];
  for (const octet of octets) {
    bits = ((bits << 8) | octet) & 0xfff;
    for (count += 8; count >= 5; count -= 5) text += DIGITS[(bits >> (count - 5)) & 31];
  }
  return count === 0 ? text : text + DIGITS[(bits << (5 - count)) & 31];
}

/** The types that a bit map lists, in blocks of 256 (RFC 4034, 4.1.2). Like Wireshark it reads on where a block passes the record's end, up to the message's. */
export function recordTypes({ octets, end: dataEnd, message }: DataSpan, start: number): { fields: Field[]; end: number } {
  const fields: Field[] = [];
  let at = start;
  for (; at !== dataEnd && at + 2 <= message.end; at += 2 + octets[at + 1]!) {
    const last = Math.min(at + 2 + octets[at + 1]!, message.end);
    for (let octet = at + 2; octet < last; octet++) fields.push(...typesIn(octets, octet, octets[at]! * 256 + (octet - at - 2) * 8));
  }
  return { fields, end: at === dataEnd ? at : message.end + 1 };
}

/** The same in one block, as it was before (RFC 2535, 5.2). */
export function oldRecordTypes({ octets, end: dataEnd, message }: DataSpan, start: number): { fields: Field[]; end: number } {
  const end = Math.min(dataEnd, message.end);
  return { fields: Array.from({ length: Math.max(0, end - start) }, (_, index) => typesIn(octets, start + index, index * 8)).flat(), end };
}

function typesIn(octets: Uint8Array, at: number, first: number): Field[] {
  const types = Array.from({ length: 8 }, (_, bit) => bit).filter((bit) => octets[at]! & (0x80 >> bit)).map((bit) => first + bit);
  return types.map((type) => ({ name: 'dns.resp.type', label: `RR type in bit map: ${DNS_TYPES[type] ?? `Unknown (${type})`}`, span: { start: at, end: at + 1 }, value: type }));
}
