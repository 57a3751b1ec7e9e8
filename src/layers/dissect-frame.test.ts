import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dissectFrame } from './dissect-frame.ts';
import type { Field, Layer } from './layer.ts';
import { treeLines } from './tree-lines.ts';

const LINK_TYPES = [0, 1, 12, 101, 108, 113, 228, 229, 276, 147];
const octetsOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replace(/\s/g, ''), 'hex'));

/** Frame 1575 of a student's loopback capture on Windows: a 304 from Python's http.server. */
const LOOPBACK_FRAME = octetsOf(`
  02 00 00 00 45 00 00 90 e4 3f 40 00 80 06 00 00 7f 00 00 01 7f 00 00 01 1f 90 c4 7c 16 9f 34 99
  e3 d4 e2 80 50 18 20 f7 1d 98 00 00 48 54 54 50 2f 31 2e 30 20 33 30 34 20 4e 6f 74 20 4d 6f 64
  69 66 69 65 64 0d 0a 53 65 72 76 65 72 3a 20 53 69 6d 70 6c 65 48 54 54 50 2f 30 2e 36 20 50 79
  74 68 6f 6e 2f 33 2e 31 31 2e 39 0d 0a 44 61 74 65 3a 20 54 68 75 2c 20 32 34 20 4f 63 74 20 32
  30 32 34 20 30 33 3a 32 38 3a 33 39 20 47 4d 54 0d 0a 0d 0a`);

function dissect(octets: Uint8Array, linkType: number, wireLength = octets.length): Layer[] {
  return dissectFrame({ number: 1, octets, wireLength, linkType, interfaceId: 0, timeNs: 0, startNs: '1795348921783175000' }).layers;
}

function spansOf(fields: Field[]): { start: number; end: number }[] {
  return fields.flatMap((field) => [...(field.span ? [field.span] : []), ...spansOf(field.fields ?? [])]);
}

function expectSpansInside(layers: Layer[], length: number): void {
  for (const span of layers.flatMap((layer) => [layer.span, ...spansOf(layer.fields)])) {
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeGreaterThanOrEqual(span.start);
    expect(span.end).toBeLessThanOrEqual(length);
  }
}

describe('dissectFrame', () => {
  it('reads a loopback frame of Windows down to the TCP payload', () => {
    const layers = dissect(LOOPBACK_FRAME, 0);
    expect(layers.map((layer) => layer.protocol)).toEqual(['frame', 'null', 'ip', 'tcp']);
    const lines = treeLines(layers);
    for (const line of ['    Family: IP (2)', '    Total Length: 144', '    Time to Live: 128', '    Source Port: 8080', '    Flags: 0x018 (PSH, ACK)',
      '        .... ...1 .... = Acknowledgment: Set', '        [TCP Flags: ·······AP···]', '    Window: 8439', '    TCP payload (104 bytes)']) {
      expect(lines).toContain(line);
    }
  });

  it('ties a field to its octets', () => {
    const payload = dissect(LOOPBACK_FRAME, 0).at(-1)!.fields.find((field) => field.name === 'tcp.payload');
    expect(payload?.span).toEqual({ start: 44, end: 148 });
  });

  it('prints the arrival time in UTC', () => {
    expect(treeLines(dissect(LOOPBACK_FRAME, 0))).toContain('    Arrival Time: Nov 22, 2026 12:02:01.783175000 UTC');
  });

  it('keeps the good layers and says what the snap length cut', () => {
    const layers = dissect(LOOPBACK_FRAME.subarray(0, 40), 0, 148);
    expect(layers.map((layer) => layer.protocol)).toEqual(['frame', 'null', 'ip', 'tcp', '_ws.short']);
    expect(layers.at(-2)!.stop).toEqual({ kind: 'cut-by-snap-length', at: 40, needed: 2, had: 0 });
  });

  it('stops at a link type that it does not know', () => {
    expect(dissect(LOOPBACK_FRAME, 147).at(-1)!.stop?.kind).toBe('unknown-link-type');
  });

  it('does not take Ethernet padding for payload', () => {
    const frame = octetsOf(`020000000080 020000000010 0800 45000028000140004006b924c0a8000ac0a80050
      c3501de6 000003e9 00001389 5010 0000 0000 0000 000000000000`);
    const layers = dissect(frame, 1);
    expect(treeLines(layers)).toContain('    Padding: 000000000000');
    expect(layers.at(-1)!.fields.some((field) => field.name === 'tcp.payload')).toBe(false);
  });

  it('never throws, and no span leaves the captured octets', () => {
    const frames = fc.record({ linkType: fc.constantFrom(...LINK_TYPES), octets: fc.uint8Array({ maxLength: 200 }), more: fc.nat(100) });
    fc.assert(fc.property(frames, ({ linkType, octets, more }) => expectSpansInside(dissect(octets, linkType, octets.length + more), octets.length)), { numRuns: 2000 });
  });

  it('never throws on a true frame that is cut or damaged', () => {
    const damage = fc.record({ cut: fc.nat(148), at: fc.nat(147), octet: fc.nat(255), more: fc.nat(2000) });
    fc.assert(fc.property(damage, ({ cut, at, octet, more }) => {
      const octets = LOOPBACK_FRAME.slice(0, cut);
      if (at < cut) octets[at] = octet;
      expectSpansInside(dissect(octets, 0, cut + more), cut);
    }), { numRuns: 2000 });
  });
});
