import { ETHER_TYPES } from '../ether-types.ts';
import { IP_PROTOCOLS } from '../ip-protocols.ts';
import { DNS_TYPES } from '../names/dns-types.ts';
import { HARDWARE_TYPES } from '../names/hardware-types.ts';
import { TLS_CIPHER_SUITES } from '../names/tls-cipher-suites.ts';
import { TLS_EXTENSION_TYPES } from '../names/tls-extension-types.ts';
import { TLS_GROUPS } from '../names/tls-groups.ts';
import { TLS_SIGNATURE_ALGORITHMS } from '../names/tls-signature-algorithms.ts';
import { TLS_VERSIONS } from '../names/tls-versions.ts';
import { FIELD_WORDS } from './words.ts';

type Names = Readonly<Record<number, string>>;

/** Tables that dissectors print from as well, with the fields that they belong to. */
const SHARED: readonly (readonly [Names, readonly string[]])[] = [
  [ETHER_TYPES, ['eth.type', 'vlan.etype', 'arp.proto.type', 'null.type', 'sll.etype']],
  [IP_PROTOCOLS, ['ip.proto', 'ipv6.nxt', 'ipv6.hopopts.nxt', 'ipv6.routing.nxt', 'ipv6.fraghdr.nxt', 'ipv6.dstopts.nxt', 'dns.wks.protocol', 'dns.xpf.protocol']],
  [HARDWARE_TYPES, ['arp.hw.type', 'sll.hatype']],
  [DNS_TYPES, ['dns.qry.type', 'dns.resp.type', 'dns.rrsig.type_covered']],
  [TLS_VERSIONS, ['tls.record.version', 'tls.handshake.version', 'tls.handshake.extensions.supported_version']],
  [TLS_CIPHER_SUITES, ['tls.handshake.ciphersuite']],
  [TLS_EXTENSION_TYPES, ['tls.handshake.extension.type']],
  [TLS_SIGNATURE_ALGORITHMS, ['tls.handshake.sig_hash_alg']],
  [TLS_GROUPS, [
    'tls.handshake.extensions_supported_group', 'tls.handshake.extensions_key_share_group', 'tls.handshake.extensions_key_share_selected_group',
    'tls.handshake.server_named_curve',
  ]],
];

let known: ReadonlyMap<string, Names> | undefined;

/** The words that stand for a field's numbers, by its name. */
export function namesOf(field: string): Names | undefined {
  known ??= readNames();
  return known.get(field);
}

function readNames(): ReadonlyMap<string, Names> {
  const shared = SHARED.flatMap(([names, fields]) => fields.map((field) => [field, names] as const));
  return new Map([...shared, ...FIELD_WORDS.trim().split('\n\n').flatMap(readBlock)]);
}

function readBlock(block: string): (readonly [string, Names])[] {
  const fields: string[] = [];
  const names: Record<number, string> = {};
  for (const line of block.split('\n')) {
    const [, number, word] = /^(-?\d+) (.*)$/.exec(line) ?? [];
    if (number === undefined) fields.push(...line.split(' '));
    else names[Number(number)] = word!;
  }
  return fields.map((field) => [field, names]);
}
