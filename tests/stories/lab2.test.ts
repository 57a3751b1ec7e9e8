import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/analysis.ts';
import { analyzeCapture } from '../../src/analyze.ts';
import { composeDocument } from '../../src/documents/compose-document.ts';
import type { LadderRow } from '../../src/documents/document.ts';
import { openVoice } from '../../src/explanations/open-voice.ts';
import type { FactKind, FactOf } from '../../src/facts/facts.ts';
import { pcapBytes, type RecordedFrame } from '../support/capture-bytes.ts';
import { documentText } from '../support/document-text.ts';
import { ethernetIpv4Tcp } from '../support/ethernet-frame.ts';

/**
 * The lab that this project grew from: the 18 rows that its Wireshark showed on Windows' loopback adapter, with the numbers that
 * they carried. The frames are built from the rows, go through the whole product, and must come out as the rows again: but for the
 * first answer to a keep-alive, a Dup ACK to that newer Wireshark and a Window Update to 4.0, which compares the window field as it stands.
 */
const ROWS = `
20.280888 56 50300 → 8080 [SYN] Seq=0 Win=65535 Len=0 MSS=65495 WS=256 SACK_PERM
20.280932 56 8080 → 50300 [SYN, ACK] Seq=0 Ack=1 Win=65535 Len=0 MSS=65495 WS=256 SACK_PERM
20.280960 44 50300 → 8080 [ACK] Seq=1 Ack=1 Win=2161152 Len=0
20.281091 56 50301 → 8080 [SYN] Seq=0 Win=65535 Len=0 MSS=65495 WS=256 SACK_PERM
20.281112 56 8080 → 50301 [SYN, ACK] Seq=0 Ack=1 Win=65535 Len=0 MSS=65495 WS=256 SACK_PERM
20.281127 44 50301 → 8080 [ACK] Seq=1 Ack=1 Win=2161152 Len=0
20.289344 806 50300 → 8080 [PSH, ACK] Seq=1 Ack=1 Win=2161152 Len=762
20.289383 44 8080 → 50300 [ACK] Seq=1 Ack=763 Win=2160384 Len=0
20.337967 148 8080 → 50300 [PSH, ACK] Seq=1 Ack=763 Win=2160384 Len=104
20.338002 44 50300 → 8080 [ACK] Seq=763 Ack=105 Win=2161152 Len=0
20.338097 44 8080 → 50300 [FIN, ACK] Seq=105 Ack=763 Win=2160384 Len=0
20.338110 44 50300 → 8080 [ACK] Seq=763 Ack=106 Win=2161152 Len=0
20.338314 44 50300 → 8080 [FIN, ACK] Seq=763 Ack=106 Win=2161152 Len=0
20.338348 44 8080 → 50300 [ACK] Seq=106 Ack=764 Win=2160384 Len=0
65.291970 45 [TCP Keep-Alive] 50301 → 8080 [ACK] Seq=0 Ack=1 Win=2161152 Len=1
65.292017 56 [TCP Window Update] 8080 → 50301 [ACK] Seq=1 Ack=1 Win=2161152 Len=0 SLE=0 SRE=1
110.292845 45 [TCP Keep-Alive] 50301 → 8080 [ACK] Seq=0 Ack=1 Win=2161152 Len=1
110.292916 56 [TCP Keep-Alive ACK] 8080 → 50301 [ACK] Seq=1 Ack=1 Win=2161152 Len=0 SLE=0 SRE=1`
  .trim()
  .split('\n');

const ISN: Record<string, number> = { '50300': 3822378885, '50301': 1000000000, '8080>50300': 379532440, '8080>50301': 2000000000 };
const VALIDATOR = 'Thu, 24 Oct 2024 03:20:11 GMT';
const RESPONSE = 'HTTP/1.0 304 Not Modified\r\nServer: SimpleHTTP/0.6 Python/3.11.9\r\nDate: Thu, 24 Oct 2024 03:28:39 GMT\r\n\r\n';

/** 762 octets, as many as the lab's browser sent. */
function request(): string {
  const head = `GET / HTTP/1.1\r\nHost: 127.0.0.1:8080\r\nConnection: keep-alive\r\nIf-Modified-Since: ${VALIDATOR}\r\nX-Padding: `;
  return `${head}${'x'.repeat(762 - head.length - 4)}\r\n\r\n`;
}

function frameOf(row: string): RecordedFrame {
  const [, time, from, to, flags, rest] = /^([\d.]+) \d+ (?:\[TCP.*?\] )?(\d+) → (\d+) \[(.*?)\] (.*)$/.exec(row)!;
  const number = (name: string) => Number(new RegExp(`\\b${name}=(\\d+)`).exec(rest!)?.[1] ?? 0);
  const syn = flags!.includes('SYN');
  const initial = (side: string, other: string) => ISN[side === '8080' ? `8080>${other}` : side]!;
  const length = number('Len');
  const seq = initial(from!, to!) + number('Seq');
  const sack = rest!.includes('SLE') ? [1, 1, 5, 10, ...word(initial(to!, from!)), ...word(initial(to!, from!) + 1)] : [];
  const octets = ethernetIpv4Tcp({
    source: '127.0.0.1', destination: '127.0.0.1', sourcePort: Number(from), destinationPort: Number(to), seq: seq >>> 0,
    ack: flags!.includes('ACK') ? (initial(to!, from!) + number('Ack')) >>> 0 : 0, flags: flags!.split(', ').map((name) => name[0]).join(''),
    window: syn ? 65535 : number('Win') / 256, options: syn ? [2, 4, 0xff, 0xd7, 1, 3, 3, 8, 1, 1, 4, 2] : sack,
    payload: length === 762 ? request() : length === 104 ? RESPONSE : new Uint8Array(length),
  });
  // The adapter writes the address family in four octets where Ethernet has fourteen.
  return { timeNs: BigInt(Math.round(Number(time) * 1e6)) * 1000n, octets: Uint8Array.from([2, 0, 0, 0, ...octets.subarray(14)]) };
}

const word = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];

describe('LAB2, the lab that this project grew from', () => {
  let folder: string;
  let analysis: Analysis;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lab2-'));
    const path = join(folder, 'lab2.pcap');
    writeFileSync(path, pcapBytes(ROWS.map(frameOf), { linkType: 0 }));
    analysis = await analyzeCapture(path, { version: '0.0.0' });
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const fact = <K extends FactKind>(kind: K, connection?: number) =>
    analysis.facts.find((one) => one.kind === kind && (connection === undefined || one.connection === connection)) as FactOf<K>;

  it('prints the rows as its Wireshark did', () => {
    const segments = analysis.connections.flatMap((connection) => connection.segments).sort((a, b) => a.frame - b.frame);
    const expected = ROWS.map((row) => row.replace(/^[\d.]+ /, ''));
    expected[6] = '806 GET / HTTP/1.1 ';
    expected[8] = '148 HTTP/1.0 304 Not Modified ';
    expect(segments.map(({ wireLength, info }) => `${wireLength} ${info}`)).toEqual(expected);
  });

  it('shows the raw numbers, the scaled windows and the completeness that the write-up shows', () => {
    const [first] = analysis.connections;
    const segment = (frame: number) => first!.segments.find((one) => one.frame === frame)!;
    expect(segment(9)).toMatchObject({ seqRaw: 379532441, seq: 1, length: 104 });
    expect(segment(11)).toMatchObject({ seqRaw: 379532545, seq: 105 });
    expect(segment(12)).toMatchObject({ seqRaw: 3822379648, seq: 763 });
    expect([segment(3).windowRaw, segment(8).windowRaw, segment(3).windowScale]).toEqual([8442, 8439, 256]);
    expect(first!.completeness).toBe(31);
    expect(fact('exchange.lead').params.lastOctetNs!.value).toBe(48_623_000);
  });

  it('lets the server close first and gives each state to the right side', () => {
    const { close, finalStates } = analysis.connections[0]!;
    expect(close).toMatchObject({ manner: 'four-segments', by: 'responder', firstFin: 11, firstFinAck: 12, secondFin: 13, secondFinAck: 14 });
    expect(finalStates).toEqual({ originator: 'CLOSED', responder: 'TIME-WAIT' });
    expect(fact('close.lead', 0).params.first).toEqual({ side: 'responder', role: 'server' });
    expect(fact('close.first-fin', 0).params.senderState).toMatchObject({ from: 'ESTABLISHED', to: 'FIN-WAIT-1' });
  });

  it('derives an ACK of data as number plus length, and of a FIN as plus one', () => {
    const terms = (kind: 'primer.acknowledgment' | 'close.second-fin-ack') => {
      const params = kind === 'primer.acknowledgment' ? fact(kind).params.answer : fact(kind, 0).params;
      return [params.ackSum!.result.quantity.value, ...params.ackSum!.terms.map(({ code, quantity }) => `${code} ${quantity.value}`)];
    };
    expect(terms('primer.acknowledgment')).toEqual([763, 'seq 1', 'octets 762']);
    expect(terms('close.second-fin-ack')).toEqual([764, 'seq 763', 'fin 1']);
  });

  it('names the request header that caused the 304', () => {
    expect(fact('response.not-modified').params.ifModifiedSince).toMatchObject({ value: VALIDATOR, frame: 7, field: 'http.request.line' });
  });

  it('explains the spare connection, opened 0.2 ms after the first and kept alive every 45 s', () => {
    const { params } = fact('connection.spare', 1);
    expect(params).toMatchObject({ probeFrames: [15, 17], answers: [16, 18], probeLength: { value: 1 }, openedAfterNs: { value: 203_000 }, answerSack: { value: '0–1' } });
    expect(Number(params.intervalNs!.value) / 1e9).toBeCloseTo(45.0, 1);
  });

  it('makes a document of it in both languages, with the states where they are entered', () => {
    for (const language of ['en', 'zh-CN'] as const) {
      const document = composeDocument(analysis, openVoice(language));
      expect(documentText(document).length).toBeGreaterThan(5000);
      const ladders = document.sections.flatMap((section) => section.sections).flatMap((section) => section.blocks).filter((block) => block.type === 'ladder');
      const entered = ladders.at(-1)!.rows.filter((row): row is Extract<LadderRow, { kind: 'segment' }> => row.kind === 'segment').map(({ originatorState, responderState }) => [originatorState, responderState]);
      expect(entered).toEqual([['CLOSE-WAIT', 'FIN-WAIT-1'], [undefined, 'FIN-WAIT-2'], ['LAST-ACK', 'TIME-WAIT'], ['CLOSED', undefined]]);
    }
  });
});
