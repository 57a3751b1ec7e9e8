import type { Connection, Segment } from '../connections/connection.ts';
import type { Exchange } from '../exchanges/exchange.ts';
import type { Quantity } from './fact.ts';
import type { Fact } from './facts.ts';
import { makeFact } from './make-fact.ts';
import { counted, elapsed, seenAt } from './quantity.ts';
import { type Cast, partyOf, segmentAt } from './segment-facts.ts';

/** What kind of connection it is: it carried HTTP, waited in reserve, was refused, was never answered, or something else. */
export function connectionFacts(cast: Cast, exchanges: Exchange[], all: Connection[]): Fact[] {
  const { connection } = cast;
  const subject = { connection: connection.stream };
  const facts: Fact[] = [kindFact(cast, exchanges, all)];
  if (connection.originatorFrom !== 'syn') {
    facts.push(makeFact('connection.origin-inferred', subject, { from: connection.originatorFrom, originator: partyOf(cast, 'originator'), address: seenAt(connection.firstFrame, 'ip.addr', endpointText(connection.originator)) }));
  }
  const earlier = connection.reusedFrom;
  if (earlier !== null) facts.push(makeFact('connection.ports-reused', subject, { frame: connection.firstFrame, earlier: counted(earlier) }));
  return facts;
}

export function endpointText({ address, port }: { address: string; port: number }): string {
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}

function kindFact(cast: Cast, exchanges: Exchange[], all: Connection[]): Fact {
  const { close, carries } = cast.connection;
  if (close.manner === 'refused') return refusedFact(cast);
  if (close.manner === 'unanswered') return unansweredFact(cast);
  if (carries === 'http' || exchanges.length > 0) return httpFact(cast, exchanges);
  if (isSpare(cast.connection) && all.some((one) => one.carries === 'http')) return spareFact(cast, all);
  return otherFact(cast);
}

/** Opened in full and never used: no payload but the old octet of a keep-alive probe. */
export function isSpare(connection: Connection): boolean {
  const { handshake, carries } = connection;
  return carries === 'nothing' && handshake.synAck !== null && connection.close.manner !== 'refused';
}

function httpFact(cast: Cast, exchanges: Exchange[]): Fact {
  const { connection } = cast;
  const { close, firstFrame, lastFrame } = connection;
  return makeFact('connection.http', { connection: connection.stream }, {
    originator: partyOf(cast, 'originator'),
    responder: partyOf(cast, 'responder'),
    from: seenAt(firstFrame, 'ip.src', endpointText(connection.originator)),
    to: seenAt(firstFrame, 'ip.dst', endpointText(connection.responder)),
    exchanges: counted(exchanges.length),
    durationNs: seenAt(lastFrame, 'tcp.time_relative', connection.endNs - connection.startNs),
    frames: counted(frameCount(connection)),
    manner: close.manner,
    closer: close.by && partyOf(cast, close.by),
  });
}

const frameCount = ({ sides }: Connection): number => sides.originator.frames + sides.responder.frames;

function spareFact(cast: Cast, all: Connection[]): Fact {
  const { connection } = cast;
  const probes = connection.segments.filter((segment) => segment.verdicts.some(({ kind }) => kind === 'keep_alive'));
  const answers = connection.segments.filter((segment, at) => probes.includes(connection.segments[at - 1]!) && segment.from !== connection.segments[at - 1]!.from);
  const neighbour = neighbourOf(connection, all);
  const [first] = probes;
  return makeFact('connection.spare', { connection: connection.stream }, {
    originator: partyOf(cast, 'originator'),
    responder: partyOf(cast, 'responder'),
    from: seenAt(connection.firstFrame, 'ip.src', endpointText(connection.originator)),
    to: seenAt(connection.firstFrame, 'ip.dst', endpointText(connection.responder)),
    neighbour: neighbour && seenAt(neighbour.firstFrame, 'tcp.stream', neighbour.stream),
    openedAfterNs: neighbour && seenAt(connection.firstFrame, 'frame.time_relative', connection.startNs - neighbour.startNs),
    probes: counted(probes.length),
    probeFrames: probes.map(({ frame }) => frame),
    intervalNs: intervalOf(probes),
    answers: answers.map(({ frame }) => frame),
    answerSack: sackOf(answers[0]),
    durationNs: seenAt(connection.lastFrame, 'tcp.time_relative', connection.endNs - connection.startNs),
    probeSeq: first ? seenAt(first.frame, 'tcp.seq', first.seq) : null,
    probeLength: first ? seenAt(first.frame, 'tcp.len', first.length) : null,
    expected: first ? seenAt(first.frame, 'tcp.seq', first.seq + 1) : null,
  });
}

/** The connection that the same machine opened to the same server just before. */
function neighbourOf(connection: Connection, all: Connection[]): Connection | null {
  const near = 1_000_000_000;
  const before = all.filter((one) => one.stream < connection.stream && one.responder.port === connection.responder.port && one.originator.address === connection.originator.address);
  const last = before.filter((one) => connection.startNs - one.startNs < near).at(-1);
  return last ?? null;
}

function intervalOf(probes: Segment[]): Quantity | null {
  const [first, second] = probes;
  return first && second ? elapsed(first, second) : null;
}

function sackOf(answer: Segment | undefined): Quantity | null {
  const sack = answer?.options.find((option) => option.kind === 'sack');
  const block = sack?.blocks[0];
  return answer && block ? seenAt(answer.frame, 'tcp.options.sack_le', `${block.left}–${block.right}`) : null;
}

function refusedFact(cast: Cast): Fact {
  const { connection } = cast;
  const { handshake, close } = connection;
  // A later SYN may have tried again: the RST answers the last one before it.
  const attempts = [...handshake.repeated, ...(handshake.syn === null ? [] : [handshake.syn])].sort((a, b) => a - b);
  const syn = segmentAt(connection, attempts.findLast((frame) => close.reset !== null && frame < close.reset) ?? handshake.syn);
  const reset = segmentAt(connection, close.reset);
  return makeFact('connection.refused', { connection: connection.stream }, {
    originator: partyOf(cast, 'originator'),
    responder: partyOf(cast, 'responder'),
    syn: syn?.frame ?? connection.firstFrame,
    reset: close.reset,
    port: seenAt(connection.firstFrame, 'tcp.dstport', connection.responder.port),
    afterNs: syn && reset ? elapsed(syn, reset) : null,
    attempts: counted(Math.max(1, attempts.length)),
  });
}

function unansweredFact(cast: Cast): Fact {
  const { connection } = cast;
  const { handshake } = connection;
  const frames = [...new Set([handshake.syn ?? connection.firstFrame, ...handshake.repeated])].sort((a, b) => a - b);
  return makeFact('connection.unanswered', { connection: connection.stream }, {
    originator: partyOf(cast, 'originator'),
    syn: frames[0]!,
    port: seenAt(connection.firstFrame, 'tcp.dstport', connection.responder.port),
    attempts: counted(frames.length),
    attemptFrames: frames,
    lastsNs: seenAt(connection.lastFrame, 'tcp.time_relative', connection.endNs - connection.startNs),
    pausesGrow: pausesGrow(connection, frames),
  });
}

/** Each pause is at least half as long again as the one before it (RFC 6298, 5.5 doubles them). */
function pausesGrow({ segments }: Connection, frames: number[]): boolean {
  const times = segments.filter(({ frame }) => frames.includes(frame)).map(({ timeNs }) => timeNs);
  const pauses = times.slice(1).map((time, at) => time - times[at]!);
  return pauses.length > 1 && pauses.every((pause, at) => at === 0 || pause >= 1.5 * pauses[at - 1]!);
}

function otherFact(cast: Cast): Fact {
  const { connection } = cast;
  const carries = connection.carries === 'http' ? 'other' : connection.carries;
  return makeFact('connection.other', { connection: connection.stream }, {
    originator: partyOf(cast, 'originator'),
    responder: partyOf(cast, 'responder'),
    carries,
    octets: counted(connection.sides.originator.octets + connection.sides.responder.octets),
    frames: counted(frameCount(connection)),
  });
}
