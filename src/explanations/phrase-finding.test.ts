import { describe, expect, it } from 'vitest';
import { FINDING_EXAMPLES } from '../../tests/support/finding-examples.ts';
import type { Fact } from '../facts/facts.ts';
import type { Finding } from '../findings/finding.ts';
import { LANGUAGES } from './explanation.ts';
import { openVoice, plainText } from './open-voice.ts';
import { framesOfFinding, phraseFinding } from './phrase-finding.ts';

const en = openVoice('en');
const findingOf = (fact: Fact): Finding => ({ kind: fact.kind, level: 'warning', fact });
const example = (kind: Fact['kind']): Fact => FINDING_EXAMPLES.find(({ fact }) => fact.kind === kind)!.fact;
const changed = (kind: Fact['kind'], params: object): Finding => findingOf({ ...example(kind), params: { ...example(kind).params, ...params } } as Fact);

describe('phraseFinding', () => {
  for (const language of LANGUAGES) {
    it.each(FINDING_EXAMPLES.map(({ fact, variant }) => [`${fact.kind} ${variant}`, fact] as const))(`${language}: %s is whole sentences`, (_, fact) => {
      const text = plainText(phraseFinding(openVoice(language), findingOf(fact)));
      expect(text).toMatch(language === 'en' ? /^[A-Z\d#].*\.$/ : /^[\p{Script=Han}\d#A-Z].*。$/u);
      expect(text).not.toMatch(/undefined|null|\{|\}|\*\*|`/);
    });
  }

  it('says of a handshake what of it is there', () => {
    const sentence = (params: object) => plainText(phraseFinding(en, changed('handshake.missing', params)));
    expect(sentence({ syn: 3 })).toBe('The handshake is not complete: SYN #3 is in the capture, the SYN-ACK is not. Record again.');
    expect(sentence({ syn: 3, synAck: 4 })).toBe('The handshake is not complete: SYN #3 is in the capture, SYN-ACK #4 too, the ACK is not. Record again.');
    expect(sentence({ synAck: 4 })).toBe('The SYN is not in the capture; the SYN-ACK is (#4). Start the recording before the page is visited.');
  });

  it('ties its values to their evidence', () => {
    const values = phraseFinding(en, findingOf(example('response.not-found'))).filter(({ type }) => type === 'value');
    expect(values).toContainEqual({ type: 'value', text: '/Logo.png', evidence: { frame: 10, field: 'http.request.uri' }, mono: true });
  });

  it('cuts what a capture chose to be long', () => {
    const text = plainText(phraseFinding(en, changed('response.not-found', { target: { value: `/${'a'.repeat(9000)}` } })));
    expect(text).toContain('aaa…. Check');
    expect(text.length).toBeLessThan(200);
  });

  it('does not cut a character in two', () => {
    const text = plainText(phraseFinding(en, changed('response.not-found', { target: { value: '😀'.repeat(90) } })));
    expect(text).not.toMatch(/[\ud800-\udfff]/u);
  });

  it('leaves Markdown in a value as it is', () => {
    expect(plainText(phraseFinding(en, changed('response.not-found', { target: { value: '/**a**`b`<i>' } })))).toContain('/**a**`b`<i>.');
  });
});

describe('framesOfFinding', () => {
  it('names the frames of the sentence and of the evidence once, ascending', () => expect(framesOfFinding(en, findingOf(example('response.not-found')))).toEqual([10, 12]));
  it('is empty for what no frame shows', () => expect(framesOfFinding(en, findingOf(example('capture.no-frames')))).toEqual([]));
  it('names eight at most', () => expect(framesOfFinding(en, changed('connection.unanswered', { attempts: { value: 20 }, attemptFrames: Array.from({ length: 20 }, (_, at) => at + 1) }))).toHaveLength(8));
});
