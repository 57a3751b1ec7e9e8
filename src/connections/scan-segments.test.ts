import { expect, it } from 'vitest';
import { ethernetIpv4Tcp, type TcpFrame } from '../../tests/support/ethernet-frame.ts';
import { peekFrame } from '../layers/peek.ts';
import { emptyPeeked } from '../layers/peeked.ts';
import { NO_ROW } from './frame-rows.ts';
import { scanSegments, type SegmentScan } from './scan-segments.ts';

const TLS = Uint8Array.of(22, 3, 1, 0, 5);
const REQUEST = 'GET / HTTP/1.1\r\n\r\n';

function scan(segments: TcpFrame[], limits: { maxRows?: number; maxConnections?: number; wanted?: number } = {}): SegmentScan {
  const { maxRows = 1000, maxConnections = 1000, wanted = -1 } = limits;
  const scanned = scanSegments({ isWanted: (stream) => stream === wanted, maxRows, maxConnections, maxListed: 0 });
  const peeked = emptyPeeked();
  segments.forEach((segment, i) => {
    const buffer = ethernetIpv4Tcp(segment);
    const frame = { number: i + 1, offset: i * 100, timeNs: i, capturedLength: buffer.length, wireLength: buffer.length, interfaceId: 0, linkType: 1, buffer, start: 0 };
    peekFrame(frame, peeked);
    scanned.take(peeked, frame, null);
  });
  return scanned;
}

function many(count: number, segment: TcpFrame): TcpFrame[] {
  return Array.from({ length: count }, () => segment);
}

it('scanSegments gives back the rows of TLS once they run short, and keeps those of HTTP', () => {
  const http = many(3, { payload: REQUEST });
  const scanned = scan([...many(200, { sourcePort: 1000, payload: TLS }), ...http, ...many(20, { sourcePort: 1001, payload: TLS })]);
  expect([...scanned.sightings.firstRow.subarray(0, 3)].map((row) => row !== NO_ROW)).toEqual([true, true, true]);
  const crowded = scan([...many(300, { sourcePort: 1000, payload: TLS }), ...http, ...many(300, { sourcePort: 1001, payload: TLS })]);
  expect([...crowded.sightings.firstRow.subarray(0, 3)].map((row) => row !== NO_ROW)).toEqual([false, true, false]);
  expect(crowded.rows.used()).toBe(3);
});

it('scanSegments keeps the rows of what was asked for', () => {
  const scanned = scan(many(600, { sourcePort: 1000, payload: TLS }), { wanted: 0 });
  expect(scanned.rows.used()).toBe(600);
});

it('scanSegments stops keeping rows at its limit and goes on counting frames', () => {
  const scanned = scan(many(50, { payload: REQUEST }), { maxRows: 20 });
  expect(scanned.rows.used()).toBe(20);
  expect(scanned.sightings.frames[0]).toBe(50);
});

it('scanSegments numbers connections up to its limit and counts the segments of others', () => {
  const scanned = scan(Array.from({ length: 500 }, (_, i) => ({ flags: 'S', sourcePort: 2000 + i })), { maxConnections: 300 });
  expect(scanned.table.count()).toBe(300);
  expect(scanned.counts.connectionsNotFollowed).toBe(200);
});

it('scanSegments follows a connection again that turns out to carry HTTP after its rows were given back', () => {
  const scanned = scan([...many(300, { flags: 'PA', payload: '\u0001' }), { flags: 'PA', payload: REQUEST }]);
  expect(scanned.rows.used()).toBeGreaterThan(0);
  expect(scanned.counts.httpConnections).toBe(1);
});
