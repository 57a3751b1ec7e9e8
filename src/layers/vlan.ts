import { uint } from '../octets/uint.ts';
import { cutLayer } from './cut-layer.ts';
import type { Dissected } from './dissector.ts';
import { ETHER_TYPES } from './ether-types.ts';
import { readLines, type FieldRow } from './field-row.ts';
import { within, type Reach } from './reach.ts';
import { hexNumber, namedHex } from './show.ts';

/** VLAN tags: 802.1Q, and the outer tag of 802.1ad (IEEE 802.1Q, 9.6). */
const PRIORITIES = [
  'Best Effort (default)', 'Background', 'Excellent Effort', 'Critical Applications', 'Video, < 100ms latency and jitter',
  'Voice, < 10ms latency and jitter', 'Internetwork Control', 'Network Control',
];

const TAG = { start: 0, end: 2 };
const FIRST = { start: 0, end: 1 };
const TYPE = { start: 2, end: 4, label: 'Type', show: namedHex(ETHER_TYPES) };

const VLAN_ROWS: FieldRow[] = [
  { ...TAG, name: 'vlan.priority', label: 'Priority', mask: 0xe000, show: (value) => `${PRIORITIES[value]} (${value})` },
  { ...TAG, name: 'vlan.dei', label: 'DEI', mask: 0x1000, show: (value) => (value ? 'Eligible' : 'Ineligible') },
  { ...TAG, name: 'vlan.id', label: 'ID', mask: 0x0fff },
  { ...TYPE, name: 'vlan.etype' },
];

const OUTER_ROWS: FieldRow[] = [
  { ...TAG, name: 'ieee8021ad.priority', label: 'Priority', mask: 0xe000, placed: FIRST },
  { ...TAG, name: 'ieee8021ad.dei', label: 'DEI', mask: 0x1000, placed: FIRST },
  { ...TAG, name: 'ieee8021ad.id', label: 'ID', mask: 0x0fff },
  { ...TYPE, name: 'ieee8021ah.etype' },
];

export function vlan(reach: Reach): Dissected {
  const tag = tagValue(reach);
  const label = `802.1Q Virtual LAN, PRI: ${tag >> 13}, DEI: ${(tag >> 12) & 1}, ID: ${tag & 0xfff}`;
  return dissectTag(reach, { protocol: 'vlan', title: 'VLAN', label, rows: VLAN_ROWS });
}

export function providerBridge(reach: Reach): Dissected {
  const label = `IEEE 802.1ad, ID: ${tagValue(reach) & 0xfff}`;
  return dissectTag(reach, { protocol: 'ieee8021ad', title: '802.1ad', label, rows: OUTER_ROWS });
}

function dissectTag(reach: Reach, { protocol, title, label, rows }: { protocol: string; title: string; label: string; rows: FieldRow[] }): Dissected {
  const reading = readLines(rows, reach);
  const layer = { protocol, label, span: { start: reach.start, end: Math.min(reach.start + 4, reach.end) }, ...reading };
  if (reading.stop) return { layer, siblings: [cutLayer(reading.stop, title)] };
  const key = uint(reach.octets, reach.start + 2, 2);
  return { layer, next: { by: 'ether-type', key, reach: within(reach, reach.start + 4) }, path: [protocol, 'ethertype'], columns: (columns) => ({ ...columns, protocol: hexNumber(4)(key), info: ETHER_TYPES[key] ?? label.slice(label.indexOf(', ') + 2).replaceAll(',', '') }) };
}

function tagValue(reach: Reach): number {
  return reach.end - reach.start < 2 ? 0 : uint(reach.octets, reach.start, 2);
}
