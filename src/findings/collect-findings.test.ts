import { describe, expect, it } from 'vitest';
import { FINDING_EXAMPLES } from '../../tests/support/finding-examples.ts';
import type { Fact } from '../facts/facts.ts';
import { makeFact } from '../facts/make-fact.ts';
import { collectFindings } from './collect-findings.ts';
import { LEVELS } from './finding.ts';
import { FINDING_KINDS } from './finding-kinds.ts';
import { FINDING_LEVELS } from './finding-levels.ts';

const examples = FINDING_EXAMPLES.map(({ fact }) => fact);
const exampleOf = (kind: Fact['kind']) => examples.find((fact) => fact.kind === kind)!;
const changed = (kind: Fact['kind'], params: object): Fact => ({ ...exampleOf(kind), params: { ...exampleOf(kind).params, ...params } }) as Fact;
const levelOf = (...facts: Fact[]) => collectFindings(facts).map(({ level }) => level);

describe('collectFindings', () => {
  it('makes a finding of an example of every kind that can be one', () => {
    expect(new Set(collectFindings(examples).map(({ kind }) => kind))).toEqual(new Set(FINDING_KINDS));
  });

  it('puts the gravest first and keeps the order of the facts within a level', () => {
    const found = collectFindings([...examples].reverse());
    expect(found.map(({ level }) => LEVELS.indexOf(level))).toEqual(found.map(({ level }) => LEVELS.indexOf(level)).sort((a, b) => a - b));
    expect(found.filter(({ level }) => level === 'error').map(({ kind }) => kind)).toEqual(['capture.http-rows-only', 'capture.encrypted', 'capture.no-http', 'capture.no-tcp', 'capture.no-frames', 'capture.filter-empty']);
  });

  it('finds nothing in the facts of a clean connection', () => {
    expect(collectFindings([makeFact('transfer.clean', { connection: 0 }, { segments: { value: 12 } })])).toEqual([]);
  });

  it('takes a refused connection for a note where HTTP was spoken at the same port', () => {
    const http = (to: string) => ({ kind: 'connection.http', connection: 1, params: { to: { value: to } }, evidence: [] }) as unknown as Fact;
    expect(levelOf(exampleOf('connection.refused'))).toEqual(['warning']);
    expect(levelOf(exampleOf('connection.refused'), http('127.0.0.1:8080'))).toEqual(['note']);
    expect(levelOf(exampleOf('connection.refused'), http('[::1]:8080'))).toEqual(['note']);
    expect(levelOf(exampleOf('connection.refused'), http('127.0.0.1:80'))).toEqual(['warning']);
  });

  it.each<[name: string, fact: Fact, levels: string[]]>([
    ['a missing icon is nothing', changed('response.not-found', { isFavicon: true }), []],
    ['a missing page is a warning', exampleOf('response.not-found'), ['warning']],
    ['a request for credentials is a note', changed('response.client-error', { status: { value: 401 } }), ['note']],
    ['an unasked 408 is a note', changed('exchange.no-request', { status: { value: 408 } }), ['note']],
    ['a 304 whose body came before is nothing', changed('response.not-modified', { earlier: 4 }), []],
    ['an unpacked body is nothing', changed('response.encoding', { stop: null }), []],
    ['a body in an unknown coding is a note', changed('response.encoding', { stop: 'unknown-encoding' }), ['note']],
    ['a body that cannot be unpacked is a warning', exampleOf('response.encoding'), ['warning']],
    ['messages that were not read are a warning', changed('exchange.unread', { kind: 'too-many-messages' }), ['warning']],
    ['a connection whose end is not there is a warning', changed('close.missing', { manner: 'open', missing: ['either-fin'] }), ['warning']],
    ['a reset behind a FIN is a note', changed('close.reset', { afterFin: 28 }), ['note']],
    ['a keep-alive is nothing', changed('transfer.verdict', { verdict: 'keep_alive' }), []],
    ['a retransmission is a note', changed('transfer.verdict', { verdict: 'retransmission' }), ['note']],
    ['a missing segment is a warning', changed('transfer.verdict', { verdict: 'lost_segment' }), ['warning']],
    ['lines that end in LF are a note', changed('message.flaw', { flaw: 'bare-lf' }), ['note']],
  ])('%s', (_, fact, levels) => expect(levelOf(fact)).toEqual(levels));

  it('gives no level that the table does not name', () => {
    for (const { kind, level } of collectFindings(examples)) {
      const rule = FINDING_LEVELS[kind];
      expect(typeof rule === 'string' ? [rule] : rule?.among, kind).toContain(level);
    }
  });
});
