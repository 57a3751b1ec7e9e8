import { md5 } from '../octets/md5.ts';
import type { Field } from './layer.ts';
import type { TlsReader } from './tls-reader.ts';

/** JA3 and JA3S: a hello's numbers as one text, and its MD5, by which programs are told apart. Reserved numbers (RFC 8701) are left out. */
const HELLO = 'tls.handshake';

export function readFingerprint(reader: TlsReader, isClient: boolean): void {
  const numbers = (name: string) => valuesOf(reader.fields, `${HELLO}.${name}`);
  const lists = isClient
    ? ['ciphersuite', 'extension.type', 'extensions_supported_group'].map((name) => joined(numbers(name).filter((number) => !isReserved(number))))
    : ['ciphersuite', 'extension.type'].map((name) => joined(numbers(name)));
  const version = valuesOf(reader.fields, `${HELLO}.version`)[0] ?? 0;
  const full = [version, ...lists, ...(isClient ? [joined(numbers('extensions_ec_point_format'))] : [])].join(',');
  const [name, title] = isClient ? ['ja3', 'JA3'] : ['ja3s', 'JA3S'];
  reader.derived(`${HELLO}.${name}_full`, `${title} Fullstring`, full);
  reader.derived(`${HELLO}.${name}`, title, md5(new TextEncoder().encode(full)));
}

const joined = (numbers: readonly number[]) => numbers.join('-');
const isReserved = (number: number) => (number & 0x0f0f) === 0x0a0a && number >> 8 === (number & 0xff);

/** Lines lie at most three deep. */
function valuesOf(fields: readonly Field[], name: string): number[] {
  return fields.flatMap((field) => [...(field.name === name && typeof field.value === 'number' ? [field.value] : []), ...valuesOf(field.fields ?? [], name)]);
}
