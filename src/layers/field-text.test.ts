import { expect, test } from 'vitest';
import { fieldText, type FieldForm } from './field-text.ts';
import { fieldTypeOf } from './field-types.ts';
import type { Occurrence } from './occurrence.ts';

const text = (name: string, value: Occurrence['value'], form: FieldForm = 'fields', label?: string) =>
  fieldText(fieldTypeOf(name)!, { value, layer: 1, label }, form);

test('numbers are decimal, or hexadecimal in the width of their type', () => {
  expect(text('tcp.srcport', 8080)).toBe('8080');
  expect(text('ip.flags', 2)).toBe('0x02');
  expect(text('tcp.flags', 0x12)).toBe('0x0012');
  expect(text('ipv6.flow', 1)).toBe('0x000001');
  expect(text('tcp.window_size_scalefactor', -2)).toBe('-2');
  expect(text('http.content_length', 18446744073709551615n)).toBe('18446744073709551615');
  expect(text('eth.src.oui', 131072)).toBe('131072');
  expect(text('tcp.flags.syn', 1)).toBe('1');
});

test('octets have colons in JSON only, hardware addresses everywhere', () => {
  const octets = Uint8Array.from([0x0d, 0x0a]);
  expect(text('tcp.payload', octets)).toBe('0d0a');
  expect(text('tcp.payload', octets, 'json')).toBe('0d:0a');
  expect(text('tcp.payload', octets, 'json-fields')).toBe('0d0a');
  expect(text('tcp.options.nop', Uint8Array.of(1))).toBe('01');
  expect(text('eth.src', Uint8Array.from([2, 0, 0, 0, 0, 16]))).toBe('02:00:00:00:00:10');
});

test('addresses and times are written as in the tree', () => {
  expect(text('ip.src', 0xc0a80050)).toBe('192.168.0.80');
  expect(text('ipv6.src', Uint8Array.from([0xfe, 0x80, ...new Array<number>(13).fill(0), 1]))).toBe('fe80::1');
  expect(text('tcp.time_delta', -500_000_000)).toBe('-0.500000000');
  expect(text('frame.time_epoch', 1700000000031100000n)).toBe('1700000000.031100000');
  expect(text('frame.time', 1700000000031100000n)).toBe('Nov 14, 2023 22:13:20.031100000 UTC');
});

test('a column escapes what would break its line; JSON keeps the text', () => {
  expect(text('http.request.line', 'Host: x\r\n')).toBe('Host: x\\r\\n');
  expect(text('http.request.uri', '/a"b\\c\u0007\t')).toBe('/a"b\\c\u0007\\t');
  for (const form of ['json', 'json-fields', 'pdml'] as const) expect(text('http.request.line', 'Host: x\r\n', form)).toBe('Host: x\r\n');
});

test('a field without a value is 1 in a column and empty elsewhere', () => {
  expect(text('tcp.analysis', null)).toBe('1');
  expect(text('http.chat', null, 'json')).toBe('');
  expect(text('tcp.srcport', null)).toBe('');
});

test('a protocol is its line, or its name where the line is but its title', () => {
  expect(text('tcp', new Uint8Array(0), 'fields', 'Transmission Control Protocol, Src Port: 80')).toBe('Transmission Control Protocol, Src Port: 80');
  expect(text('http', new Uint8Array(0), 'fields', 'Hypertext Transfer Protocol')).toBe('http');
});

test('fractions have as many digits as they need', () => {
  expect(text('icmp.resptime', 0.086)).toBe('0.086');
  expect(text('icmp.resptime', 12)).toBe('12');
  expect(text('icmp.resptime', 0.00001)).toBe('1e-05');
  expect(text('icmp.resptime', 1.5e20)).toBe('1.5e+20');
});
