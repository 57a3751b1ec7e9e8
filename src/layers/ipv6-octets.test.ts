import { expect, test } from 'vitest';
import { hex } from '../octets/hex.ts';
import { ipv6Octets } from './ipv6-octets.ts';

const hexOf = (text: string) => {
  const octets = ipv6Octets(text);
  return octets && hex(octets);
};

test('ipv6Octets reads groups, zeros left out, and an IPv4 address at the end', () => {
  expect(hexOf('2001:db8:0:1:2:3:4:5')).toBe('20010db8000000010002000300040005');
  expect(hexOf('fe80::1')).toBe('fe800000000000000000000000000001');
  expect(hexOf('::')).toBe('0'.repeat(32));
  expect(hexOf('1::')).toBe(`0001${'0'.repeat(28)}`);
  expect(hexOf('::ffff:10.0.0.1')).toBe('00000000000000000000ffff0a000001');
});

test('ipv6Octets refuses what is no address', () => {
  for (const text of ['', ':', '1:2', '1::2::3', '12345::', '1:2:3:4:5:6:7:8:9', '1:2:3:4:5:6:7::8', 'g::', '::1.2.3', '::1.2.3.256', ':::']) expect(hexOf(text), text).toBeNull();
});
