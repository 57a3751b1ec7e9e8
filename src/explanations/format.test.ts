import { describe, expect, it } from 'vitest';
import { formatCount, formatDuration, formatSeconds } from './format.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('formatDuration', () => {
  it.each([
    [0, '0 s'],
    [1, '1 ns'],
    [999, '999 ns'],
    [1_000, '1.00 µs'],
    [16_755, '16.8 µs'],
    [4_958_175, '4.96 ms'],
    [45_056_000_000, '45.1 s'],
    [3_600_000_000_000, '3600 s'],
  ])('gives %i ns three digits and the unit that suits it: %s', (ns, text) => expect(plain(formatDuration(ns))).toBe(text));

  it.each([
    [999_600, '1.00 ms'],
    [999_999, '1.00 ms'],
    [999_499, '999 µs'],
    [999_600_000, '1.00 s'],
    [9_996, '10.0 µs'],
    [99_960, '100 µs'],
  ])('goes over to the next unit or place where %i ns is rounded up: %s', (ns, text) => expect(plain(formatDuration(ns))).toBe(text));

  it.each([
    [-1, '-1 ns'],
    [-260_000, '-260 µs'],
    [-100_443_838, '-100 ms'],
  ])('keeps the sign of %i ns', (ns, text) => expect(plain(formatDuration(ns))).toBe(text));

  it('joins number and unit by a no-break space', () => expect(formatDuration(1_500)).toBe('1.50\u00a0µs'));
});

describe('formatSeconds', () => {
  it('prints as many decimals as the clock has', () => {
    expect(formatSeconds(397_309_031, 9)).toBe('0.397309031');
    expect(formatSeconds(397_309_031)).toBe('0.397309');
    expect(formatSeconds(-1_500_000_000, 3)).toBe('-1.500');
  });

  it('is exact to the nanosecond within the 104 days that a time can span', () => expect(formatSeconds(8_999_999_123_456_789, 9)).toBe('8999999.123456789'));
});

describe('formatCount', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1_000, '1,000'],
    [150_800, '150,800'],
    [1_234_567_890, '1,234,567,890'],
  ])('sets the thousands of %i apart', (value, text) => expect(formatCount(value)).toBe(text));
});
