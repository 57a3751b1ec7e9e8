import type { Connection } from '../connections/connection.ts';
import type { Exchange, Message } from '../exchanges/exchange.ts';
import type { FactKind } from '../facts/facts.ts';
import { composeRuler } from './byte-ruler.ts';
import { lead } from './lead.ts';
import { type Desk, factsOf, tell, tellAll } from './desk.ts';
import type { Block, Inline } from './document.ts';
import { composeMessage } from './http-message.ts';

const STATUS_KINDS: FactKind[] = ['response.ok', 'response.partial', 'response.not-modified', 'response.not-found', 'response.redirect', 'response.client-error', 'response.server-error', 'response.no-content', 'response.switching', 'response.other'];

/** `GET / → 200 OK`. */
export function exchangeTitle({ voice }: Desk, { request, response }: Exchange): Inline[] {
  const asked = request ? `${request.method} ${cut(request.target ?? '')}` : voice.text('exchange.unseen');
  const answered = response ? `${response.status} ${response.reason ?? ''}`.trim() : voice.text('exchange.unanswered');
  return [{ type: 'text', text: `${asked} → ${answered}` }];
}

const cut = (target: string): string => (target.length > 40 ? `${target.slice(0, 39)}…` : target);

/** One exchange: what was asked, what was answered, what that means, which segments carried it, how long it took. */
export function exchangeBlocks(desk: Desk, connection: Connection, exchange: Exchange): Block[] {
  const subject = { connection: exchange.stream, exchange: exchange.number };
  return [
    ...lead(tellAll(desk, ['exchange.lead', 'exchange.no-request', 'exchange.no-response'], subject)),
    ...tellAll(desk, ['exchange.pipelined', 'exchange.early'], subject),
    ...messageBlocks(desk, exchange.request, 'request', subject),
    ...tellAll(desk, ['request.line', 'exchange.interim'], subject),
    ...carried(desk, subject, 'request'),
    ...messageBlocks(desk, exchange.response, 'response', subject),
    ...tellAll(desk, [...STATUS_KINDS, 'response.framing', 'response.encoding', 'response.persistence'], subject),
    ...carried(desk, subject, 'response'),
    ...tellAll(desk, ['wireshark.not-shown', 'wireshark.pairing'], subject),
    ...composeRuler(desk, connection, exchange),
    ...tellAll(desk, ['exchange.timing'], subject),
  ];
}

interface ExchangeSubject {
  connection: number;
  exchange: number;
}

function messageBlocks(desk: Desk, message: Message | null, kind: 'request' | 'response', subject: ExchangeSubject): Block[] {
  if (!message) return [];
  const flaws = factsOf(desk, 'message.flaw', subject).filter(({ params }) => params.kind === kind);
  return [composeMessage(desk, message, `m${subject.connection}-${subject.exchange}-${kind}`), ...flaws.flatMap((fact) => tell(desk, fact))];
}

function carried(desk: Desk, subject: ExchangeSubject, kind: 'request' | 'response'): Block[] {
  return factsOf(desk, 'exchange.carried', subject)
    .filter(({ params }) => params.kind === kind)
    .flatMap((fact) => tell(desk, fact));
}
