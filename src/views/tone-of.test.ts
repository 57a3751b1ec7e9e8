import { describe, expect, it } from 'vitest';
import type { KeptFrame } from '../inspections/kept-frames.ts';
import { toneOf } from './tone-of.ts';

/** A TCP frame with these flags and verdicts, as far as its colour needs it. */
function frame(protocol: string, flags: number, ...kinds: string[]): Pick<KeptFrame, 'columns' | 'context'> {
  const segment = { segment: { flags, verdicts: kinds.map((kind) => ({ kind })) } };
  return { columns: { protocol }, context: { segment } } as unknown as KeptFrame;
}

describe('toneOf', () => {
  it('puts trouble before everything else', () => {
    expect(toneOf(frame('TCP', 0x14, 'retransmission'))).toBe('trouble');
  });

  it.each(['window_update', 'keep_alive', 'keep_alive_ack'])('takes %s for routine', (kind) => {
    expect(toneOf(frame('TCP', 0x10, kind))).toBe('');
  });

  it('sets resets, openings and closings, and HTTP apart', () => {
    expect(toneOf(frame('TCP', 0x14))).toBe('reset');
    expect(toneOf(frame('TCP', 0x12))).toBe('edge');
    expect(toneOf(frame('TCP', 0x11))).toBe('edge');
    expect(toneOf(frame('HTTP/JSON', 0x18))).toBe('http');
  });

  it('leaves what belongs to no connection plain', () => {
    expect(toneOf({ columns: { protocol: 'ARP' }, context: {} } as unknown as KeptFrame)).toBe('');
  });
});
