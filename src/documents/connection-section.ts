import type { Connection, Segment, VerdictKind } from '../connections/connection.ts';
import type { Exchange } from '../exchanges/exchange.ts';
import { plainText } from '../explanations/open-voice.ts';
import type { PartName } from '../notes/parts.ts';
import { closeBlocks, missingClose } from './close-blocks.ts';
import { connectionId } from './connection-id.ts';
import { lead } from './lead.ts';
import { type Desk, exchangesOf, factsOf, tell, tellAll } from './desk.ts';
import type { Block } from './document.ts';
import { exchangeBlocks, exchangeTitle } from './exchange-blocks.ts';
import { handshakeBlocks } from './handshake-blocks.ts';
import { composeLadder } from './ladder.ts';
import type { Draft } from './numbering.ts';
import { composePackets } from './packet-rows.ts';
import { composePlots } from './connection-plots.ts';
import { openFrames } from './open-frames.ts';

const PROBING: VerdictKind[] = ['keep_alive', 'keep_alive_ack'];

/** Exchanges that one connection's section tells; further ones are counted. */
const EXCHANGES_TOLD = 30;

export interface ConnectionWish {
  /** The one that teaches is told step by step. */
  inSteps: boolean;
  /** Pieces that stand elsewhere. */
  without?: ReadonlySet<PartName>;
}

const NONE: ReadonlySet<PartName> = new Set();

/** One connection. The one that teaches best is told step by step; another shows its rows once and says what differs. */
export function connectionSection(desk: Desk, connection: Connection, { inSteps, without = NONE }: ConnectionWish): Draft {
  const title = desk.voice.phrase('section.connection', { stream: { value: connection.stream }, kind: (inSteps ? null : singleExchange(desk, connection)) ?? kindWord(desk, connection) });
  const subject = { connection: connection.stream };
  const opening = lead(tellAll(desk, ['connection.http', 'connection.spare', 'connection.refused', 'connection.unanswered', 'connection.other'], subject));
  const remarks = [...tellAll(desk, ['connection.origin-inferred', 'connection.ports-reused', 'exchange.unread'], subject), ...untold(desk, connection)];
  const parts = inSteps ? stepParts(desk, connection, without) : briefParts(desk, connection);
  return { id: connectionId(connection), title, blocks: [...opening, ...remarks, ...parts.blocks], sections: parts.sections };
}

function kindWord(desk: Desk, connection: Connection): string {
  const fact = desk.analysis.facts.find(({ kind, connection: stream }) => stream === connection.stream && /^connection\.(http|spare|refused|unanswered|other)$/.test(kind));
  return desk.voice.text(`kind.${fact?.kind.split('.')[1] ?? 'other'}`);
}

/** The title of a connection's only exchange. */
function singleExchange(desk: Desk, connection: Connection): string | null {
  const [only, ...others] = exchangesOf(desk, connection);
  return only && others.length === 0 ? plainText(exchangeTitle(desk, only)) : null;
}

interface Parts {
  blocks: Block[];
  sections: Draft[];
}

function stepParts(desk: Desk, connection: Connection, without: ReadonlySet<PartName>): Parts {
  isNewShape(desk, connection);
  const ranges = splitSegments(connection);
  const part = (key: string, compose: () => Block[]): Draft[] => {
    const blocks = without.has(key as PartName) ? [] : compose();
    return blocks.length > 0 ? [{ id: `${connectionId(connection)}-${key}`, title: desk.voice.phrase(`section.${key}`), blocks, sections: [] }] : [];
  };
  const middle = rowsOf(desk, connection, ranges.middle, 'packets.exchange');
  const exchanges = without.has('exchange') ? [] : exchangeSections(desk, connection, middle);
  const sections = [
    ...part('handshake', () => handshakeBlocks(desk, connection, ranges.opening)),
    ...exchanges,
    ...part('transfer', () => [...(exchanges.length === 0 ? middle : []), ...transferBlocks(desk, connection)]),
    ...part('close', () => closeBlocks(desk, connection, ranges.closing)),
    ...part('opened', () => openFrames(desk, connection)),
  ];
  return { blocks: [], sections };
}

/** Exchanges have a section each; the rows of all of them stand in the first. */
function exchangeSections(desk: Desk, connection: Connection, rows: Block[]): Draft[] {
  return toldExchanges(desk, connection).map((exchange, at) => ({
    id: `${connectionId(connection)}-exchange-${exchange.number}`,
    title: exchangeTitle(desk, exchange),
    blocks: [...(at === 0 ? rows : []), ...exchangeBlocks(desk, connection, exchange)],
    sections: [],
  }));
}

/** A single exchange is told in the connection's own section; several have one each. */
function briefParts(desk: Desk, connection: Connection): Parts {
  const subject = { connection: connection.stream };
  const rows = [...newShape(desk, connection), ...rowsOf(desk, connection, connection.segments, 'packets.connection')];
  const opening = tellAll(desk, ['handshake.found', 'handshake.simultaneous', 'handshake.missing', 'handshake.repeated'], subject);
  const told = toldExchanges(desk, connection);
  const sections = told.length > 1 ? exchangeSections(desk, connection, []) : [];
  const exchange = told.length === 1 ? exchangeBlocks(desk, connection, told[0]!) : [];
  const ending = [...transferBlocks(desk, connection), ...tellAll(desk, ['close.lead', 'close.more-resets', ...missingClose(connection)], subject)];
  return { blocks: [...rows, ...opening, ...exchange, ...ending], sections };
}

/** The ladder of a connection, where none of the same shape was drawn before. */
function newShape(desk: Desk, connection: Connection): Block[] {
  const { segments, stream } = connection;
  if (segments.length === 0 || !isNewShape(desk, connection)) return [];
  return [composeLadder(desk, connection, { id: `ladder-${stream}`, caption: desk.voice.phrase('ladder.whole', { stream: { value: stream } }), segments })];
}

/** Two connections have one shape when they carry the same sort of thing, end alike and met with the same verdicts. */
function isNewShape(desk: Desk, connection: Connection): boolean {
  const shape = `shape ${connection.carries} ${connection.close.manner} ${connection.close.by} ${Object.keys(connection.verdicts).sort().join()}`;
  const fresh = !desk.told.has(shape);
  desk.told.add(shape);
  return fresh;
}

function toldExchanges(desk: Desk, connection: Connection): Exchange[] {
  return exchangesOf(desk, connection).slice(0, EXCHANGES_TOLD);
}

/** Exchanges beyond those told are counted. */
function untold(desk: Desk, connection: Connection): Block[] {
  const more = exchangesOf(desk, connection).length - EXCHANGES_TOLD;
  return more > 0 ? [{ type: 'paragraph', inlines: desk.voice.phrase('exchange.untold', { told: { value: EXCHANGES_TOLD }, more: { value: more } }) }] : [];
}

function rowsOf(desk: Desk, connection: Connection, segments: Segment[], caption: string): Block[] {
  return segments.length > 0 ? [composePackets(desk, connection, segments, desk.voice.phrase(caption, { stream: { value: connection.stream } }))] : [];
}

export function transferBlocks(desk: Desk, connection: Connection): Block[] {
  const subject = { connection: connection.stream };
  // A spare connection's own paragraph has told of its probes.
  const told = factsOf(desk, 'connection.spare', subject).length > 0 ? PROBING : [];
  const verdicts = factsOf(desk, 'transfer.verdict', subject).filter(({ params }) => !told.includes(params.verdict));
  return [
    ...tellAll(desk, ['transfer.clean'], subject),
    ...verdicts.flatMap((fact) => tell(desk, fact)),
    ...tellAll(desk, ['transfer.missing-octets'], subject),
    ...composePlots(desk, connection),
  ];
}

/** The frames of opening, exchange and closing: every segment belongs to one of them, in file order. */
export function splitSegments(connection: Connection): { opening: Segment[]; middle: Segment[]; closing: Segment[] } {
  const { handshake, close, segments } = connection;
  const openingEnd = handshake.ack ?? handshake.synAck ?? handshake.syn ?? 0;
  const closingStart = Math.min(...[close.firstFin, close.reset].filter((frame): frame is number => frame !== null), Number.POSITIVE_INFINITY);
  return {
    opening: segments.filter(({ frame }) => frame <= openingEnd),
    middle: segments.filter(({ frame }) => frame > openingEnd && frame < closingStart),
    closing: segments.filter(({ frame }) => frame > openingEnd && frame >= closingStart),
  };
}
