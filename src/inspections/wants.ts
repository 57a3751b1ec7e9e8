import { fieldTypeOf } from '../layers/field-types.ts';
import type { Wants } from './inspection.ts';

const NOTHING: Wants = { connections: false, analysis: false, payloads: false, datagrams: false };
const EVERYTHING: Wants = { connections: true, analysis: true, payloads: true, datagrams: true };

/** Fields that stand in the link, IP, TCP or UDP header, or that the file tells of the frame. */
const IN_HEADER = /^(frame\.(?!protocols$|coloring_rule)|eth\.|vlan\.|sll\.|null\.|arp\.|ip\.(?!reassembled|fragment)|ipv6\.(?!reassembled|fragment)|tcp\.(srcport|dstport|port|seq_raw|ack_raw|hdr_len|flags|checksum|urgent_pointer|window_size_value)|udp\.(srcport|dstport|port|length|checksum))/;
const OF_CONNECTION = /^tcp\.(stream|len|seq|ack|nxtseq|completeness|window_size|window_size_scalefactor|time_relative|time_delta)$/;
const OF_ANALYSIS = /^tcp\.(analysis|options|option|connection)/;

/** What has to be followed so that these fields can be told; with the columns or a tree, everything. */
export function wantsOf(names: readonly string[], also: { columns?: boolean; trees?: boolean }): Wants {
  if (also.columns || also.trees) return EVERYTHING;
  return names.map(wantsOfField).reduce(both, NOTHING);
}

function wantsOfField(name: string): Wants {
  if (OF_CONNECTION.test(name)) return { ...NOTHING, connections: true };
  if (OF_ANALYSIS.test(name)) return { ...NOTHING, connections: true, analysis: true };
  if (IN_HEADER.test(name) || ['eth', 'ip', 'ipv6', 'tcp', 'udp', 'arp', 'frame'].includes(name)) return NOTHING;
  return fieldTypeOf(name)?.protocol === 'icmp' ? { ...NOTHING, datagrams: true } : EVERYTHING;
}

function both(a: Wants, b: Wants): Wants {
  return {
    connections: a.connections || b.connections, analysis: a.analysis || b.analysis,
    payloads: a.payloads || b.payloads, datagrams: a.datagrams || b.datagrams,
  };
}
