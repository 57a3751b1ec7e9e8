import { expect, test } from 'vitest';
import type { Dissection } from './dissection.ts';
import { occurrencesIn } from './occurrences-in.ts';

const FRAME = Uint8Array.from([0x45, 0x06, 10, 0, 0, 1, 0xab, 0xcd]);

const dissection: Dissection = {
  sources: [{ name: 'Frame', octets: FRAME }, { name: 'Reassembled TCP', octets: Uint8Array.from([0x68, 0x69]) }],
  columns: { source: '', destination: '', protocol: '', info: '' },
  layers: [
    { protocol: 'frame', label: 'Frame 1', span: { start: 0, end: 8 }, fields: [{ name: 'frame.time_epoch', label: 'Epoch Time', value: '1700000000000000001' }] },
    {
      protocol: 'ip', label: 'Internet Protocol', span: { start: 0, end: 6 },
      fields: [
        { name: 'ip.proto', label: 'Protocol: TCP (6)', span: { start: 1, end: 2 } },
        { name: 'ip.src', label: 'Source: 10.0.0.1', span: { start: 2, end: 6 }, value: '10.0.0.1' },
        { name: 'ip.addr', label: 'Address: 10.0.0.1', span: { start: 2, end: 6 }, value: '10.0.0.1', hidden: true },
      ],
    },
    {
      protocol: 'icmp', label: 'Internet Control Message Protocol', span: { start: 6, end: 8 },
      fields: [
        { name: '_ws.expert', label: '[Expert Info]', fields: [{ name: 'icmp.resp_not_found', label: 'no' }] },
        { name: 'ip', label: 'quoted', span: { start: 6, end: 8 }, fields: [{ name: 'ip.addr', label: '', value: '255.255.255.255' }] },
      ],
    },
    {
      protocol: 'http', label: 'HTTP', span: { start: 0, end: 2 }, source: 1,
      fields: [{ name: 'http.file_data', label: '', span: { start: 0, end: 2 } }, { name: 'tcp.payload', label: '', value: 'ab:CD' }],
    },
  ],
};

const occurrencesOf = (name: string) => occurrencesIn(dissection).occurrences(name);

test('a protocol is the octets of its layer, with its line', () => {
  expect(occurrencesOf('ip')).toEqual([
    { value: FRAME.subarray(0, 6), layer: 1, label: 'Internet Protocol' },
    { value: FRAME.subarray(6, 8), layer: 2, label: 'quoted' },
  ]);
});

test('a layer of another source counts in its octets', () => {
  expect(occurrencesOf('http')).toEqual([{ value: Uint8Array.from([0x68, 0x69]), layer: 1, label: 'HTTP' }]);
  expect(occurrencesOf('http.file_data')).toEqual([{ value: 'hi', layer: 1 }]);
});

test('hidden fields and those of a quoted packet are found, with the layer that they stand in', () => {
  expect(occurrencesOf('ip.addr')).toEqual([{ value: 0x0a000001, layer: 1 }, { value: 0xffffffff, layer: 2 }]);
});

test('a remark counts in the layer that it is about', () => {
  expect(occurrencesOf('icmp.resp_not_found')).toEqual([{ value: null, layer: 1 }]);
});

test('a value follows the kind of its field', () => {
  expect(occurrencesOf('ip.proto')).toEqual([{ value: 6, layer: 1 }]);
  expect(occurrencesOf('frame.time_epoch')).toEqual([{ value: 1700000000000000001n, layer: 1 }]);
  expect(occurrencesOf('tcp.payload')).toEqual([{ value: Uint8Array.from([0xab, 0xcd]), layer: 1 }]);
});

test('a field that is not in the frame, or not known, has no occurrence', () => {
  expect(occurrencesOf('tcp')).toEqual([]);
  expect(occurrencesOf('constructor')).toEqual([]);
  expect(occurrencesOf('')).toEqual([]);
});

test('messages that were read in one go are one occurrence of their protocol', () => {
  const message = (source: number) => ({
    protocol: 'http', label: '', span: { start: 0, end: 1 }, source, fields: [{ name: 'http.request.method', label: '', value: 'GET' }],
  });
  const pipelined = { ...dissection, layers: [message(0), message(0), message(1)] };
  expect(occurrencesIn(pipelined).occurrences('http.request.method').map(({ layer }) => layer)).toEqual([1, 1, 2]);
});
