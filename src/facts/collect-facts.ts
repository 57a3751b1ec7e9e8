import type { Analysis } from '../analysis.ts';
import type { Connection } from '../connections/connection.ts';
import type { Exchange } from '../exchanges/exchange.ts';
import { captureFacts } from './capture-facts.ts';
import { closeFacts } from './close-facts.ts';
import { connectionFacts } from './connection-facts.ts';
import { exchangeFacts, unreadFacts } from './exchange-facts.ts';
import type { Fact } from './facts.ts';
import { handshakeFacts } from './handshake-facts.ts';
import { overviewFacts } from './overview-facts.ts';
import { primerFacts } from './primer-facts.ts';
import { questionFacts } from './question-facts.ts';
import type { Cast } from './segment-facts.ts';
import { chooseTeachers } from './teachers.ts';
import { transferFacts } from './transfer-facts.ts';
import { wiresharkFacts, type WiresharkView, wiresharkView } from './wireshark-facts.ts';

/** Everything worth saying about an analysis, in the order in which a report says it. */
export function collectFacts(analysis: Omit<Analysis, 'facts'>): Fact[] {
  const inFull = analysis.connections.filter((connection) => connection.inFull);
  const casts = inFull.map((connection) => castOf(connection, analysis.exchanges));
  const facts = [...captureFacts(analysis), ...overviewFacts(analysis)];
  const teachers = chooseTeachers(casts, analysis.exchanges);
  if (teachers) facts.push(...primerFacts(teachers.lesson, inFull));
  const view = wiresharkView(analysis);
  for (const cast of casts) facts.push(...factsOf(cast, analysis, view));
  if (teachers) facts.push(...questionFacts(teachers.opening, teachers.closing));
  return facts;
}

/** Who is client and who is server, where requests show it. */
export function castOf(connection: Connection, exchanges: Exchange[]): Cast {
  const own = exchanges.find(({ stream }) => stream === connection.stream);
  if (own?.request) return { connection, client: own.request.from };
  if (own?.response) return { connection, client: own.response.from === 'originator' ? 'responder' : 'originator' };
  // A companion of HTTP connections to the same port plays the same parts.
  const companion = exchanges.some(({ request }) => request?.from === 'originator') && connection.carries === 'nothing';
  return { connection, client: companion ? 'originator' : null };
}

/** Exchanges of one connection that facts are stated of: more than a report tells, and a bound on what a hostile capture can ask for. */
const EXCHANGES_STATED = 100;

function factsOf(cast: Cast, { connections, exchanges, unread }: Omit<Analysis, 'facts'>, view: WiresharkView): Fact[] {
  const own = exchanges.filter(({ stream }) => stream === cast.connection.stream);
  return [
    ...connectionFacts(cast, own, connections),
    ...handshakeFacts(cast),
    ...own.slice(0, EXCHANGES_STATED).flatMap((exchange) => [...exchangeFacts(cast, exchange, exchanges), ...wiresharkFacts(exchange, cast.connection, view)]),
    ...unreadFacts(cast, unread),
    ...(cast.connection.close.manner === 'unanswered' ? [] : transferFacts(cast)),
    ...closeFacts(cast),
  ];
}
