import type { Analysis, DissectedFrame } from '../analysis.ts';
import type { Connection } from '../connections/connection.ts';
import type { Exchange } from '../exchanges/exchange.ts';
import type { Inline, Prose } from '../explanations/explanation.ts';
import type { Voice } from '../explanations/open-voice.ts';
import type { Fact, FactKind, FactOf } from '../facts/facts.ts';
import type { Subject } from '../facts/make-fact.ts';
import type { Cast } from '../facts/segment-facts.ts';
import type { Pack } from '../packs/pack.ts';

/** What lies on the desk while a document is composed: the analysis, a voice, and which lessons have been told. */
export interface Desk {
  analysis: Analysis;
  voice: Voice;
  /** The analysis' facts by `placeOf`, since each section asks for its own. */
  facts: Map<string, Fact[]>;
  casts: Map<number, Cast>;
  /** Lessons told so far: the first of a kind is told in full, later ones by what differs. */
  told: Set<string>;
  /** Packs of questions that were asked for; without any the lab's own questions are answered. */
  packs?: readonly Pack[];
}

/** Facts filed under their kind alone, with their connection, and with their exchange. */
export function fileFacts(facts: Fact[]): Map<string, Fact[]> {
  const filed = new Map<string, Fact[]>();
  for (const fact of facts) {
    const { kind, connection, exchange } = fact;
    for (const place of new Set([placeOf(kind, {}), placeOf(kind, { connection }), placeOf(kind, { connection, exchange })])) {
      filed.set(place, filed.get(place) ?? []);
      filed.get(place)!.push(fact);
    }
  }
  return filed;
}

const placeOf = (kind: FactKind, { connection, exchange }: Subject): string => `${kind} ${connection ?? ''} ${exchange ?? ''}`;

/** The facts of one kind about a connection or exchange; all of the kind without a subject. */
export function factsOf<K extends FactKind>(desk: Desk, kind: K, subject: Subject = {}): FactOf<K>[] {
  return (desk.facts.get(placeOf(kind, subject)) ?? []) as FactOf<K>[];
}

/** A fact in prose: in full the first time its lesson comes, in brief afterwards. */
export function tell(desk: Desk, fact: Fact): Prose[] {
  const lesson = lessonOf(fact);
  const brief = desk.told.has(lesson);
  desk.told.add(lesson);
  return desk.voice.explain(fact, brief);
}

/** `tell` for several kinds about one subject, in the order given. */
export function tellAll(desk: Desk, kinds: FactKind[], subject: Subject = {}): Prose[] {
  return kinds.flatMap((kind) => factsOf(desk, kind, subject)).flatMap((fact) => tell(desk, fact as Fact));
}

/** Facts of one kind can hold several lessons: each verdict is one, each way of ending a body is one. */
function lessonOf(fact: Fact): string {
  switch (fact.kind) {
    case 'transfer.verdict':
      return `${fact.kind} ${fact.params.verdict}`;
    case 'response.framing':
      return `${fact.kind} ${fact.params.framing} ${fact.params.reason}`;
    case 'response.persistence':
      return `${fact.kind} ${fact.params.because}`;
    case 'request.line':
      return `${fact.kind} ${fact.params.method.value}`;
    case 'exchange.carried':
      return `${fact.kind} ${fact.params.kind} ${Number(fact.params.segments.value) > 1}`;
    case 'close.lead':
      return `${fact.kind} ${fact.params.manner}`;
    default:
      return fact.kind;
  }
}

/** The cast of a connection: every connection of the analysis has one. */
export function castFor(desk: Desk, connection: Connection): Cast {
  return desk.casts.get(connection.stream) ?? { connection, client: null };
}

export function exchangesOf(desk: Desk, connection: Connection): Exchange[] {
  return desk.analysis.exchanges.filter(({ stream }) => stream === connection.stream);
}

export function dissected(desk: Desk, frame: number): DissectedFrame | undefined {
  return desk.analysis.frames.find(({ number }) => number === frame);
}

export const plain = (text: string): Inline[] => [{ type: 'text', text }];

export const code = (text: string): Inline[] => [{ type: 'code', text }];
