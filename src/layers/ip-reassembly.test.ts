import { expect, it } from 'vitest';
import type { Frame } from '../frames/frame.ts';
import { startReassembly, type Datagram } from './ip-reassembly.ts';
import { peekFrame } from './peek.ts';
import { emptyPeeked } from './peeked.ts';

/** A raw IPv4 frame that holds `text` at `start` of datagram `id`. */
function fragment(start: number, text: string, more: boolean, id = 7): Uint8Array {
  const place = (start / 8) | (more ? 0x2000 : 0);
  return Uint8Array.from([0x45, 0, 0, 20 + text.length, 0, id, place >> 8, place & 255, 64, 17, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2, ...Buffer.from(text)]);
}

function reassemble(...fragments: Uint8Array[]): { datagram: Datagram | null; lost: number } {
  const reassembly = startReassembly();
  const peeked = emptyPeeked();
  let datagram: Datagram | null = null;
  fragments.forEach((buffer, i) => {
    const frame: Frame = { number: i + 1, offset: i * 1000, timeNs: 0, capturedLength: buffer.length, wireLength: buffer.length, interfaceId: 0, linkType: 101, buffer, start: 0 };
    peekFrame(frame, peeked);
    datagram = reassembly.add(peeked, frame) ?? datagram;
  });
  return { datagram, lost: reassembly.lostFragments() };
}

function textOf(datagram: Datagram | null): string | null {
  return datagram === null ? null : Buffer.from(datagram.octets).toString();
}

it('startReassembly joins fragments in any order and says where each part lies in the file', () => {
  const { datagram, lost } = reassemble(fragment(16, 'last', false), fragment(0, 'one-one-', true), fragment(8, 'two-two-', true));
  expect(textOf(datagram)).toBe('one-one-two-two-last');
  expect(datagram!.parts).toEqual([{ start: 0, end: 8, offset: 1020 }, { start: 8, end: 16, offset: 2020 }, { start: 16, end: 20, offset: 20 }]);
  expect(lost).toBe(0);
});

it('startReassembly keeps the copy that came first where fragments overlap', () => {
  expect(textOf(reassemble(fragment(8, 'BBBBBBBB', true), fragment(0, 'aaaaaaaaaaaaaaaa', true), fragment(16, 'cc', false)).datagram)).toBe('aaaaaaaaBBBBBBBBcc');
});

it('startReassembly waits while an octet is missing and counts what waits as lost', () => {
  expect(reassemble(fragment(0, 'aaaaaaaa', true), fragment(16, 'cc', false))).toEqual({ datagram: null, lost: 2 });
});

it('startReassembly stays bounded when no datagram is ever whole', () => {
  const flood = Array.from({ length: 1000 }, (_, i) => fragment(0, 'aaaaaaaa', true, i & 255));
  flood.forEach((frame, i) => (frame[15] = i >> 8));
  expect(reassemble(...flood).lost).toBe(1000);
});
