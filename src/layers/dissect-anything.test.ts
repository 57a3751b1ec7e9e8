import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dissectFrame } from './dissect-frame.ts';
import type { Field } from './layer.ts';

/** Frames whose octets are turned over and cut: nothing that they say makes the dissectors throw, hang or point beyond their octets. */
const ETHERNET = '0200000000020200000000010800';
const FRAMES = [
  `${ETHERNET}4500003d000100004011000000000000000000000000e000350000002912340100000100000000000003777777076578616d706c6503636f6d0000010001`,
  `${ETHERNET}46000024000100004011000a0a0000010a00000294040000000100020010000061626364`,
  `${ETHERNET}4500002c00010000400100000a0000010a0000020301000000000000450000180001000040110000`,
  '3333000000010200000000000186dd6000000000183afffe800000000000000000000000000001ff02000000000000000000000000000187000000000000fe800000000000000000000000000002',
  '0200000000020200000000010806000108000604000102000000000a0000010000000000000a000002',
];
const LINK_TYPES = [0, 1, 12, 101, 108, 113, 228, 229, 276];

function octetsOf(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../g)!, (pair) => parseInt(pair, 16));
}

const mutated = fc.tuple(fc.constantFrom(...FRAMES), fc.array(fc.tuple(fc.nat(120), fc.nat(255)), { maxLength: 6 }), fc.nat(140)).map(([frame, changes, length]) => {
  const octets = octetsOf(frame);
  for (const [at, value] of changes) octets[at % octets.length] = value;
  return octets.subarray(0, length);
});

function spansOf(fields: readonly Field[]): { start: number; end: number }[] {
  return fields.flatMap(({ span, source, fields: inside }) => [...(span && !source ? [span] : []), ...spansOf(inside ?? [])]);
}

describe('dissectFrame', () => {
  it('takes any octets of any link type and keeps to their bounds', () => {
    fc.assert(fc.property(mutated, fc.constantFrom(...LINK_TYPES), fc.nat(100), (octets, linkType, missing) => {
      const frame = { number: 1, octets, wireLength: octets.length + missing, linkType, interfaceId: 0, timeNs: 0, startNs: '0' };
      const { layers } = dissectFrame(frame);
      for (const layer of layers) for (const { start, end } of [layer.span, ...spansOf(layer.fields)]) expect(start <= end && end <= octets.length).toBe(true);
    }), { numRuns: 2000 });
  });
});
