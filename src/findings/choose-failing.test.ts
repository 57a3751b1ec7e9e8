import { describe, expect, it } from 'vitest';
import type { FactKind } from '../facts/facts.ts';
import { chooseFailing } from './choose-failing.ts';
import type { Finding, Level } from './finding.ts';

const finding = (kind: FactKind, level: Level) => ({ kind, level, fact: { kind, params: {}, evidence: [] } }) as unknown as Finding;
const ALL = [finding('capture.no-http', 'error'), finding('close.missing', 'warning'), finding('close.reset', 'note'), finding('connection.refused', 'warning'), finding('connections.many', 'note')];

function failing(...words: string[]): string[] {
  const { fails } = chooseFailing(words);
  return ALL.filter(fails!).map(({ kind }) => kind);
}

describe('chooseFailing', () => {
  it('fails nothing without words', () => expect(failing()).toEqual([]));
  it('takes a level for itself and graver ones', () => {
    expect(failing('error')).toEqual(['capture.no-http']);
    expect(failing('warning')).toEqual(['capture.no-http', 'close.missing', 'connection.refused']);
    expect(failing('note')).toEqual(ALL.map(({ kind }) => kind));
  });
  it('takes a kind for itself alone', () => expect(failing('close.missing')).toEqual(['close.missing']));
  it('takes a group for its kinds, with or without a star', () => {
    expect(failing('close')).toEqual(['close.missing', 'close.reset']);
    expect(failing('close.*')).toEqual(['close.missing', 'close.reset']);
  });
  it('does not take one group for another that begins alike', () => expect(failing('connection')).toEqual(['connection.refused']));
  it('joins several words, in any case', () => expect(failing(' Error', 'CONNECTION.refused')).toEqual(['capture.no-http', 'connection.refused']));

  it('names what it does not know, with what is most like it', () => {
    expect(chooseFailing(['close.mising', 'warning', 'warn', 'xyzzy'])).toEqual({
      fails: null,
      unknown: [
        { word: 'close.mising', nearest: 'close.missing' },
        { word: 'warn', nearest: 'warning' },
        { word: 'xyzzy', nearest: null },
      ],
    });
  });
  it('does not know kinds of facts that are never findings', () => expect(chooseFailing(['transfer.clean']).fails).toBeNull());
  it('does not know an empty word', () => expect(chooseFailing(['']).unknown).toEqual([{ word: '', nearest: null }]));
});
