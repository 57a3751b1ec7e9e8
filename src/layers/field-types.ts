import type { FieldType } from './field-type.ts';
import { ARP_TABLE } from './field-types/arp.ts';
import { BODIES_TABLE } from './field-types/bodies.ts';
import { DNS_TABLE } from './field-types/dns.ts';
import { FRAME_TABLE } from './field-types/frame.ts';
import { FTP_TABLE } from './field-types/ftp.ts';
import { HTTP_TABLE } from './field-types/http.ts';
import { ICMP_TABLE } from './field-types/icmp.ts';
import { ICMPV6_TABLE } from './field-types/icmpv6.ts';
import { IMAGES_TABLE } from './field-types/images.ts';
import { IP_TABLE } from './field-types/ip.ts';
import { IPV6_TABLE } from './field-types/ipv6.ts';
import { LINK_TABLE } from './field-types/link.ts';
import { namesOf } from './field-types/names-of.ts';
import { NOTICES_TABLE } from './field-types/notices.ts';
import { readTable } from './field-types/read-table.ts';
import { TCP_TABLE } from './field-types/tcp.ts';
import { TLS_TABLE } from './field-types/tls.ts';
import { UDP_TABLE } from './field-types/udp.ts';
import { WEBSOCKET_TABLE } from './field-types/websocket.ts';

/**
 * The registry of fields: what is known of each before a frame is read. Tables with the words that their names begin with; a table is read
 * when the first of its fields is asked for.
 */
const TABLES: readonly (readonly [string, readonly string[]])[] = [
  [FRAME_TABLE, ['frame', 'pkt_comment']],
  [LINK_TABLE, ['eth', 'ethertype', 'vlan', 'ieee8021ad', 'null', 'sll', 'raw']],
  [ARP_TABLE, ['arp']],
  [IP_TABLE, ['ip']],
  [IPV6_TABLE, ['ipv6']],
  [ICMP_TABLE, ['icmp']],
  [ICMPV6_TABLE, ['icmpv6']],
  [UDP_TABLE, ['udp', 'udplite']],
  [DNS_TABLE, ['dns', 'mdns', 'llmnr']],
  [TCP_TABLE, ['tcp', 'mptcp']],
  [HTTP_TABLE, ['http', 'ssdp']],
  [TLS_TABLE, ['tls']],
  [WEBSOCKET_TABLE, ['websocket']],
  [FTP_TABLE, ['ftp', 'vnc']],
  [BODIES_TABLE, ['data', 'data-text-lines', 'urlencoded-form', 'json', 'xml', 'mime_multipart', 'media']],
  [IMAGES_TABLE, ['png', 'image-gif', 'gif', 'image-jfif']],
  [NOTICES_TABLE, ['_ws']],
];

type Fields = ReadonlyMap<string, FieldType>;

const TABLE_OF = new Map(TABLES.flatMap(([table, words]) => words.map((word) => [word, table] as const)));

const read = new Map<string, Fields>();

/** By its full name; undefined for a name that Wireshark knows and we do not, too. */
export function fieldTypeOf(name: string): FieldType | undefined {
  const end = name.indexOf('.');
  const table = TABLE_OF.get(end < 0 ? name : name.slice(0, end));
  return table === undefined ? undefined : fieldsOf(table).get(name);
}

/** Protocol by protocol, each before its fields. */
export function allFieldTypes(): readonly FieldType[] {
  return TABLES.flatMap(([table]) => [...fieldsOf(table).values()]);
}

function fieldsOf(table: string): Fields {
  const known = read.get(table) ?? readFields(table);
  read.set(table, known);
  return known;
}

function readFields(table: string): Fields {
  return new Map(readTable(table).map((type) => [type.name, { ...type, names: namesOf(type.name) }]));
}
