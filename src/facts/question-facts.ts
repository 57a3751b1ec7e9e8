import type { Segment } from '../connections/connection.ts';
import { TCP_FLAGS } from '../layers/tcp-fields.ts';
import { closeParams } from './close-facts.ts';
import type { Fact } from './facts.ts';
import { initialNumber } from './handshake-facts.ts';
import { makeFact } from './make-fact.ts';
import { elapsedSince } from './quantity.ts';
import { type Cast, hasFlag, otherSide, partyOf, segmentAt } from './segment-facts.ts';

/** The lab's questions, answered from one connection: `opening` has the fullest handshake, `closing` the fullest end. */
export function questionFacts(opening: Cast, closing: Cast): Fact[] {
  const subject = { connection: opening.connection.stream };
  const closingSubject = { connection: closing.connection.stream };
  const numbers = { originatorInitial: initialNumber(opening.connection, 'originator'), responderInitial: initialNumber(opening.connection, 'responder') };
  const parties = { originator: partyOf(opening, 'originator'), responder: partyOf(opening, 'responder') };
  const { syn, synAck, ack } = opening.connection.handshake;
  return [
    makeFact('question.three-way', subject, { found: syn !== null && synAck !== null && ack !== null && !opening.connection.handshake.simultaneous, syn, synAck, ack, ...numbers, ...parties }),
    makeFact('question.four-way', closingSubject, closeParams(closing)),
    timeWaitQuestion(closing),
    makeFact('question.initial-numbers', subject, { ...parties, ...numbers }),
    makeFact('question.first-fin', closingSubject, closeParams(closing)),
    rttQuestion(opening),
  ];
}

function timeWaitQuestion(cast: Cast): Fact {
  const { connection } = cast;
  const side = (['originator', 'responder'] as const).find((one) => connection.finalStates[one] === 'TIME-WAIT') ?? null;
  const lastAck = connection.close.secondFinAck;
  return makeFact('question.time-wait', { connection: connection.stream }, {
    found: side !== null && lastAck !== null,
    party: side && partyOf(cast, side),
    other: side && partyOf(cast, otherSide(side)),
    lastAck,
    simultaneous: connection.close.manner === 'simultaneous',
    again: finSentAgain(cast),
  });
}

/** A FIN that had to be sent again would be the proof that the last ACK was lost. */
function finSentAgain({ connection }: Cast): number | null {
  const { secondFin } = connection.close;
  const copy = connection.segments.find((segment) => secondFin !== null && segment.frame > secondFin && hasFlag(segment, TCP_FLAGS.FIN) && segment.verdicts.some(({ kind }) => kind.endsWith('retransmission')));
  return copy?.frame ?? null;
}

function rttQuestion(cast: Cast): Fact {
  const { connection } = cast;
  const { syn, synAck, ack } = connection.handshake;
  const [first, second, third] = [syn, synAck, ack].map((frame) => segmentAt(connection, frame));
  const span = (from: Segment | null | undefined, to: Segment | null | undefined) => (from && to ? elapsedSince(from, to) : null);
  const toSynAckNs = span(first, second);
  const toAckNs = span(second, third);
  return makeFact('question.rtt', { connection: connection.stream }, {
    found: toSynAckNs !== null && toAckNs !== null,
    syn,
    synAck,
    ack,
    toSynAckNs,
    toAckNs,
    totalNs: span(first, third),
    nearOriginator: Number(toSynAckNs?.value ?? 0) > Number(toAckNs?.value ?? 0),
  });
}
