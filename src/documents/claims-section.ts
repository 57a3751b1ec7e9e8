import { findHints } from '../claims/find-hints.ts';
import { judgeClaims } from '../claims/judge-claims.ts';
import type { Notes } from '../notes/notes.ts';
import { type Desk, plain } from './desk.ts';
import type { Block, Table } from './document.ts';
import type { Draft } from './numbering.ts';
import { phraseGrounds, phraseHint } from './phrase-claim.ts';

/** What the notes claim, with what the capture says to each, then what a person should look at. Nothing where nothing is claimed and nothing stands out. */
export function claimsSection(desk: Desk, notes: Notes): Draft[] {
  const blocks = [...claimTable(desk, notes), ...hintList(desk, notes)];
  return blocks.length > 0 ? [{ id: 'claims', title: desk.voice.phrase('claims.title'), blocks, sections: [] }] : [];
}

function claimTable({ analysis, voice }: Desk, { claims }: Notes): Block[] {
  if (claims.length === 0) return [];
  const head = (key: string) => ({ head: voice.text(`claims.column.${key}`), align: 'start' as const });
  const signs = { true: 'met', false: 'unmet', undecidable: 'note', unreadable: 'warning' } as const;
  const rows = judgeClaims(analysis, claims).map((judged): Table['rows'][number] => ({
    cells: [plain(voice.text(`claims.verdict.${judged.verdict}`)), plain(judged.written), phraseGrounds(voice, judged)],
    sign: signs[judged.verdict],
  }));
  return [{ type: 'table', caption: voice.phrase('claims.caption'), columns: [head('verdict'), head('claim'), head('grounds')], rows }];
}

function hintList({ analysis, voice }: Desk, notes: Notes): Block[] {
  const hints = findHints(analysis, notes);
  if (hints.length === 0) return [];
  return [
    { type: 'paragraph', inlines: voice.phrase('claims.hints') },
    { type: 'list', ordered: false, entries: hints.map((hint) => [...voice.phrase('claims.line', { line: { value: hint.line } }), ...phraseHint(voice, hint)]) },
  ];
}
