import { describe, expect, it } from 'vitest';
import { documentText } from '../../tests/support/document-text.ts';
import { analyzeCapture } from '../analyze.ts';
import { openVoice } from '../explanations/open-voice.ts';
import { readNotes } from '../notes/read-notes.ts';
import { openShippedProfile } from '../profiles/shipped-profiles.ts';
import { composeDocument } from './compose-document.ts';

const analysis = await analyzeCapture('samples/lab.pcapng', { version: '0.0.0' });
const profile = openShippedProfile('english')!;
const documentOf = (...lines: string[]) => composeDocument(analysis, openVoice('en'), { written: { notes: readNotes(lines.join('\n')), profile } });
const titles = (...lines: string[]) => documentOf(...lines).sections.map(({ number, title }) => `${number} ${title.map((inline) => ('text' in inline ? inline.text : '')).join('')}`);

describe('composeOutline', () => {
  it('gives notes without a heading the profile’s order', () => {
    expect(titles('text')).toEqual(['1 Notes', '2 Set-up', '3 Procedure', '4 Results and analysis', '5 Questions']);
  });

  it('knows sections by their other names and without their numbers, and keeps others where they stood', () => {
    expect(titles('## 1. Purpose', 'a', '## 2. Extra', 'b', '## 3. Analysis', 'c', '## Reflection', 'd', '## Thanks', 'e')).toEqual(['1 Purpose', '2 Extra', '3 Set-up', '4 Procedure', '5 Analysis', '6 Questions', '7 Reflection', '8 Thanks']);
  });

  it('does not repeat what a directive places', () => {
    const ids = JSON.stringify(documentOf('## Objectives', 'a', '::questions', '## Results', '::handshake', 'then', '::close').sections);
    expect(ids).not.toContain('"id":"questions"');
    expect(ids.match(/"id":"connection-0-(?:handshake|close|exchange-1)"/g)).toEqual(['"id":"connection-0-exchange-1"']);
    expect(ids.match(/"id":"question-three-way"/g)).toHaveLength(1);
  });

  it('leaves a question out of the others where it was placed by itself', () => {
    const { sections } = documentOf('## Results', '::question{1}', '::question{6}');
    const ids = (JSON.stringify(sections).match(/"id":"question-[a-z-]+"/g) ?? []);
    expect(ids).toHaveLength(6);
    expect(new Set(ids).size).toBe(6);
  });

  it('leaves the other parts out where only the placed ones are wanted, and all of them to ::rest', () => {
    expect(titles('---', 'parts: placed', '---', '## Results', '::waterfall')).toEqual(['1 Results']);
    const [only, ...more] = documentOf('## Everything', '::rest').sections;
    expect(more).toEqual([]);
    expect(only!.blocks.filter(({ type }) => type === 'heading').length).toBeGreaterThan(10);
  });

  it('gives a part that stands twice other anchors', () => {
    const text = documentText(documentOf('## Results', '::close', '::close'));
    const ids = [...text.matchAll(/\[ladder (\S+)\]/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('prints values with their evidence, and says where there are none', () => {
    const { sections, flaws } = documentOf('## Results', 'It is {{10 http.request.method}} in {{frame 10}}, {{tcp.dstport @ tcp.flags.syn == 1}}; {{10 tcp.nonsense}}, {{99999 tcp.ack}}, {{10 dns.id}}, {{tcp.ack @ tcp.port ==}}.');
    const [paragraph] = sections.find(({ id }) => id === 'section-results')!.blocks;
    expect(paragraph).toMatchObject({ inlines: expect.arrayContaining([expect.objectContaining({ type: 'value', text: 'GET', evidence: { frame: 10, field: 'http.request.method' } }), { type: 'frame', frame: 10 }, expect.objectContaining({ type: 'value', text: '8080' })]) });
    expect(flaws?.map(({ code, line }) => [code, line])).toEqual([['no-such-field', 2], ['no-such-frame', 2], ['no-such-field', 2], ['wrong-filter', 2]]);
  });

  it('shows a placeholder for what the capture does not have, and says so line by line', () => {
    const { sections, flaws } = documentOf('## Results', '::handshake{connection=77}', '::tree{frame=9999}', '::header{frame=x}', '::packets{filter="tcp.port =="}', '::nonsense');
    const notes = sections.find(({ id }) => id === 'section-results')!.blocks.filter(({ type }) => type === 'note');
    expect(notes).toHaveLength(5);
    expect(flaws?.map(({ code }) => code)).toEqual(['no-such-part', 'no-such-frame', 'wrong-argument', 'wrong-filter', 'unknown-part']);
  });

  it.each(['capture', 'findings', 'packets', 'packets{filter="http"}', 'connections', 'waterfall', 'primer', 'connection{1}', 'handshake', 'exchange', 'transfer', 'close', 'ladder', 'header', 'tree', 'hex', 'questions', 'question{1}', 'source'])('places ::%s', (part) => {
    const { sections, flaws } = documentOf('---', 'parts: placed', '---', '## Here', `::${part}`);
    expect(flaws).toEqual([]);
    expect(sections[0]!.blocks.length).toBeGreaterThan(0);
  });

  it('says of an empty heading that nothing is written', () => {
    expect(documentOf('## Conclusion').sections.at(-1)!.blocks).toMatchObject([{ role: 'remark' }]);
  });

  it('calls answers under a heading of their own title by what they are', () => {
    const { sections } = documentOf('## Questions', 'My own answers.');
    expect(sections.find(({ id }) => id === 'section-questions')!.sections.map(({ title }) => title)).toEqual([[{ type: 'text', text: 'Answers from the capture' }]]);
  });

  it('fills the cover, and says which key nobody knows', () => {
    const { cover, title, flaws } = documentOf('---', 'title: My lab', 'tutor: X', 'name: Li Hua', 'major: Networks', '---', 'text');
    expect(title).toBe('My lab');
    expect(flaws).toEqual([{ code: 'unknown-key', given: 'tutor', meant: null, line: 3, column: 1 }]);
    expect(cover.map(({ label, value }) => [label, value.length])).toEqual([['Course', 0], ['Lab', 0], ['Name', 1], ['Student number', 0], ['Partner', 0], ['Instructor', 0], ['Date performed', 0], ['Major', 1], ['Capture', 1], ['Recorded', 1]]);
  });
});
