import type { KeptFrame } from '../inspections/kept-frames.ts';

const ROUTINE = new Set(['window_update', 'keep_alive', 'keep_alive_ack']);
const RESET = 4;
const SYN_OR_FIN = 3;

/** What a row's colour is named after; colours say no more than the words of the Info column do. */
export function toneOf({ columns, context }: Pick<KeptFrame, 'columns' | 'context'>): 'trouble' | 'reset' | 'edge' | 'http' | '' {
  const segment = context.segment?.segment;
  if (segment?.verdicts.some(({ kind }) => !ROUTINE.has(kind))) return 'trouble';
  if (segment && segment.flags & RESET) return 'reset';
  if (segment && segment.flags & SYN_OR_FIN) return 'edge';
  return columns.protocol.startsWith('HTTP') ? 'http' : '';
}
