import type { Fact } from '../facts/facts.ts';
import { type Desk, factsOf, plain, tellAll } from './desk.ts';
import type { Block, Inline, Table } from './document.ts';
import type { Draft } from './numbering.ts';

/** How to read seq, ack, window and flags, on numbers of this capture. Nothing where there is no TCP. */
export function primerSection(desk: Desk): Draft[] {
  const flags = factsOf(desk, 'primer.flag');
  if (flags.length === 0) return [];
  const blocks: Block[] = [...tellAll(desk, ['primer.relative', 'primer.sequence', 'primer.acknowledgment', 'primer.window']), flagTable(desk, flags)];
  return [{ id: 'primer', title: desk.voice.phrase('section.primer'), blocks, sections: [] }];
}

function flagTable({ voice }: Desk, facts: Extract<Fact, { kind: 'primer.flag' }>[]): Table {
  return {
    type: 'table',
    caption: voice.phrase('flags.caption'),
    columns: [
      { head: voice.text('flags.flag'), align: 'start', mono: true },
      { head: voice.text('flags.meaning'), align: 'start' },
      { head: voice.text('flags.count'), align: 'end' },
      { head: voice.text('flags.first'), align: 'end' },
    ],
    rows: facts.map((fact) => {
      const { flag, count, frame } = fact.params;
      const meaning = voice.explain(fact).flatMap((block) => (block.type === 'paragraph' ? block.inlines : []));
      const first: Inline[] = frame === null ? plain('–') : [{ type: 'frame', frame }];
      return { cells: [plain(flag), meaning, plain(String(count.value)), first] };
    }),
  };
}
