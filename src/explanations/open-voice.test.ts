import { describe, expect, it } from 'vitest';
import type { Fact } from '../facts/facts.ts';
import { inlinesWithin, runsOf } from '../../tests/support/walk-document.ts';
import { LANGUAGES } from './explanation.ts';
import { openVoice } from './open-voice.ts';

/** What a capture may hold, chosen by whoever sends the packets. */
const HOSTILE = ['**x**', '<script>alert(1)</script>', '[a](javascript:alert(1))', '{{constructor}}', '{{{this}}}', '`code`', '\ue0000\ue001', '# heading', '- list', '> [!attention] note', 'a\n\nb', '&lt;b&gt;', '\\*', '_e_', '| a | b |', '<!-- -->', 'https://example.org'];

/** A fact that repeats a value from the capture in text and in code. */
const notFound = (target: string): Fact => ({
  kind: 'response.not-found',
  connection: 0,
  exchange: 1,
  evidence: [],
  params: {
    status: { value: 404, frame: 7, field: 'http.response.code' }, reason: { value: target, frame: 7 }, version: { value: 'HTTP/1.1', frame: 7 }, server: { side: 'responder', role: 'server' },
    client: { side: 'originator', role: 'client' }, target: { value: target, frame: 6, field: 'http.request.uri' }, method: null, contentOctets: null, mediaType: null, response: 7, isFavicon: false,
  },
});

describe.each(LANGUAGES)('openVoice in %s', (language) => {
  const voice = openVoice(language);

  it.each(HOSTILE)('keeps %j as it is, a value and nothing else', (text) => {
    const blocks = voice.explain(notFound(text));
    const plain = voice.explain(notFound('/plain'));
    expect(blocks.map(({ type }) => type)).toEqual(plain.map(({ type }) => type));
    const values = blocks.flatMap(runsOf).flatMap(inlinesWithin).filter((inline) => inline.type === 'value' && inline.text === text);
    expect(values).toHaveLength(2);
    expect(JSON.stringify(blocks).replaceAll(JSON.stringify(text).slice(1, -1), '/plain')).toBe(JSON.stringify(plain));
  });

  it('ties a value to its evidence', () => {
    const inlines = voice.explain(notFound('/x')).flatMap(runsOf).flatMap(inlinesWithin);
    expect(inlines).toContainEqual({ type: 'value', text: '/x', evidence: { frame: 6, field: 'http.request.uri' }, mono: true });
    expect(inlines).toContainEqual({ type: 'side', side: 'responder', text: voice.text('who.server') });
  });

  it('refuses a key that its words lack', () => {
    expect(() => voice.phrase('no.such.words')).toThrow(/no\.such\.words/);
    expect(voice.has('no.such.words')).toBe(false);
  });

  it('does not reach into what every object has', () => expect(voice.has('constructor')).toBe(false));
});
