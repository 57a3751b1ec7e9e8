import type { Close, CloseManner, Connection, Segment } from '../connections/connection.ts';
import { TCP_FLAGS } from '../layers/tcp-fields.ts';
import type { CloseParams, Fact, FactParams } from './facts.ts';
import { listFrames } from './list-frames.ts';
import { makeFact } from './make-fact.ts';
import { neverOpened } from './never-opened.ts';
import { counted, elapsed } from './quantity.ts';
import { type Cast, hasFlag, otherSide, partyOf, segmentAt, segmentFacts } from './segment-facts.ts';

/** The end of a connection with the sides that the capture shows (RFC 9293, 3.6), or what of it is missing. */
export function closeFacts(cast: Cast): Fact[] {
  const { connection } = cast;
  const { close } = connection;
  if (neverOpened(connection)) return [];
  const subject = { connection: connection.stream };
  const facts: Fact[] = [makeFact('close.lead', subject, closeParams(cast)), ...stepFacts(cast), ...timeWaitFacts(cast)];
  facts.push(...moreResets(cast));
  const missing = missingParts(close);
  if (missing.length > 0) facts.push(makeFact('close.missing', subject, { manner: close.manner, missing, lastFrame: connection.lastFrame }));
  return facts;
}

/** Who closed first and by which frames. */
export function closeParams(cast: Cast): CloseParams {
  const { connection } = cast;
  const { manner, by, firstFin, firstFinAck, secondFin, secondFinAck, reset } = connection.close;
  return {
    manner,
    first: by && partyOf(cast, by),
    other: by && partyOf(cast, otherSide(by)),
    firstFin,
    firstFinAck,
    secondFin,
    secondFinAck,
    reset,
    byOriginator: by === 'originator',
    lastFrame: connection.lastFrame,
  };
}

function stepFacts(cast: Cast): Fact[] {
  const { connection } = cast;
  const { close } = connection;
  const subject = { connection: connection.stream };
  const firstFin = segmentAt(connection, close.firstFin);
  const facts: Fact[] = [];
  if (firstFin) facts.push(makeFact('close.first-fin', subject, { ...segmentFacts(cast, firstFin), withData: firstFin.length > 0, responderFirst: firstFin.from === 'responder' }));
  if (firstFin) facts.push(...laterSteps(cast, firstFin));
  const reset = segmentAt(connection, close.reset);
  if (reset) facts.push(makeFact('close.reset', subject, { ...segmentFacts(cast, reset), withAck: hasFlag(reset, TCP_FLAGS.ACK), afterFin: close.firstFin !== null && close.firstFin < reset.frame ? close.firstFin : null }));
  return facts.sort((a, b) => frameOf(a) - frameOf(b));
}

const frameOf = (fact: Fact): number => (fact.params as { frame: number }).frame;

function laterSteps(cast: Cast, firstFin: Segment): Fact[] {
  const { connection } = cast;
  const { close } = connection;
  const subject = { connection: connection.stream };
  const facts: Fact[] = [];
  const ownAck = close.firstFinAck !== close.secondFin ? segmentAt(connection, close.firstFinAck) : null;
  if (ownAck) facts.push(makeFact('close.first-fin-ack', subject, { ...segmentFacts(cast, ownAck), fin: firstFin.frame, simultaneous: close.manner === 'simultaneous' }));
  const secondFin = segmentAt(connection, close.secondFin);
  if (!secondFin) return facts;
  facts.push(
    makeFact('close.second-fin', subject, {
      ...segmentFacts(cast, secondFin),
      simultaneous: close.manner === 'simultaneous',
      withAck: close.firstFinAck === close.secondFin,
      fin: firstFin.frame,
      withData: secondFin.length > 0,
      sinceFirstFinNs: elapsed(firstFin, secondFin),
    }),
  );
  const lastAck = segmentAt(connection, close.secondFinAck);
  if (lastAck) facts.push(makeFact('close.second-fin-ack', subject, { ...segmentFacts(cast, lastAck), fin: secondFin.frame }));
  return facts;
}

function timeWaitFacts(cast: Cast): Fact[] {
  const { connection } = cast;
  const { close, finalStates } = connection;
  if (close.secondFin === null) return [];
  return (['originator', 'responder'] as const)
    .filter((side) => finalStates[side] === 'TIME-WAIT')
    .map((side) => makeFact('close.time-wait', { connection: connection.stream }, { party: partyOf(cast, side), other: partyOf(cast, otherSide(side)), lastAck: close.secondFinAck, simultaneous: close.manner === 'simultaneous', inferred: inferredStates(connection) }));
}

const inferredStates = (connection: Connection): boolean => connection.handshake.syn === null;

/** After a reset, each segment that still arrives draws another RST (RFC 9293, 3.10.7.1). */
function moreResets(cast: Cast): Fact[] {
  const { connection } = cast;
  const later = connection.segments.filter((segment) => hasFlag(segment, TCP_FLAGS.RST) && segment.frame > (connection.close.reset ?? Number.POSITIVE_INFINITY));
  const [first] = later;
  if (!first) return [];
  const resets = later.filter(({ from }) => from === first.from);
  const frames = resets.map(({ frame }) => frame);
  const params = { sender: partyOf(cast, first.from), count: counted(frames.length), ...listFrames(frames) };
  return [makeFact('close.more-resets', { connection: connection.stream }, params)];
}

/** Nothing is missing from these, or all of it is and the lead says so. */
const NOTHING_MISSING: CloseManner[] = ['four-segments', 'three-segments', 'simultaneous', 'reset'];

function missingParts(close: Close): FactParams['close.missing']['missing'] {
  if (close.manner === 'open') return ['either-fin'];
  if (NOTHING_MISSING.includes(close.manner)) return [];
  const missing: FactParams['close.missing']['missing'] = [];
  if (close.firstFinAck === null) missing.push('first-fin-ack');
  if (close.secondFin === null) missing.push('second-fin');
  else if (close.secondFinAck === null) missing.push('second-fin-ack');
  return missing;
}
