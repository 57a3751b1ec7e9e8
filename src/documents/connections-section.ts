import { COMPLETENESS_NAMES } from './completeness-names.ts';
import type { Connection } from '../connections/connection.ts';
import { formatCount, formatSeconds } from '../explanations/format.ts';
import { endpointText } from '../facts/connection-facts.ts';
import { partyOf } from '../facts/segment-facts.ts';
import { castFor, type Desk, exchangesOf, plain, tellAll } from './desk.ts';
import type { Block, Inline, Table } from './document.ts';
import type { Draft } from './numbering.ts';
import { connectionId } from './connection-id.ts';
import { lead } from './lead.ts';
import { composeWaterfall } from './waterfall.ts';

const ROWS_SHOWN = 60;

/** Every connection of interest in one table and one picture. Nothing where the capture has none. */
export function connectionsSection(desk: Desk): Draft[] {
  const { voice, analysis } = desk;
  if (analysis.connections.length === 0) return [];
  const blocks: Block[] = [...lead(tellAll(desk, ['connections.overview'])), connectionTable(desk), ...tellAll(desk, ['connections.many']), ...composeWaterfall(desk)];
  return [{ id: 'connections', title: voice.phrase('section.connections'), blocks, sections: [] }];
}

function connectionTable(desk: Desk): Table {
  const { voice, analysis } = desk;
  const head = (key: string, align: 'start' | 'end', mono = false) => ({ head: voice.text(`connections.${key}`), align, mono });
  return {
    type: 'table',
    caption: voice.phrase('connections.caption'),
    columns: [head('stream', 'end'), head('endpoints', 'start', true), head('start', 'end'), head('frames', 'end'), head('octets', 'end'), head('requests', 'end'), head('end', 'start'), head('completeness', 'start')],
    rows: analysis.connections.slice(0, ROWS_SHOWN).map((connection) => ({ cells: connectionCells(desk, connection), anchor: `c${connection.stream}-row` })),
  };
}

function connectionCells(desk: Desk, connection: Connection): Inline[][] {
  const { voice } = desk;
  const { originator, responder } = connection.sides;
  return [
    connection.inFull ? [{ type: 'link', to: connectionId(connection), inlines: plain(String(connection.stream)) }] : plain(String(connection.stream)),
    endpointInlines(connection, voice.text('connections.inferred')),
    plain(formatSeconds(connection.startNs, 3)),
    plain(`${originator.frames} + ${responder.frames}`),
    plain(`${formatCount(originator.uniqueOctets)} + ${formatCount(responder.uniqueOctets)}`),
    plain(String(exchangesOf(desk, connection).filter(({ request }) => request).length)),
    endInlines(desk, connection),
    plain(`${COMPLETENESS_NAMES[connection.completeness] ?? 'Incomplete'} (${connection.completeness})`),
  ];
}

function endpointInlines({ originator, responder, originatorFrom }: Connection, inferred: string): Inline[] {
  const note: Inline[] = originatorFrom === 'syn' ? [] : plain(` (${inferred})`);
  return [{ type: 'side', side: 'originator', text: endpointText(originator) }, { type: 'text', text: ' → ' }, { type: 'side', side: 'responder', text: endpointText(responder) }, ...note];
}

function endInlines(desk: Desk, connection: Connection): Inline[] {
  const { manner, by } = connection.close;
  const words = desk.voice.phrase(`manner.${manner}`);
  return by ? desk.voice.phrase('connections.ended', { party: partyOf(castFor(desk, connection), by), code: manner, manner: desk.voice.text(`manner.${manner}`) }) : words;
}
