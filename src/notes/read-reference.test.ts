import { describe, expect, it } from 'vitest';
import type { NotesInline, Reference } from './notes.ts';
import { readNotes } from './read-notes.ts';

const referencesIn = (markdown: string): Reference[] =>
  readNotes(markdown).blocks.flatMap((block) => (block.type === 'paragraph' ? block.inlines : [])).filter((inline: NotesInline): inline is Reference => inline.type === 'reference');

describe('readReference', () => {
  it.each(['{{frame 7 tcp.ack}}', '{{7 tcp.ack}}', '{{#7 tcp.ack}}', '{{第7帧 tcp.ack}}', '{{帧7 tcp.ack}}', '{{第7帧的tcp.ack}}', '{{7 TCP.ACK}}'])('takes a frame and a field from %s', (written) => {
    expect(referencesIn(`确认号是${written}，见下文`)).toMatchObject([{ frame: 7, field: 'tcp.ack', filter: null, written }]);
  });

  it('takes a frame alone, and the first frame of a filter', () => {
    expect(referencesIn('see {{frame 7}}')).toMatchObject([{ frame: 7, field: null }]);
    expect(referencesIn('{{tcp.seq_raw @ tcp.port in {80,8080} && tcp.flags.syn == 1}}')).toMatchObject([{ frame: null, field: 'tcp.seq_raw', filter: 'tcp.port in {80,8080} && tcp.flags.syn == 1' }]);
  });

  it('knows its place, also when the same stands there twice', () => {
    expect(referencesIn('one\n\ntwo {{7 tcp.ack}}\n三 {{7 tcp.ack}}').map(({ line, column }) => [line, column])).toEqual([[3, 5], [4, 3]]);
  });

  it('leaves other braces and code alone, and says where one was meant', () => {
    expect(referencesIn('{{name}} {{{x}}} `{{7 tcp.ack}}`')).toEqual([]);
    expect(readNotes('{{name}} {{{x}}} `{{7 tcp.ack}}`').flaws).toEqual([]);
    expect(readNotes('a {{frame seven}}').flaws).toEqual([{ code: 'unknown-reference', given: 'frame seven', meant: null, line: 1, column: 3 }]);
  });
});
