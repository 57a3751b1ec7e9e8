import { expect, it } from 'vitest';
import { emptyPeeked, type Peeked } from '../layers/peeked.ts';
import { tableOfConnections } from './connection-table.ts';

function segment(source: [number, number], destination: [number, number], version: 4 | 6 = 4): Peeked {
  const peeked = { ...emptyPeeked(), version, sourcePort: source[1], destinationPort: destination[1] };
  peeked.addresses[3] = source[0];
  peeked.addresses[7] = destination[0];
  return peeked;
}

it('tableOfConnections finds a connection from both sides and tells them apart', () => {
  const table = tableOfConnections(10);
  expect(table.find(segment([1, 50], [2, 80]))).toBe(-1);
  expect(table.add(segment([1, 50], [2, 80]))).toBe(0);
  expect(table.find(segment([1, 50], [2, 80]))).toBe(0);
  expect(table.find(segment([2, 80], [1, 50]))).toBe(1);
  expect(table.find(segment([1, 50], [2, 80], 6))).toBe(-1);
});

it('tableOfConnections tells the sides apart by port when the addresses are equal', () => {
  const table = tableOfConnections(10);
  table.add(segment([7, 50], [7, 80]));
  expect([table.find(segment([7, 50], [7, 80])), table.find(segment([7, 80], [7, 50]))]).toEqual([0, 1]);
});

it('tableOfConnections gives reused endpoints to the newest connection', () => {
  const table = tableOfConnections(10);
  table.add(segment([1, 50], [2, 80]));
  expect(table.add(segment([2, 80], [1, 50]))).toBe(1);
  expect(table.find(segment([1, 50], [2, 80]))).toBe(3);
  expect(table.endpoint(1, 0).port).toBe(80);
});

it('tableOfConnections keeps thousands of connections through its growth', () => {
  const table = tableOfConnections(20_000);
  for (let i = 0; i < 20_000; i++) table.add(segment([i & 7, i], [9, 80]));
  for (let i = 0; i < 20_000; i++) expect(table.find(segment([9, 80], [i & 7, i])) >> 1).toBe(i);
  expect(table.add(segment([1, 1], [99, 1]))).toBe(-1);
});

it('tableOfConnections keeps a port above 32767 as it is', () => {
  const table = tableOfConnections(1);
  table.add(segment([1, 65_535], [2, 40_000]));
  expect([table.endpoint(0, 0).port, table.endpoint(0, 1).port]).toEqual([65_535, 40_000]);
});
