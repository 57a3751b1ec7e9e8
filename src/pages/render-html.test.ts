import { expect, it } from 'vitest';
import { fixtureDocument } from '../../tests/support/fixture-document.ts';
import { renderHtml } from './render-html.ts';

it('renderHtml links a value to the tree line, the header cell or the packet row that shows it', () => {
  const html = renderHtml(fixtureDocument('en'), { embedFonts: false });
  expect(html).toContain('<a class="v" href="#h1575-tcp.ack" data-frame="1575" data-field="tcp.ack">763</a>');
  expect(html).toContain('<a class="v" href="#f1573" data-frame="1573" data-field="tcp.len">762 octets</a>');
  expect(html).toContain('id="t1575-tcp.seq"');
  expect(html).toContain('id="connection-3"');
});

it('renderHtml embeds only the slices that the text needs', () => {
  const english = renderHtml(fixtureDocument('en'));
  const chinese = renderHtml(fixtureDocument('zh-CN'));
  expect(english.length).toBeLessThan(400_000);
  expect(chinese.length).toBeLessThan(2_500_000);
  expect(english).not.toContain("font-family:'LR Han Serif'");
});

it('renderHtml yields the same bytes for the same document', () => {
  expect(renderHtml(fixtureDocument('zh-CN'))).toBe(renderHtml(fixtureDocument('zh-CN')));
});

it('renderHtml leaves a place for the printed page beside every line of the contents', () => {
  const html = renderHtml(fixtureDocument('en'), { embedFonts: false });
  expect(html).toContain('<span class="toc-page" data-target="handshake"></span></a>');
});
