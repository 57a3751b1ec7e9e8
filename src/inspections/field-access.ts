import { fieldTypeOf } from '../layers/field-types.ts';
import { PLAIN } from './plain-frame.ts';
import { QUICK_FIELDS, type QuickField } from './quick-fields.ts';

/** How a field is found without a tree. */
export interface FieldAccess {
  /** Bits of `PLAIN`: the frames that `quick` can be read of, and those that certainly do not have the field. */
  readable: number;
  absent: number;
  quick: QuickField | null;
  /** The only `PduProtocol` that the field is in, where TCP carries it; null where several have it. */
  handedOnAs: string | null;
}

/** Frames that a protocol is not in, by bits of `PLAIN`. */
const ABSENT: Readonly<Record<string, number>> = {
  tcp: PLAIN.udp | PLAIN.echo | PLAIN.arp | PLAIN.quoting, mptcp: PLAIN.udp | PLAIN.echo | PLAIN.arp | PLAIN.quoting,
  udp: PLAIN.tcp | PLAIN.echo | PLAIN.arp,
  icmp: PLAIN.tcp | PLAIN.udp | PLAIN.arp, icmpv6: PLAIN.tcp | PLAIN.udp | PLAIN.arp,
  ip: PLAIN.ipv6 | PLAIN.arp, ipv6: PLAIN.ip | PLAIN.arp,
  arp: PLAIN.ip | PLAIN.ipv6,
  http: PLAIN.echo | PLAIN.arp | PLAIN.silent, tls: PLAIN.echo | PLAIN.arp | PLAIN.silent, websocket: PLAIN.udp | PLAIN.echo | PLAIN.arp | PLAIN.silent,
  dns: PLAIN.echo | PLAIN.arp | PLAIN.silent, mdns: PLAIN.tcp | PLAIN.echo | PLAIN.arp, llmnr: PLAIN.tcp | PLAIN.echo | PLAIN.arp,
  data: PLAIN.arp | PLAIN.silent,
  vlan: PLAIN.ethernet, ieee8021ad: PLAIN.ethernet, sll: PLAIN.ethernet, null: PLAIN.ethernet, raw: PLAIN.ethernet,
};
/** What a message's body is made of. */
const BODIES = ['data-text-lines', 'urlencoded-form', 'json', 'xml', 'mime_multipart', 'media', 'png', 'image-gif', 'image-jfif'];

/** Nothing else hands on what is theirs. */
const HANDED_ON = ['http', 'tls', 'websocket', 'dns'];

/** IPv6 has a hidden one. */
const IN_BOTH = 'ip.version';

const known = new Map<string, FieldAccess>();

export function accessTo(name: string): FieldAccess {
  const access = known.get(name);
  if (access) return access;
  const made = makeAccess(name);
  known.set(name, made);
  return made;
}

function makeAccess(name: string): FieldAccess {
  const quick = Object.hasOwn(QUICK_FIELDS, name) ? QUICK_FIELDS[name]! : null;
  const protocol = name === IN_BOTH ? '' : (fieldTypeOf(name)?.protocol ?? '');
  const absent = BODIES.includes(protocol) ? ABSENT.http! : Object.hasOwn(ABSENT, protocol) ? ABSENT[protocol]! : 0;
  return { quick, absent, handedOnAs: HANDED_ON.includes(protocol) ? protocol : null, readable: quick ? PLAIN[quick.of] : 0 };
}
