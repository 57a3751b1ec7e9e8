import type { Connection } from '../connections/connection.ts';
import { findSegment } from '../connections/find-segment.ts';
import type { Exchange } from '../exchanges/exchange.ts';
import { messageFrame } from '../facts/message-frame.ts';
import { nearestWord } from '../forms/nearest-word.ts';
import type { Directive, NotesFlawCode, PartArguments } from '../notes/notes.ts';
import type { PartName } from '../notes/parts.ts';
import { claimsSection } from './claims-section.ts';
import { closeBlocks } from './close-blocks.ts';
import { composeSections, connectionDrafts, type PartsAtHand } from './compose-sections.ts';
import { splitSegments, transferBlocks } from './connection-section.ts';
import { type Desk, exchangesOf } from './desk.ts';
import type { Block, Question } from './document.ts';
import { exchangeBlocks } from './exchange-blocks.ts';
import { flowDraft } from './flow-draft.ts';
import { handshakeBlocks } from './handshake-blocks.ts';
import { composePlot, plotKindOf } from './compose-plot.ts';
import { composeHeader } from './header-drawing.ts';
import { composeLadder } from './ladder.ts';
import { hexOf, treeOf } from './open-frames.ts';
import type { Draft } from './numbering.ts';
import { openedFrame } from './opened-frame.ts';
import { composePackets, filteredPackets } from './packet-rows.ts';
import { composePicture } from './picture.ts';
import { questionsSection } from './questions-section.ts';
import { sourceBlocks } from './source-blocks.ts';
import { teachingStream, toldConnections } from './teaching-connection.ts';
import { composeWaterfall } from './waterfall.ts';

/** What a directive places, as blocks; a placeholder and a flaw where the capture has nothing of it. */
export function placePart(hand: PartsAtHand, directive: Directive): Block[] {
  const { desk, flaws } = hand;
  const { part, arguments: asked, written, line, column } = directive;
  const fail = (code: NotesFlawCode, given: string, meant: string | null = null): Block[] => {
    // What was said of this place already, as of a picture that is not there, is the reason.
    if (!flaws.some((one) => one.line === line && one.column === column)) flaws.push({ code, given, meant, line, column });
    return placeholder(desk, written);
  };
  if (part === null) return placeholder(desk, written);
  try {
    const blocks = PLACED[part](hand, asked);
    return blocks.length > 0 ? blocks : fail('no-such-part', written);
  } catch (error) {
    if (error instanceof Unfit) return fail(error.code, error.given, error.meant);
    throw error;
  }
}

/** What the writer asked for cannot be had. */
class Unfit extends Error {
  readonly code: NotesFlawCode;
  readonly given: string;
  readonly meant: string | null;

  constructor(code: NotesFlawCode, given: string, meant: string | null = null) {
    super(code);
    this.code = code;
    this.given = given;
    this.meant = meant;
  }
}

function placeholder({ voice }: Desk, written: string): Block[] {
  return [{ type: 'note', tone: 'missing', title: voice.text('notes.placeholder'), blocks: [{ type: 'paragraph', inlines: [{ type: 'code', text: written }] }] }];
}

type Place = (hand: PartsAtHand, asked: PartArguments) => Block[];

const asSections = (part: PartName): Place => (hand) => composeSections(hand, part).flatMap(flowDraft);

const PLACED: Record<PartName, Place> = {
  capture: asSections('capture'),
  findings: asSections('findings'),
  connections: asSections('connections'),
  primer: asSections('primer'),
  questions: ({ desk }, { kind }) => questionsOf(desk, kind).flatMap(flowDraft),
  // Its pack is answered as a whole, and what the others would tell stays untold.
  question: ({ desk }, { question = '', kind }) => {
    const found = questionsOf({ ...desk, told: new Set(desk.told) }, kind).flatMap((draft) => draft.blocks.filter((block) => block.type === 'question' && isCalled(block, draft, question)));
    if (found.length === 0 && desk.packs) throw new Unfit('wrong-argument', question, nearestWord(question, packsOf(desk.packs, kind).flatMap(({ questions }) => questions.map(({ id }) => id))));
    return found;
  },
  grade: asSections('grade'),
  claims: ({ desk, notes }) => claimsSection(desk, notes).flatMap(flowDraft),
  waterfall: ({ desk }) => composeWaterfall(desk),
  connection: ({ desk }, asked) => {
    const { stream } = connectionIn(desk, asked);
    return connectionDrafts(desk).filter((one) => one.stream === stream).flatMap(({ draft }) => flowDraft(draft()));
  },
  handshake: ({ desk }, asked) => {
    const connection = connectionIn(desk, asked);
    return handshakeBlocks(desk, connection, splitSegments(connection).opening);
  },
  exchange: ({ desk }, asked) => exchangesIn(desk, asked).flatMap(({ connection, exchange }) => exchangeBlocks(desk, connection, exchange)),
  transfer: ({ desk }, asked) => transferBlocks(desk, connectionIn(desk, asked)),
  close: ({ desk }, asked) => {
    const connection = connectionIn(desk, asked);
    return closeBlocks(desk, connection, splitSegments(connection).closing);
  },
  ladder: ({ desk }, asked) => {
    const connection = connectionIn(desk, asked);
    const { stream, segments } = connection;
    return segments.length > 0 ? [composeLadder(desk, connection, { id: `ladder-${stream}`, caption: desk.voice.phrase('ladder.whole', { stream: { value: stream } }), segments })] : [];
  },
  packets: ({ desk }, asked) => (asked.filter === undefined ? packetsOf(desk, connectionIn(desk, asked)) : filteredRows(desk, asked.filter)),
  header: ({ desk }, asked) => {
    const frame = frameIn(asked) ?? connectionIn(desk, asked).handshake.syn;
    const found = frame === null ? undefined : findSegment(desk.analysis.connections, frame);
    return found ? composeHeader(desk, found.connection, found.segment.frame) : [];
  },
  tree: ({ desk }, asked) => openedBlocks(desk, asked, (opened) => [treeOf(desk, opened)]),
  hex: ({ desk }, asked) => openedBlocks(desk, asked, (opened) => [hexOf(desk, opened, desk.voice.phrase('hex.caption-frame', { frame: opened.number }))]),
  plot: ({ desk }, asked) => {
    const kind = plotKindOf(asked.kind ?? 'tcptrace');
    return kind ? composePlot(desk, connectionIn(desk, asked), kind) : [];
  },
  source: ({ desk }, asked) => sourceBlocks(desk, asked),
  picture: ({ pictures }, asked) => composePicture(pictures, asked),
  rest: ({ rest }) => rest(),
};

/** The sections of questions, or that of the pack that is named. */
function questionsOf(desk: Desk, kind: string | undefined): Draft[] {
  const packs = desk.packs && packsOf(desk.packs, kind);
  if (packs?.length === 0 && kind !== undefined) throw new Unfit('wrong-argument', kind, nearestWord(kind, desk.packs!.map(({ id }) => id)));
  return questionsSection({ ...desk, packs });
}

function packsOf(packs: NonNullable<Desk['packs']>, kind: string | undefined) {
  return packs.filter(({ id }) => kind === undefined || id === kind || id.startsWith(`${kind}@`));
}

/** A question goes by its number, by its anchor, or by its id within the section: "questions-kr-tcp-8" holds "question-kr-tcp-8-syn". */
function isCalled({ number, id }: Question, { id: section }: Draft, wanted: string): boolean {
  return number === wanted || id === wanted || id === `${section.replace(/^questions/, 'question')}-${wanted}`;
}

function openedBlocks(desk: Desk, asked: PartArguments, make: (opened: NonNullable<ReturnType<typeof openedFrame>>) => Block[]): Block[] {
  const first = exchangesOf(desk, connectionIn(desk, {})).find(({ request }) => request)?.request;
  const frame = frameIn(asked) ?? (first ? messageFrame(first) : null);
  const opened = frame === null ? undefined : openedFrame(desk, frame);
  if (!opened) throw new Unfit('no-such-frame', String(frame ?? ''));
  return make(opened);
}

function filteredRows(desk: Desk, filter: string): Block[] {
  const rows = filteredPackets(desk, filter);
  if (rows === 'wrong-filter') throw new Unfit(rows, filter);
  return rows;
}

function packetsOf(desk: Desk, connection: Connection): Block[] {
  return connection.segments.length > 0 ? [composePackets(desk, connection, connection.segments, desk.voice.phrase('packets.connection', { stream: { value: connection.stream } }))] : [];
}

/** The connection that is named, or the one that teaches. */
function connectionIn(desk: Desk, { connection: given }: PartArguments): Connection {
  const stream = given === undefined ? (teachingStream(desk) ?? toldConnections(desk)[0]?.stream) : Number(given);
  const found = desk.analysis.connections.find((connection) => connection.stream === stream);
  if (!found) throw new Unfit(given !== undefined && !/^\d+$/.test(given) ? 'wrong-argument' : 'no-such-part', given ?? '');
  return found;
}

/** The exchange that is named, or all of the connection. */
function exchangesIn(desk: Desk, asked: PartArguments): { connection: Connection; exchange: Exchange }[] {
  const connection = connectionIn(desk, asked);
  const { exchange: given } = asked;
  if (given !== undefined && !/^\d+$/.test(given)) throw new Unfit('wrong-argument', given);
  return exchangesOf(desk, connection).filter(({ number }) => given === undefined || number === Number(given)).map((exchange) => ({ connection, exchange }));
}

function frameIn({ frame }: PartArguments): number | null {
  if (frame === undefined) return null;
  const number = Number(/^#?(\d{1,10})$/.exec(frame)?.[1] ?? Number.NaN);
  if (Number.isNaN(number)) throw new Unfit('wrong-argument', frame);
  return number;
}

