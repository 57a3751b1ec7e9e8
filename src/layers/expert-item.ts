import { generated } from './generated.ts';
import { cutLabel } from './label-length.ts';
import type { Field } from './layer.ts';

/** Wireshark's expert items: what it finds worth saying of a packet, under the line that it is said of. */
export interface ExpertItem {
  /** The item's own field: `http.chat`, `tcp.analysis.retransmission`. */
  name: string;
  text: string;
  severity: keyof typeof SEVERITIES;
  group: keyof typeof GROUPS;
}

/** Codes of `_ws.expert.severity`. */
const SEVERITIES = { Comment: 0x100000, Chat: 0x200000, Note: 0x400000, Warning: 0x600000, Error: 0x800000 } as const;

/** Codes of `_ws.expert.group`. */
const GROUPS = {
  Checksum: 0x1000000, Sequence: 0x2000000, 'Response code': 0x3000000, 'Request code': 0x4000000, Undecoded: 0x5000000,
  Reassemble: 0x6000000, Malformed: 0x7000000, Debug: 0x8000000, Protocol: 0x9000000, Security: 0xa000000, Comment: 0xb000000,
  Decryption: 0xc000000, Assumption: 0xd000000, Deprecated: 0xe000000,
} as const;

/** The item's line with the lines under it; one of the group Malformed is followed by the mark that filters know. */
export function expertItem({ name, text, severity, group }: ExpertItem): Field[] {
  const item = generated('_ws.expert', cutLabel('', `Expert Info (${severity}/${group}): ${text}`), {
    fields: [
      generated(name, cutLabel(null, text)),
      { ...generated('_ws.expert.message', cutLabel('Message', text), { value: cutLabel(null, text) }), hidden: true },
      generated('_ws.expert.severity', `Severity level: ${severity}`, { value: SEVERITIES[severity] }),
      generated('_ws.expert.group', `Group: ${group}`, { value: GROUPS[group] }),
    ],
  });
  return group === 'Malformed' ? [item, { name: '_ws.malformed', label: 'Malformed Packet', hidden: true }] : [item];
}
