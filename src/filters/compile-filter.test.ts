import { expect, test } from 'vitest';
import type { FieldSource, Occurrence } from '../layers/occurrence.ts';
import { compileFilter } from './compile-filter.ts';
import { FilterError } from './filter.ts';

const VALUES: Record<string, Occurrence['value'][]> = {
  tcp: [Uint8Array.of(0, 80, 1, 2)], 'tcp.port': [80, 50000], 'tcp.srcport': [80], 'tcp.dstport': [50000], 'tcp.flags': [2], 'http.host': ['lab.example'],
  'ip.src': [0xc0a8000a], 'frame.time_relative': [20_000_000], 'ip.proto': [6],
};
const FRAME: FieldSource = { occurrences: (name) => (VALUES[name] ?? []).map((value) => ({ value, layer: 1 })) };

test.each([
  'tcp.port == 80', '!(tcp.port === 80)', 'tcp.port !== 80', 'not tcp.port != 80', 'all tcp.port >= 80', 'tcp.port in {1..100}', 'udp.port not in {80}',
  'tcp.flags & 2', '!(tcp.flags & 4)', 'tcp.srcport - 100 == -20', 'tcp.srcport == {20 + 20} * 2', 'http.host matches "LAB"', '!(http.host matches "(?-i)LAB")',
  'http.host[0:3] == "lab"', 'tcp[0:2] == 0050', 'ip.src == 192.168.0.0/24', 'ip.src[0] == c0', 'frame.time_relative > 0.01', 'ip.proto == TCP', 'len(tcp) == 4',
  'upper(http.host) contains "LAB"', 'max(tcp.srcport, 100) == 100', 'string(tcp.srcport) == "80"', 'tcp.srcport < tcp.dstport < 60000', '',
])('a frame fulfils %s', (text) => {
  expect(compileFilter(text).matches(FRAME)).toBe(true);
});

test.each([
  ['tcp.port = 80', 'single-equals', 9, 10], ['tcp.port == 80 AND http', 'upper-case-word', 15, 18], ['tcp.prot == 80', 'unknown-field-near', 0, 8],
  ['tcp.port ==', 'unexpected-end', 11, 11], ['tcp.port == 99999', 'too-large', 12, 17], ['http.host == "x', 'unclosed-quote', 13, 15],
  ['80 == tcp.port', 'not-a-field', 0, 2], ['tcp.port contains 80', 'cannot-contain', 0, 8], ['http.host matches "(?=x)"', 'pattern-unsupported', 18, 25],
])('%s is refused: %s', (text, code, start, end) => {
  const refused = refusalOf(text);
  expect([refused?.code, refused?.at]).toEqual([code, { start, end }]);
});

test('every field that is asked for is named once', () => {
  expect(compileFilter('tcp.port == 80 or http.host and not tcp.port in {81}').fields).toEqual(['tcp.port', 'http.host']);
});

function refusalOf(text: string): FilterError | null {
  try {
    compileFilter(text);
    return null;
  } catch (error) {
    if (error instanceof FilterError) return error;
    throw error;
  }
}
