import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fixtureDocument } from '../../tests/support/fixture-document.ts';
import { runSample } from '../../tests/support/run-result.ts';
import { blocksWithin, sectionsOf } from '../../tests/support/walk-document.ts';
import type { Document, Ladder, LadderRow } from '../documents/document.ts';
import { LANGUAGES } from '../explanations/explanation.ts';
import { renderTextLadder } from './render-text-ladder.ts';
import { columnsOf } from './text-columns.ts';

const SAMPLES = readdirSync(fileURLToPath(new URL('../../samples/', import.meta.url))).filter((name) => /\.pcap(ng)?$/.test(name));

const START: LadderRow = { kind: 'start', originatorState: 'CLOSED', responderState: 'LISTEN' };

function segment(changes: Partial<Extract<LadderRow, { kind: 'segment' }>> = {}): LadderRow {
  return { kind: 'segment', frame: 7, time: '0.000000', from: 'originator', flags: 'SYN', numbers: 'Seq=0', raw: '', label: '', look: 'normal', ...changes };
}

function ladder(rows: LadderRow[], role = 'client'): Ladder {
  return { type: 'ladder', id: 'l', caption: [], description: '', originator: { role, address: '10.0.0.1:40000' }, responder: { role: 'server', address: '10.0.0.2:80' }, rows };
}

const laddersOf = (document: Document) => sectionsOf(document).flatMap(({ blocks }) => blocksWithin(blocks)).filter((block) => block.type === 'ladder');

/** Every row below the names must have a lifeline where the first one has its two. */
function crookedRows(text: string): string[] {
  const rows = text.split('\n').slice(text.split('\n').findIndex((row) => row.includes('│')));
  const places = [...rows[0]!].flatMap((character, at) => (character === '│' ? [at] : []));
  expect(places).toHaveLength(2);
  return rows.filter((row) => !places.every((column) => /[│├┤:]/.test(characterAt(row, column))));
}

function characterAt(row: string, column: number): string {
  let at = 0;
  for (const character of row) {
    if (at === column) return character;
    at += columnsOf(character);
  }
  return '';
}

describe('renderTextLadder', () => {
  it('draws time downwards with states, arrows, pauses, and copies as dashes', () => {
    const rows: LadderRow[] = [
      START,
      segment({ originatorState: 'SYN-SENT', responderState: 'SYN-RECEIVED' }),
      { kind: 'gap', text: '1.02\u00a0s' },
      segment({ frame: 9, time: '1.020000', look: 'again', label: 'retransmission' }),
      segment({ frame: 10, time: '1.020100', from: 'responder', flags: 'SYN, ACK', numbers: 'Seq=0 Ack=1', look: 'lost' }),
    ];
    expect(renderTextLadder(ladder(rows), 100)).toBe(
      [
        '                        client 10.0.0.1:40000       server 10.0.0.2:80',
        '                 CLOSED │                           │ LISTEN',
        ' #7  0.000000  SYN-SENT ├── SYN  Seq=0 ────────────►│ SYN-RECEIVED',
        '                        :                           : 1.02 s',
        ' #9  1.020000           ├-- SYN  Seq=0 ------------►│ retransmission',
        '#10  1.020100           │×─ SYN, ACK  Seq=0 Ack=1 ──┤',
      ].join('\n'),
    );
  });

  it('moves words between the lifelines where they have no room behind', () => {
    const text = renderTextLadder(ladder([START, segment({ label: 'GET /a/rather/long/target/for/80 HTTP', responderState: 'SYN-RECEIVED' })]), 80);
    expect(text).toContain('│   GET /a/rather/long');
    expect(widest(text)).toBeLessThanOrEqual(80);
  });

  it('sets numbers above an arrow that is too short for them', () => {
    const long = segment({ flags: 'PSH, ACK', numbers: 'Seq=4294967295 Ack=4294967295 Len=65495', originatorState: 'ESTABLISHED', responderState: 'ESTABLISHED' });
    const text = renderTextLadder(ladder([START, long]), 80);
    expect(text).toContain('Seq=4294967295 Ack=');
    expect(widest(text)).toBeLessThanOrEqual(80);
  });

  it('bounds its rows and says how many are left', () => {
    const text = renderTextLadder(ladder([START, ...Array.from({ length: 1000 }, (_, at) => segment({ frame: at + 1 }))]), 80);
    expect(text.split('\n').length).toBeLessThan(310);
    expect(text).toContain('… +701');
  });

  it('keeps what a capture holds from steering a terminal or leaving its row', () => {
    const evil = 'GET /\u001b[31m\n│\r\u202e``` \ud800';
    const text = renderTextLadder(ladder([START, segment({ label: evil })], evil), 120);
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
    expect(text.split('\n')).toHaveLength(4);
    expect(text).toContain('GET /\\x1b[31m │\\x0d<U+202E>``` \ufffd');
  });

  it('puts the names on two lines where one has no room for both', () => {
    const long = ladder([START, segment()], 'client at [2001:db8:85a3::8a2e:370:7334]:50300, ');
    expect(renderTextLadder(long, 80).split('\n')).toHaveLength(4);
  });

  describe.each(LANGUAGES)('in %s', (language) => {
    it.each(SAMPLES)('stands straight for every ladder of samples/%s at any width', async (name) => {
      const { document } = await runSample(name, language);
      for (const one of laddersOf(document)) expectStraight(one);
    });

    it('stands straight for the fixture document', () => {
      for (const one of laddersOf(fixtureDocument(language))) expectStraight(one);
      expect(laddersOf(fixtureDocument(language, true)).length).toBeGreaterThan(0);
    });
  });
});

function widest(text: string): number {
  return Math.max(...text.split('\n').map(columnsOf));
}

function expectStraight(one: Ladder): void {
  for (const width of [80, 100, 140]) {
    const text = renderTextLadder(one, width);
    expect(widest(text)).toBeLessThanOrEqual(width);
    expect(crookedRows(text)).toEqual([]);
  }
}
