import { describe, expect, it } from 'vitest';
import { deskOf } from '../../tests/support/document-of.ts';
import { FINDING_EXAMPLES } from '../../tests/support/finding-examples.ts';
import { proseText } from '../../tests/support/prose-text.ts';
import { analyzeTold, OPENING } from '../../tests/support/tell-segments.ts';
import type { Analysis } from '../analysis.ts';
import type { Fact } from '../facts/facts.ts';
import type { Block, Table } from './document.ts';
import { findingsSection } from './findings-section.ts';

const opened = analyzeTold(OPENING);
const withFacts = async (facts: Fact[]): Promise<Analysis> => ({ ...(await opened), facts });
const sectionOf = async (facts: Fact[]) => findingsSection(deskOf(await withFacts(facts)));
const tableOf = async (facts: Fact[]) => (await sectionOf(facts)).blocks.find(({ type }) => type === 'table') as Table;
const rowsOf = async (facts: Fact[]) => (await tableOf(facts)).rows.map(({ cells }) => cells.map(proseText).join(' | '));
const textOf = (block?: Block) => (block?.type === 'paragraph' ? proseText(block.inlines) : '');
const example = (kind: Fact['kind']): Fact => FINDING_EXAMPLES.find(({ fact }) => fact.kind === kind)!.fact;
const notFound = (count: number) => Array.from({ length: count }, (_, at): Fact => {
  const { params, ...fact } = example('response.not-found');
  const frame = { value: 404, frame: at + 1 };
  return { ...fact, connection: at % 2, exchange: at + 1, params: { ...params, response: at + 1, status: frame } } as Fact;
});

describe('findingsSection', () => {
  it('says what was looked for where nothing was found', async () => {
    const { blocks } = await sectionOf([]);
    expect(blocks).toHaveLength(1);
    expect(blocks[0]).toMatchObject({ type: 'paragraph', role: 'lead' });
  });

  it('counts the levels and gives each row its sign and its word, errors first', async () => {
    const facts = [example('exchange.unread'), example('close.missing'), example('capture.no-http')];
    const { blocks } = await sectionOf(facts);
    expect(textOf(blocks[0])).toBe('3 findings: 1 error, 1 warning, 1 note.'.replaceAll(/(\d) /g, '$1\u00a0'));
    const { rows } = await tableOf(facts);
    expect(rows.map(({ sign }) => sign)).toEqual(['error', 'warning', 'note']);
    expect(rows.map(({ cells }) => proseText(cells[0]!))).toEqual(['error', 'warning', 'note']);
  });

  it('links a connection that has a section, and names one that has none', async () => {
    const elsewhere: Fact = { ...example('close.missing'), connection: 7 };
    const { rows } = await tableOf([example('close.missing'), elsewhere]);
    expect(rows[0]!.cells[2]).toMatchObject([{ type: 'link', to: 'connection-0' }]);
    expect(rows[1]!.cells[2]!.some(({ type }) => type === 'link')).toBe(false);
  });

  it('puts findings of one kind together', async () => {
    const rows = await rowsOf([example('close.missing'), example('connection.unanswered'), example('close.missing')]);
    expect(rows.map((row) => /close lacks/.test(row))).toEqual([true, true, false]);
  });

  it('tells four of a kind and counts the others with their frames and connections', async () => {
    const rows = await rowsOf(notFound(200));
    expect(rows).toHaveLength(5);
    expect(rows[4]).toMatch(/^warning \| 196 more of this kind: #5, #6, #7, #8, #9, #10, #11, #12 and 188 more\. \| connections \[0\]\(connection-0\), 1$/);
  });

  it('counts what does not fit into forty rows', async () => {
    const facts = FINDING_EXAMPLES.flatMap(({ fact }) => [fact, fact, fact]);
    const { blocks } = await sectionOf(facts);
    expect((await tableOf(facts)).rows).toHaveLength(40);
    expect(textOf(blocks.at(-1))).toMatch(/^\d+\u00a0more findings are in report\.json\.$/);
  });
});
