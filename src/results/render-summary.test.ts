import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { fixtureDocument } from '../../tests/support/fixture-document.ts';
import { HOSTILE_TEXTS, markdownDangers } from '../../tests/support/markdown-dangers.ts';
import { handMadeCapture, handMadeFinding, handMadeGrade, runResult, runSample, unreadCapture } from '../../tests/support/run-result.ts';
import { LANGUAGES } from '../explanations/explanation.ts';
import { openVoice } from '../explanations/open-voice.ts';
import { type Excerpt, excerptDocument } from './excerpt.ts';
import { renderSummary } from './render-summary.ts';
import type { CaptureResult } from './result.ts';

const voice = openVoice('en');
const summaryOf = (captures: CaptureResult[], excerpts: (Excerpt | null)[] = [], budget?: number) => renderSummary(runResult(captures), { voice, excerpts, budget });

/** A table within a section, as documents have it. */
const HOSTILE_EXCERPT: Excerpt = {
  connections: { type: 'table', caption: [{ type: 'text', text: HOSTILE_TEXTS.join(' ') }], columns: [{ head: 'No.', align: 'end' }], rows: HOSTILE_TEXTS.map((text) => ({ cells: [[{ type: 'value', text, evidence: null, mono: false }]] })) },
  ladders: excerptDocument(fixtureDocument('en', true)).ladders,
};

describe('renderSummary', () => {
  it.each([
    [[handMadeCapture()], '## ✓ 1\u00a0capture reported on, no check failed'],
    [[handMadeCapture({ outcome: 'failed' })], '## ✗ The capture fails its checks'],
    [[handMadeCapture({ outcome: 'failed' }), handMadeCapture()], '## ✗ 1 of 2 captures fail their checks'],
    [[unreadCapture('a', 'No.'), handMadeCapture({ outcome: 'failed' }), handMadeCapture()], '## ⚠ 1 of 3 reports could not be made as asked; 1\u00a0capture fails its checks'],
    [[], '## ✓ Nothing was reported on'],
  ])('begins with the outcome of the run', (captures, headline) => {
    expect(summaryOf(captures).split('\n')[0]).toBe(headline);
  });

  it('lists the captures with their findings by level, points and reports', () => {
    const findings = (['error', 'warning', 'warning', 'note'] as const).map((level) => handMadeFinding({ level }));
    expect(summaryOf([handMadeCapture({ findings, grade: handMadeGrade(false) }), unreadCapture('b', 'No.')])).toContain(
      '| `labs/a.pcapng` | ✓ passed | 1 | 2 | 1 | 60 / 100 | HTML |\n| `b` | ⚠ not done | 0 | 0 | 0 | – | – |\n',
    );
  });

  it('never shows a grade that fails as the one that was asked for', () => {
    const grade = { ...handMadeGrade(true), points: 59.999, percent: 59.999 };
    expect(summaryOf([handMadeCapture({ grade })])).toContain('(59.9 %), fewer than are asked for');
    expect(summaryOf([handMadeCapture({ grade: { ...grade, percent: 57.99999999999999 } })])).toContain('(58 %)');
  });

  it('tells the first captures at once and folds the others', () => {
    const markdown = summaryOf(['a', 'b', 'c', 'd'].map((capture) => handMadeCapture({ capture })));
    expect(markdown.match(/^### /gm)).toHaveLength(2);
    expect(markdown.match(/^<details><summary>✓ <code>[cd]<\/code> · passed<\/summary>$/gm)).toHaveLength(2);
    expect(markdown.match(/^<\/details>$/gm)).toHaveLength(2);
  });

  describe.each(LANGUAGES)('in %s', (language) => {
    it.each(['lab.pcapng', 'abort.pcapng', 'ipv6.pcapng', 'loss.pcapng', 'npcap-loopback.pcap', 'zero-window.pcapng'])('shows the connections, findings and ladders of samples/%s', async (name) => {
      const { capture, document, voice: own } = await runSample(name, language);
      const excerpt = excerptDocument(document);
      const markdown = renderSummary(runResult([capture], language), { voice: own, excerpts: [excerpt] });
      expect(markdownDangers(markdown)).toEqual([]);
      const tables = marked.lexer(markdown).filter(({ type }) => type === 'table');
      expect(tables).toHaveLength(capture.findings.length > 0 ? 3 : 2);
      expect(markdown.match(/^```text$/gm)).toHaveLength(excerpt.ladders.length);
      for (const { message } of capture.findings) expect(markdown.replace(/[`]/g, '')).toContain(message.replace(/\u00a0/g, ' '));
    });
  });

  it('makes nothing live of what a capture, a path and a notice hold', () => {
    const captures = HOSTILE_TEXTS.map((text) =>
      handMadeCapture({
        capture: text,
        reports: [{ format: 'html', path: text }],
        errors: [{ exitCode: 4, message: text }],
        findings: [handMadeFinding({ message: text, kind: text, fails: true })],
        grade: { ...handMadeGrade(true), title: text, criteria: [{ id: text, title: text, points: 0, outOf: 1, outcome: 'failed', met: false, message: text, frames: [] }] },
      }),
    );
    const markdown = summaryOf(captures, captures.map(() => HOSTILE_EXCERPT));
    expect(markdownDangers(markdown)).toEqual([]);
    expect(marked.parse(markdown, { async: false }).match(/<details>/g)).toHaveLength(captures.length - 2);
  });

  describe('within a budget', () => {
    const many = Array.from({ length: 60 }, (_, at) => handMadeCapture({ capture: `第${at}组/捕获.pcapng`, findings: Array.from({ length: 12 }, (_, connection) => handMadeFinding({ connection })) }));
    const excerpts = many.map((): Excerpt => ({ connections: null, ladders: [] }));

    it.each([4096, 6000, 12_345, 40_000, 100_000])('keeps to %d octets, whole in every part', (budget) => {
      const markdown = summaryOf(many, excerpts, budget);
      expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(budget);
      expect(markdown).not.toContain('\ufffd');
      expect(markdownDangers(markdown)).toEqual([]);
      expect(markdown.match(/<details>/g)?.length).toBe(markdown.match(/<\/details>/g)?.length);
      const cells = markdown.split('\n').filter((line) => line.startsWith('|')).map((line) => line.split('|').length);
      expect(new Set(cells)).toEqual(cells.includes(6) ? new Set([9, 6]) : new Set([9]));
    });

    it('says what is left out, and where it is', () => {
      const markdown = summaryOf(many, excerpts, 12_345);
      expect(markdown).toMatch(/captures are not told in detail here, because this page may have 12,345\soctets; everything is in the reports\./);
      expect(summaryOf(many, excerpts, 6000)).toMatch(/more captures, left out/);
      expect(summaryOf(many, excerpts)).not.toMatch(/left out|not told/);
    });

    it('cuts a capture between two blocks', async () => {
      const { capture, document } = await runSample('abort.pcapng', 'en');
      const whole = summaryOf([capture], [excerptDocument(document)]);
      const cut = summaryOf([capture], [excerptDocument(document)], 4500);
      expect(cut).toContain('*The rest of this capture is left out');
      const told = cut.slice(cut.indexOf('### '), cut.indexOf('*The rest'));
      expect(whole).toContain(told.trimEnd());
    });

    it('stays below 1 MiB with the largest captures', () => {
      const findings = Array.from({ length: 40 }, () => handMadeFinding({ message: '重'.repeat(3000) }));
      const large = Array.from({ length: 80 }, () => handMadeCapture({ findings }));
      expect(Buffer.byteLength(summaryOf(large))).toBeLessThan(1024 * 1024);
      expect(Buffer.byteLength(summaryOf(large))).toBeGreaterThan(600_000);
    });
  });
});
