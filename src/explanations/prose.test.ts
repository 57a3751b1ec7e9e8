import { describe, expect, it } from 'vitest';
import type { Derivation } from './explanation.ts';
import type { Placed } from './leaf.ts';
import { readPhrase, readProse } from './prose.ts';

const mark = (at: number) => `\ue000${at}\ue001`;
const value = (text: string): Placed => ({ type: 'value', text, evidence: null, mono: false });

describe('readProse', () => {
  it('reads strong, emphasis, code and links', () => {
    expect(readPhrase('**Seq** is _not_ `Ack`, see [there](#there).', [])).toEqual([
      { type: 'strong', inlines: [{ type: 'text', text: 'Seq' }] },
      { type: 'text', text: ' is ' },
      { type: 'emphasis', inlines: [{ type: 'text', text: 'not' }] },
      { type: 'text', text: ' ' },
      { type: 'code', text: 'Ack' },
      { type: 'text', text: ', see ' },
      { type: 'link', to: 'there', inlines: [{ type: 'text', text: 'there' }] },
      { type: 'text', text: '.' },
    ]);
  });

  it('keeps the space that a phrase ends in', () => {
    expect(readPhrase('Written: ', [])).toEqual([{ type: 'text', text: 'Written: ' }]);
  });

  it('puts values at their marks, and gives them the face of the code they stand in', () => {
    expect(readPhrase(`${mark(0)} octets, \`Seq = ${mark(0)}\``, [value('7')])).toEqual([
      { type: 'value', text: '7', evidence: null, mono: false },
      { type: 'text', text: ' octets, ' },
      { type: 'code', text: 'Seq = ' },
      { type: 'value', text: '7', evidence: null, mono: true },
    ]);
  });

  it('takes a quotation behind a paragraph into its margin', () => {
    expect(readProse('Text.\n\n> Remark.', [])).toEqual([{ type: 'paragraph', inlines: [{ type: 'text', text: 'Text.' }], margin: [{ type: 'text', text: 'Remark.' }] }]);
  });

  it('opens a note by its tone', () => {
    expect(readProse('> [!missing] No TCP\n> Not here.', [])).toEqual([{ type: 'note', tone: 'missing', title: 'No TCP', blocks: [{ type: 'paragraph', inlines: [{ type: 'text', text: 'Not here.' }] }] }]);
  });

  it('reads lists of both sorts', () => {
    expect(readProse('- one\n- two', [])).toEqual([{ type: 'list', ordered: false, entries: [[{ type: 'text', text: 'one' }], [{ type: 'text', text: 'two' }]] }]);
    expect(readProse('1. one', [])).toMatchObject([{ type: 'list', ordered: true }]);
  });

  it('lets derivations stand alone', () => {
    const derivation: Derivation = { type: 'derivation', result: { operator: '', name: 'Ack', text: '2', evidence: null, from: '#2' }, terms: [] };
    expect(readProse(`Text:\n\n${mark(0)}\n\n${mark(0)}`, [derivation])).toEqual([{ type: 'paragraph', inlines: [{ type: 'text', text: 'Text:' }] }, derivation, derivation]);
  });

  it('leaves plain characters for the page to escape', () => expect(readPhrase('a < b & "c"', [])).toEqual([{ type: 'text', text: 'a < b & "c"' }]));

  it('joins the lines of a paragraph by one space', () => expect(readPhrase('one\ntwo', [])).toEqual([{ type: 'text', text: 'one two' }]));

  it('has nothing to say of a template that printed nothing', () => expect(readProse('\n', [])).toEqual([]));

  it('refuses Markdown that no page knows', () => {
    expect(() => readProse('# Heading', [])).toThrow(/heading/);
    expect(() => readProse('<b>bold</b>', [])).toThrow(/html/);
  });
});
