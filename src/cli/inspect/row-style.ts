import type { InspectedFrame } from '../../inspections/inspection.ts';
import type { Style } from '../colour.ts';

type Rule = readonly [Style, (frame: InspectedFrame) => boolean];

const has =
  (...names: string[]) =>
  (frame: InspectedFrame) =>
    names.some((name) => frame.occurrences(name).length > 0);
const ICMP_ERRORS = [3, 4, 5, 11];
const SYN_OR_FIN = 0x03;

/** What Wireshark's own colours set apart, the first that fits: trouble, resets, errors of ICMP, HTTP, the opening and closing of connections. */
const RULES: readonly Rule[] = [
  ['redBright', (frame) => has('tcp.analysis.flags')(frame) && !has('tcp.analysis.window_update', 'tcp.analysis.keep_alive', 'tcp.analysis.keep_alive_ack')(frame)],
  ['magenta', (frame) => frame.occurrences('icmp.type').some(({ value }) => ICMP_ERRORS.includes(Number(value)))],
  ['yellow', has('arp')],
  ['magenta', has('icmp', 'icmpv6')],
  ['red', (frame) => frame.number('tcp.flags.reset') === 1],
  ['green', has('http')],
  ['gray', (frame) => (frame.number('tcp.flags') & SYN_OR_FIN) !== 0],
  ['cyan', has('udp')],
];

/** How a frame's row is coloured; null for one that nothing sets apart. */
export function rowStyle(frame: InspectedFrame): Style | null {
  return RULES.find(([, fits]) => fits(frame))?.[0] ?? null;
}
