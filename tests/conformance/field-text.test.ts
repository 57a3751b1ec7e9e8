/**
 * fieldText against tshark: what tshark writes in one form is read as a typed value, and written again in all of them. Captures of many
 * kinds of fields; frames enough that each kind comes in several values.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fieldText } from '../../src/layers/field-text.ts';
import { allFieldTypes, fieldTypeOf } from '../../src/layers/field-types.ts';
import type { FieldType } from '../../src/layers/field-type.ts';
import { ipv4Number } from '../../src/layers/ipv4-number.ts';
import { ipv6Octets } from '../../src/layers/ipv6-octets.ts';
import type { Occurrence } from '../../src/layers/occurrence.ts';
import { hasTshark } from './tshark-trees.ts';
import { AGGREGATOR, writtenFrames, type WrittenFrame } from './tshark-values.ts';

const CAPTURES = '../shared/captures';
const NAMES = [
  'synthetic/h05_chunked.pcap', 'synthetic/t77_time_backwards.pcap', 'public/zeek-tcp-options.pcap', 'public/kr-dns-ethereal-trace-1.pcap', 'public/zeek-http-vlan-0.pcap',
  'public/sv-decode-sll2-01.pcap', 'public/gop-pcap-test_loopback.pcap', 'public/ws-tls12-dsb.pcapng', 'public/ark-websocket.pcap', 'public/zeek-http-multipart-form-data.pcap',
  'public/zeek-http-http-non-printable-characters.pcap', 'public/cs-http_ip4and6.pcapng', 'public/td-accecn_handshake.pcap', 'public/cs-dns_isp_hijack.pcapng',
  'public/td-arcnet-rfc1201-arp-icmp-http.pcap', 'public/kr-http-ethereal-trace-5.pcap', 'recorded/a1-lab-http10-any-sll.pcapng', 'public/ark-single-packets.pcap',
].filter((name) => existsSync(join(CAPTURES, name)));

/** A protocol is written as its line in the tree, which cannot be read back. */
const FIELDS = allFieldTypes().filter(({ kind }) => kind !== 'protocol').map(({ name }) => name);

it.skipIf(!hasTshark || NAMES.length === 0)('fieldText writes as tshark does (skipped without tshark or ../shared/captures)', () => {
  const wrong: string[] = [];
  let compared = 0;
  for (const name of NAMES) {
    for (const frame of writtenFrames(join(CAPTURES, name), FIELDS, 150)) {
      for (const [field, values] of frame.values) compared += compare(field, values, { frame, wrong: (text) => wrong.push(`${name} ${text}`) });
    }
  }
  expect(wrong.slice(0, 20)).toEqual([]);
  expect(compared).toBeGreaterThan(40_000);
}, 300_000);

function compare(field: string, values: readonly string[], { frame, wrong }: { frame: WrittenFrame; wrong: (text: string) => void }): number {
  const type = fieldTypeOf(field)!;
  const written = values.map((value) => ({ value: typed(type, value), layer: 1 }));
  const check = (form: string, ours: unknown, theirs: unknown) => {
    if (JSON.stringify(ours) !== JSON.stringify(theirs)) wrong(`${field} ${form}: ${JSON.stringify(ours)} for ${JSON.stringify(theirs)}`);
  };
  check('json-fields', written.map((one) => fieldText(type, one, 'json-fields')), values);
  check('fields', written.map((one) => fieldText(type, one, 'fields')).join(AGGREGATOR), frame.columns.get(field));
  const shows = frame.shows.get(field) ?? [];
  if (shows.length === values.length) check('pdml', written.map((one) => fieldText(type, one, 'pdml')), shows);
  return values.length;
}

/** Reads a value as `-T json` writes it with `-e`. */
function typed({ kind }: FieldType, text: string): Occurrence['value'] {
  if (kind === 'none') return null;
  if (kind === 'string') return text;
  if (kind === 'ipv4') return ipv4Number(text);
  if (kind === 'ipv6') return ipv6Octets(text);
  if (kind === 'relative-time') return BigInt(text.replace('.', ''));
  if (kind === 'absolute-time') return epochNs(text);
  if (kind === 'bytes' || kind === 'ether' || kind === 'eui64') return Uint8Array.from(Buffer.from(text.replaceAll(':', ''), 'hex'));
  return /64|56|48|40/.test(kind) ? BigInt(text) : Number(text);
}

function epochNs(text: string): bigint {
  const [, date, fraction] = /^(.*)\.(\d{9}) UTC$/.exec(text)!;
  return BigInt(Date.parse(`${date} UTC`)) * 1_000_000n + BigInt(fraction!);
}
