import { beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '../analysis.ts';
import { analyzeCapture } from '../analyze.ts';
import type { Connection } from '../connections/connection.ts';
import { FINGERPRINT_LIMITS } from './fingerprint.ts';
import { readFingerprint } from './read-fingerprint.ts';
import { sampleMarks } from './sample-marks.ts';
import { takeFingerprint } from './take-fingerprint.ts';

let lab: Analysis;
beforeAll(async () => {
  lab = await analyzeCapture('samples/lab.pcapng', { version: '0' });
});

describe('takeFingerprint', () => {
  it('takes the two numbers with which each connection begins, and where', () => {
    const { connections } = takeFingerprint(lab);
    expect(connections[0]).toMatchObject({ stream: 0, frame: 7, originator: 1_980_601_971, responder: 1_331_288_211 });
    expect(connections).toHaveLength(lab.connections.length);
    expect(new Date(connections[0]!.timeUs / 1000).getFullYear()).toBeGreaterThan(2023);
  });

  it('takes none that nobody drew, and none of a handshake that is not whole', () => {
    for (const [originator, responder] of [[0, 0], [1, 100], [1000, 5000], [7_000_000, 7_000_000], [null, 5_000_000], [5_000_000, null]] as const) expect(takeFingerprint(drawn(originator, responder)).connections).toEqual([]);
    expect(takeFingerprint(drawn(0, 5_000_000)).connections).toHaveLength(1);
  });

  it('says where numbers are such as nobody draws', () => {
    expect(takeFingerprint(drawn(1, 1)).oddities).toContainEqual({ code: 'handmade-numbers', frames: [7], streams: [0], count: 1, values: { of: 1 } });
  });

  it('finds the number and the name in the page, and no other word', () => {
    expect(takeFingerprint(lab).words.map(({ word }) => word)).toEqual(['20260001', '李华', '网络工程', 'li hua', 'network engineering']);
  });

  it('leaves out the icon, tiny bodies and answers that are no page', () => {
    expect(takeFingerprint(lab).bodies.map(({ mediaType }) => mediaType)).toEqual(['text/html', 'image/svg+xml', 'audio/x-wav']);
  });

  it('takes less than 64 KiB of a capture with as many of everything as there may be', () => {
    const fingerprint = takeFingerprint(crowded(lab), 'f'.repeat(64));
    expect(fingerprint.connections).toHaveLength(FINGERPRINT_LIMITS.connections);
    expect(fingerprint.segments).toHaveLength(FINGERPRINT_LIMITS.segments);
    expect(fingerprint.exchanges).toHaveLength(FINGERPRINT_LIMITS.exchanges);
    expect(fingerprint.bodies).toHaveLength(FINGERPRINT_LIMITS.bodies);
    expect(fingerprint.words).toHaveLength(FINGERPRINT_LIMITS.words);
    expect(Buffer.byteLength(JSON.stringify({ result: { fingerprint } }, null, 1))).toBeLessThan(64 * 1024);
  });

  it('is the same after it lay in a file', () => {
    const fingerprint = takeFingerprint(lab, 'f'.repeat(64));
    expect(readFingerprint(JSON.parse(JSON.stringify(fingerprint)))).toEqual(fingerprint);
  });

  function drawn(originator: number | null, responder: number | null): Analysis {
    const [first] = lab.connections as [Connection];
    return { ...lab, connections: [{ ...first, sides: { originator: { ...first.sides.originator, initialSequence: originator }, responder: { ...first.sides.responder, initialSequence: responder } } }] };
  }
});

/** A thousand connections, each of its own, and in each page a thousand words. */
function crowded(analysis: Analysis): Analysis {
  const many = Array.from({ length: 1000 }, (_, index) => index);
  const [first] = analysis.connections as [Connection];
  const exchange = analysis.exchanges.find(({ response }) => response?.content?.text)!;
  const text = many.map((index) => `20261${index}`).join(' ');
  return {
    ...analysis,
    capture: { ...analysis.capture, hardware: 'h'.repeat(5000), os: 'o'.repeat(5000), application: 'Text2pcap'.repeat(500), interfaces: many.map((index) => ({ ...analysis.capture.interfaces[0]!, name: `\\Device\\NPF_{${String(index).padStart(8, '0')}-0000-0000-0000-000000000000}` })) },
    connections: many.map((stream) => ({
      ...first,
      stream,
      sides: { originator: { ...first.sides.originator, initialSequence: 5_000_000 + stream }, responder: first.sides.responder },
      segments: first.segments.map((segment) => ({ ...segment, seqRaw: segment.seqRaw + 1_000_000 * stream, timeNs: segment.timeNs + 1_000_000 * stream })),
    })),
    exchanges: many.map((stream) => ({ ...exchange, stream, request: { ...exchange.request!, target: `/${stream}` }, response: { ...exchange.response!, content: { ...exchange.response!.content!, hex: String(stream), text, mediaType: 'text/html'.repeat(100) } } })),
  };
}

describe('sampleMarks', () => {
  it('keeps of a part what it keeps of the whole, as far as the part holds it', () => {
    const marks = Array.from({ length: 500 }, (_, index) => ({ digest: String((index * 7919) % 5003).padStart(16, '0') }));
    const part = marks.filter((_, index) => index % 2 === 0);
    const ofWhole = new Set(sampleMarks(marks, 50).map(({ digest }) => digest));
    const ofPart = new Set(sampleMarks(part, 50).map(({ digest }) => digest));
    for (const { digest } of part) if (ofWhole.has(digest)) expect(ofPart.has(digest)).toBe(true);
  });

  it('keeps each mark once, in the order in which they stand', () => {
    expect(sampleMarks([{ digest: 'b' }, { digest: 'a' }, { digest: 'b' }, { digest: 'c' }], 2)).toEqual([{ digest: 'b' }, { digest: 'a' }]);
  });
});

describe('readFingerprint', () => {
  it('takes what another version or a hand has written, as far as it has the shape', () => {
    expect(readFingerprint(null)).toBeNull();
    expect(readFingerprint({ connections: [{ stream: 0, originator: 5, responder: 6 }, { stream: 'x' }, null], segments: 'no', words: [{ word: 3 }], machine: { macs: [1, 'a'] } })).toMatchObject({
      file: null,
      connections: [{ stream: 0, originator: 5, responder: 6, frame: 0, timeUs: 0 }],
      segments: [],
      words: [],
      machine: { hardware: null, macs: ['a'] },
    });
    const oddity = { code: 'time-goes-back', frames: [3], streams: [], count: 1, values: {} };
    expect(readFingerprint({ oddities: [oddity, { ...oddity, code: 'of-another-version' }, { ...oddity, frames: ['x'] }, { ...oddity, values: { of: {} } }] })?.oddities).toEqual([oddity]);
  });
});
