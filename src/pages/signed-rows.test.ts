import { expect, it } from 'vitest';
import { fixtureDocument } from '../../tests/support/fixture-document.ts';
import type { Document, Section, Table } from '../documents/document.ts';
import { renderHtml } from './render-html.ts';

const text = (words: string) => [{ type: 'text' as const, text: words }];
const row = (sign: Table['rows'][number]['sign'], word: string) => ({ cells: [text(word), text('what')], sign });

/** The fixture's document with nothing but one table. */
function withTable(table: Table): Document {
  const section: Section = { id: 'findings', number: '1', title: text('Findings'), level: 1, blocks: [table], sections: [] };
  return { ...fixtureDocument('en'), sections: [section] };
}

it('renderHtml draws the sign of a row once, before the word that says the same, and hides it from screen readers', () => {
  const columns: Table['columns'] = [{ head: 'Level', align: 'start' }, { head: 'What', align: 'start' }];
  const rows = [row('error', 'error'), row('met', 'met'), row(undefined, 'total')];
  const html = renderHtml(withTable({ type: 'table', caption: [], columns, rows }), { embedFonts: false });
  expect(html).toContain('<td class="start"><span class="sign error" aria-hidden="true"></span>error</td><td class="start">what</td>');
  expect(html).toContain('<td class="start"><span class="sign met" aria-hidden="true"></span>met</td>');
  expect(html).toContain('<td class="start">total</td>');
});
