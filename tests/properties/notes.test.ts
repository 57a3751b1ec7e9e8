import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzeCapture } from '../../src/analyze.ts';
import { composeDocument } from '../../src/documents/compose-document.ts';
import { openVoice } from '../../src/explanations/open-voice.ts';
import { NotesError } from '../../src/notes/notes-error.ts';
import { readNotes } from '../../src/notes/read-notes.ts';
import { renderHtml } from '../../src/pages/render-html.ts';
import { openShippedProfile } from '../../src/profiles/shipped-profiles.ts';
import { documentFaults } from '../support/document-faults.ts';
import { notesDocument } from '../support/notes-document.ts';
import { strangeMarkup } from '../support/strange-markup.ts';

const PIECES = [
  '# ', '## ', '#### ', '- ', '* ', '1. ', '12) ', '> ', '>', '    ', '\t', '- [x] ', '- [ ] ', '|a|b|\n|-|:-:|\n', '|', '---', '---js', '===', '***', '```', '~~~', '`', '``', '**', '*', '_', '~~', '\\', '\n', '\n\n', '\r\n', '\r', ' ', '  \n',
  '[', ']', '(', ')', '![', '](', '[a](javascript:alert(1))', '[a](https://x.y "t")', '![a](http://x.y/i.png)', '[a]: data:text/html,x\n', '[^1]', '[^1]: x\n', '[__proto__]: y\n', '[a][__proto__]', '<https://x.y>', '<javascript:alert(1)>', 'www.x.y', 'a@b.c',
  '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<!--', '-->', '<br>', '<svg/onload=alert(1)>', '<', '>', '&', '&lt;', '&#60;', '&#x3c;', '"', "'", '</pre>', '</section>', '{{x}}', '{{{this}}}', '\ue0000\ue001', '::handshake', '::', '：：三次握手', '{connection=0}', '{0}', '{frame=10}', '｛帧＝10｝', '::tree', '::packets{filter="http"}', '::rest', '::nonsense{', '{{7 tcp.ack}}', '{{第10帧 http.request.method}}', '{{tcp.seq @ http}}', '{{frame', '}}', '$', '$$', '$a_1$', '$\\href{x}{y}$', '## Results\n', '---\n', 'title: ', 'claims:\n  - ', 'capture: ../x\n', '姓名：', '\0', '\u202e', '\u200b', '\ufeff', '\ud800', '汉字', '，', 'word', 'a', 'https://x.y', '__proto__', 'constructor',
];

const markdown = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }).map((pieces) => pieces.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...PIECES), fc.nat(3000), fc.constantFrom(...PIECES)).map(([piece, times, end]) => piece.repeat(times) + end) },
);

/** Null where the text was refused; any other error is thrown on. */
function unlessRefused<T>(make: () => T): T | null {
  try {
    return make();
  } catch (error) {
    if (error instanceof NotesError) return null;
    throw error;
  }
}

describe('notes, whatever their text', () => {
  it('are read or refused by a NotesError, and are plain data', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const notes = unlessRefused(() => readNotes(text));
        expect(JSON.parse(JSON.stringify(notes))).toEqual(notes);
      }),
      { numRuns: 1500 },
    );
  });

  it('become a page whose every element and attribute the templates have, and whose links stay within it', () => {
    fc.assert(
      fc.property(markdown, fc.constantFrom('en' as const, 'zh-CN' as const), (text, language) => {
        const document = unlessRefused(() => notesDocument(text, language));
        if (document) expect(strangeMarkup(renderHtml(document, { embedFonts: false }))).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  it('are set beside a capture, or refused, whatever parts and values they ask for', async () => {
    const analysis = await analyzeCapture('samples/lab.pcapng', { version: '0.0.0' });
    const profile = openShippedProfile('english')!;
    fc.assert(
      fc.property(markdown, fc.constantFrom('en' as const, 'zh-CN' as const), (text, language) => {
        const document = unlessRefused(() => composeDocument(analysis, openVoice(language), { written: { notes: readNotes(text), profile } }));
        if (document) expect(documentFaults(document, analysis.capture.frames).filter((fault) => /leads to|have the anchor|names frame/.test(fault))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('are told apart from markup that the templates do not have', () => {
    const page = renderHtml(notesDocument('text'), { embedFonts: false });
    const planted = ['<script>1</script>', '<p onclick="x">a</p>', '<a href="https://x.y">a</a>', '<section id="f7"></section>', '<p class="frame">a</p>', 'a < b'];
    for (const markup of planted) expect(strangeMarkup(page.replace('</main>', `${markup}</main>`))).not.toEqual([]);
  });
});
