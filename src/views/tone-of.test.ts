import { describe, expect, it } from 'vitest';
import { ROW_COLOURS } from '../inspections/row-colours.ts';
import { toneOf } from './tone-of.ts';

const tone = (rule: string) => toneOf(ROW_COLOURS.find(({ name }) => name === rule)!);

describe('toneOf', () => {
  it.each(['HTTP', 'TCP SYN/FIN', 'TCP', 'UDP', 'ARP'])('takes %s for a tint of the paper', (rule) => {
    expect(tone(rule)).toBe('pale');
  });

  it.each(['Bad TCP', 'ICMP errors', 'TCP RST'])('takes %s as it is', (rule) => {
    expect(tone(rule)).toBe('deep');
  });

  it('does not take text that could not be read', () => {
    expect(tone('Broadcast')).toBe('faint');
  });
});
