import { TCP_FLAGS } from './tcp-fields.ts';

/** The names of the set flags, in the order in which Wireshark lists them; `<None>` without any. */
const RESERVED = 0xe00;
const ECN = TCP_FLAGS.AE | TCP_FLAGS.CWR | TCP_FLAGS.ECE;
const NAMES: readonly (readonly [mask: number, name: string])[] = [...Object.entries(TCP_FLAGS).map(([name, mask]) => [mask, name] as const), [RESERVED, 'Reserved']];

export function tcpFlagNames(flags: number, accurateEcn = false): string {
  const names = NAMES.filter(([mask]) => flags & mask & (accurateEcn ? ~ECN : ~0)).map(([, name]) => name);
  if (accurateEcn) names.push(`ACE=${(flags & ECN) >> 6}`);
  return names.join(', ') || '<None>';
}
