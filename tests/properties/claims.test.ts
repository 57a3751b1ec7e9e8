import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/analysis.ts';
import { analyzeCapture } from '../../src/analyze.ts';
import { findHints } from '../../src/claims/find-hints.ts';
import { judgeClaims } from '../../src/claims/judge-claims.ts';
import { LEXICON } from '../../src/claims/lexicon.ts';
import { STATEMENT_FORMS } from '../../src/claims/statement-forms.ts';
import type { WrittenClaim } from '../../src/notes/notes.ts';
import { readNotes } from '../../src/notes/read-notes.ts';

let lab: Analysis;
const claim = (text: string): WrittenClaim => ({ text, line: 1, column: 1, origin: 'table' });

beforeAll(async () => {
  lab = await analyzeCapture('samples/lab.pcapng', { version: '0' });
});

const known = fc.constantFrom(...LEXICON.keys(), ...STATEMENT_FORMS.map(({ example }) => example), '第', '号', 'connection 2', 'tcp.stream 1');
const value = fc.oneof(fc.nat(90), fc.nat()).map(String);
const sentence = fc.array(fc.oneof({ weight: 4, arbitrary: known }, { weight: 2, arbitrary: value }, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 12 }).chain((parts) => fc.constantFrom('', ' ').map((gap) => parts.join(gap)));

describe('judgeClaims', () => {
  it('answers any text in one of four ways', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const begun = performance.now();
        expect(['true', 'false', 'undecidable', 'unreadable']).toContain(judgeClaims(lab, [claim(text)])[0]!.verdict);
        expect(performance.now() - begun).toBeLessThan(300);
      }),
      { numRuns: 2000 },
    );
  });

  it('answers what makes patterns slow at once', () => {
    const pieces = [' ', '1', '9,', '0.', 'a', ':', '第', '、', '-', '1-', 'frame ', '1ms', '::', '/', 'connection 1 ', 'of ', '端口', '#', '2 ,', '((', 'count of '];
    const begun = performance.now();
    for (const one of pieces) for (const two of pieces) judgeClaims(lab, [claim((one + two).repeat(300)), claim(`handshake: ${(one + two).repeat(300)}`), claim(`frame 7 tcp.ack = ${(one + two).repeat(300)}`)]);
    expect(performance.now() - begun).toBeLessThan(5000);
  });

  it('judges 10,000 claims in seconds', () => {
    const texts = [...STATEMENT_FORMS.map(({ example }) => example), 'The server closes first.', '第7、8、9帧是三次握手', 'RTT is 0.03 ms', 'no retransmissions', 'In connection 2 the status code is 200.'];
    const begun = performance.now();
    const judged = judgeClaims(lab, Array.from({ length: 10_000 }, (_, at) => claim(texts[at % texts.length]!)));
    expect(judged).toHaveLength(10_000);
    expect(performance.now() - begun).toBeLessThan(15_000);
  });
});

describe('findHints', () => {
  it('bounds the work on any prose', () => {
    const pieces = ['ack ', 'header body ', 'frame 7 tcp.', '第一次握手证明', 'flags ', '客户端', 'four ', 'status '];
    const begun = performance.now();
    for (const piece of pieces) findHints(lab, readNotes(`${piece.repeat(1000)}\n\n`.repeat(20).slice(0, 300_000)));
    expect(performance.now() - begun).toBeLessThan(8000);
  });
});
