import { describe, expect, it } from 'vitest';
import type { Occurrence } from '../layers/occurrence.ts';
import { ROW_COLOURS, rowColour } from './row-colours.ts';

/** A frame that has these fields and no others. */
function ruleOf(fields: Record<string, Occurrence['value']>): string | undefined {
  const occurrences = (name: string) => (Object.hasOwn(fields, name) ? [{ value: fields[name]!, layer: 1 }] : []);
  return rowColour({ occurrences })?.name;
}

describe('rowColour', () => {
  it('takes the first rule that fits', () => {
    expect(ruleOf({ 'tcp.analysis.flags': null, 'tcp.flags': 4, 'tcp.flags.reset': 1, 'tcp.port': 80 })).toBe('Bad TCP');
    expect(ruleOf({ 'tcp.flags': 4, 'tcp.flags.reset': 1, 'tcp.port': 80 })).toBe('TCP RST');
    expect(ruleOf({ 'tcp.flags': 2, 'tcp.port': 80 })).toBe('HTTP');
    expect(ruleOf({ 'tcp.flags': 2, 'tcp.port': 8080 })).toBe('TCP SYN/FIN');
    expect(ruleOf({ 'tcp.flags': 16, 'tcp.port': 8080 })).toBe('TCP');
  });

  it.each(['window_update', 'keep_alive', 'keep_alive_ack'])('takes %s for routine', (kind) => {
    expect(ruleOf({ 'tcp.analysis.flags': null, [`tcp.analysis.${kind}`]: null, 'tcp.flags': 16, 'tcp.port': 8080 })).toBe('TCP');
  });

  it('sets errors of ICMP apart from the rest of it', () => {
    expect(ruleOf({ icmp: new Uint8Array(8), 'icmp.type': 3 })).toBe('ICMP errors');
    expect(ruleOf({ icmp: new Uint8Array(8), 'icmp.type': 8 })).toBe('ICMP');
  });

  it('leaves a frame plain that no rule fits', () => {
    expect(ruleOf({})).toBeUndefined();
  });
});

it('every colour is of six hexadecimal digits', () => {
  for (const { foreground, background } of ROW_COLOURS) expect(`${foreground}${background}`).toMatch(/^(#[0-9a-f]{6}){2}$/);
});
