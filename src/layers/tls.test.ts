import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Surroundings } from './dissector.ts';
import type { Pdu } from './frame-context.ts';
import type { Field } from './layer.ts';
import { tls } from './tls.ts';

const SURROUNDINGS = { context: {}, quoted: false } as unknown as Surroundings;
const SUITES = [0x13, 0x01, 0xc0, 0x2b];
const NAME = [0, 0, 0, 10, 0, 8, 0, 0, 5, 0x61, 0x2e, 0x6f, 0x72, 0x67];
const GROUPS = [0, 10, 0, 4, 0, 2, 0, 29];
const HELLO = [3, 3, ...new Array<number>(32).fill(7), 0, 0, SUITES.length, ...SUITES, 1, 0, 0, NAME.length + GROUPS.length, ...NAME, ...GROUPS];
const RECORD = [22, 3, 1, 0, HELLO.length + 4, 1, 0, 0, HELLO.length, ...HELLO];

const octets = Uint8Array.from(RECORD);
const pduOf = (length: number, version?: string): Pdu => ({ protocol: 'tls', parts: [], length, ...(version ? { version } : {}) });
const read = (bytes: Uint8Array, version?: string) => tls(pduOf(bytes.length, version), { octets: bytes, start: 0, end: bytes.length, wireEnd: bytes.length }, SURROUNDINGS);
const flat = (fields: readonly Field[]): Field[] => fields.flatMap((field) => [field, ...flat(field.fields ?? [])]);

describe('tls', () => {
  it('reads the name, the suites and the fingerprint of a ClientHello', () => {
    const labels = flat(read(octets)[0]!.layer.fields).map(({ label }) => label);
    expect(labels).toContain('Server Name: a.org');
    expect(labels).toContain('Cipher Suites (2 suites)');
    expect(labels).toContain('[JA3 Fullstring: 771,4865-49195,0-10,29,]');
  });

  it('names what begins no record by what is known of the connection', () => {
    const stray = Uint8Array.of(0x99, 1, 9, 3, 4, 5, 6);
    const rowOf = (bytes: Uint8Array, version?: string) => read(bytes, version)[0]!.columns!({ source: '', destination: '', protocol: 'TCP', info: 'ports' });
    expect(rowOf(stray)).toMatchObject({ protocol: 'SSL', info: 'Continuation Data' });
    expect(rowOf(stray, 'TLSv1.2')).toMatchObject({ protocol: 'TLSv1.2', info: 'Ignored Unknown Record' });
    expect(rowOf(Uint8Array.of(0x80, 2, 0, 2, ...stray))).toMatchObject({ protocol: 'SSLv2', info: 'Encrypted Data, Continuation Data' });
  });

  it('keeps every line within its octets, whatever they are', () => {
    const change = fc.array(fc.tuple(fc.nat(RECORD.length - 1), fc.nat(255)), { maxLength: 8 });
    fc.assert(fc.property(change, fc.nat(RECORD.length), fc.constantFrom(undefined, 'TLSv1', 'TLSv1.2', 'TLSv1.3'), (changes, length, version) => {
      const bytes = octets.slice(0, length);
      for (const [at, value] of changes) if (at < length) bytes[at] = value;
      for (const { layer } of read(bytes, version)) {
        for (const { span } of flat(layer.fields)) expect(span === undefined || (span.start >= 0 && span.start <= span.end && span.end <= length)).toBe(true);
      }
    }), { numRuns: 2000 });
  });

  it('reads a record full of the shortest extensions at once', () => {
    const extensions = new Uint8Array(16000);
    const head = [3, 3, ...new Array<number>(32).fill(7), 0, 0, 2, 0x13, 1, 1, 0, extensions.length >> 8, extensions.length & 0xff];
    const length = head.length + extensions.length;
    const bytes = Uint8Array.from([22, 3, 1, (length + 4) >> 8, (length + 4) & 0xff, 1, 0, length >> 8, length & 0xff, ...head, ...extensions]);
    const before = process.cpuUsage();
    expect(flat(read(bytes)[0]!.layer.fields).length).toBeGreaterThan(4000);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(500);
  });
});
