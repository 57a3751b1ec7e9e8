import type { FieldType } from './field-type.ts';
import { ARP_TABLE } from './field-types/arp.ts';
import { BODIES_TABLE } from './field-types/bodies.ts';
import { DNS_TABLE } from './field-types/dns.ts';
import { FRAME_TABLE } from './field-types/frame.ts';
import { HTTP_TABLE } from './field-types/http.ts';
import { ICMP_TABLE } from './field-types/icmp.ts';
import { ICMPV6_TABLE } from './field-types/icmpv6.ts';
import { IMAGES_TABLE } from './field-types/images.ts';
import { IP_TABLE } from './field-types/ip.ts';
import { IPV6_TABLE } from './field-types/ipv6.ts';
import { LINK_TABLE } from './field-types/link.ts';
import { namesOfFields } from './field-types/names-of-fields.ts';
import { NOTICES_TABLE } from './field-types/notices.ts';
import { readTable } from './field-types/read-table.ts';
import { TCP_TABLE } from './field-types/tcp.ts';
import { TLS_TABLE } from './field-types/tls.ts';
import { UDP_TABLE } from './field-types/udp.ts';
import { WEBSOCKET_TABLE } from './field-types/websocket.ts';

/** The registry of fields: what is known of each before a frame is read. Its tables are read when the first field is asked for. */
const TABLES = [
  FRAME_TABLE, LINK_TABLE, ARP_TABLE, IP_TABLE, IPV6_TABLE, ICMP_TABLE, ICMPV6_TABLE, UDP_TABLE, DNS_TABLE, TCP_TABLE, HTTP_TABLE, TLS_TABLE,
  WEBSOCKET_TABLE, BODIES_TABLE, IMAGES_TABLE, NOTICES_TABLE,
];

let registry: ReadonlyMap<string, FieldType> | undefined;

/** By its full name; undefined for a name that Wireshark knows and we do not, too. */
export function fieldTypeOf(name: string): FieldType | undefined {
  return openRegistry().get(name);
}

/** Protocol by protocol, each before its fields. */
export function allFieldTypes(): readonly FieldType[] {
  return [...openRegistry().values()];
}

function openRegistry(): ReadonlyMap<string, FieldType> {
  return (registry ??= readRegistry());
}

function readRegistry(): ReadonlyMap<string, FieldType> {
  const names = namesOfFields();
  const types = TABLES.flatMap(readTable).map((type) => (names.has(type.name) ? { ...type, names: names.get(type.name)! } : type));
  return new Map(types.map((type) => [type.name, type]));
}
