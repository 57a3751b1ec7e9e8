import type { Analysis } from '../analysis.ts';
import type { Connection } from '../connections/connection.ts';
import { TCP_FLAGS } from '../layers/tcp-fields.ts';
import type { Fact } from './facts.ts';
import { filterFacts } from './filter-facts.ts';
import { makeFact } from './make-fact.ts';
import { counted, seenAt } from './quantity.ts';
import { hasFlag, partyOf } from './segment-facts.ts';

type Capture = Omit<Analysis, 'facts'>;

/** What the file is like as evidence: whole or cut, what it lacks, what was left aside. */
export function captureFacts(analysis: Capture): Fact[] {
  return [...filterFacts(analysis), ...fileFacts(analysis), ...lackFacts(analysis), ...leftAsideFacts(analysis)];
}

function fileFacts({ capture, traffic }: Capture): Fact[] {
  const facts: Fact[] = [];
  const { stop, timeGoesBack, redacted } = capture;
  if (redacted) facts.push(makeFact('capture.redacted', {}, { addresses: counted(redacted.addresses), macs: counted(redacted.macs), secrets: counted(redacted.secrets) }));
  if (stop) {
    const { kind, afterFrame } = stop;
    facts.push(makeFact('capture.cut', {}, { kind, offset: counted(stop.offset), afterFrame: afterFrame || null, needed: counted(stop.needed), had: counted(stop.had) }));
  }
  if (timeGoesBack.firstFrame !== null) {
    facts.push(makeFact('capture.time-goes-back', {}, { count: counted(timeGoesBack.count), frame: timeGoesBack.firstFrame }));
  }
  const snapLength = capture.interfaces.find((one) => one.snapLength > 0)?.snapLength;
  if (capture.cutFrames > 0) {
    facts.push(makeFact('capture.frames-cut', {}, { count: counted(capture.cutFrames), snapLength: snapLength ? counted(snapLength) : null }));
  }
  const dropped = capture.interfaces.reduce((sum, one) => sum + (one.dropped ?? 0), 0);
  if (dropped > 0) facts.push(makeFact('capture.dropped', {}, { count: counted(dropped) }));
  const damaged = Object.values(traffic.stops).reduce((sum, count) => sum + count, 0);
  if (damaged > 0) facts.push(makeFact('capture.damaged-headers', {}, { count: counted(damaged) }));
  if (traffic.lostFragments > 0) facts.push(makeFact('capture.lost-fragments', {}, { count: counted(traffic.lostFragments) }));
  return facts;
}

function lackFacts(analysis: Capture): Fact[] {
  const { capture, traffic, connections, exchanges } = analysis;
  if (capture.frames === 0) return [makeFact('capture.no-frames', {}, {})];
  if (traffic.tcp.connections === 0) return [makeFact('capture.no-tcp', {}, { frames: counted(capture.frames) })];
  const facts: Fact[] = [];
  if (exchanges.length === 0 && traffic.httpConnections === 0) facts.push(noHttp(analysis));
  if (onlyPayloadRows(connections)) facts.push(makeFact('capture.http-rows-only', {}, { frames: counted(traffic.tcp.frames) }));
  else facts.push(...oneDirection(analysis));
  return facts;
}

function noHttp({ traffic, connections }: Capture): Fact {
  if (traffic.tlsConnections === 0) return makeFact('capture.no-http', {}, { connections: counted(traffic.tcp.connections) });
  const ports = [...new Set(connections.filter((one) => one.carries === 'tls').map((one) => one.responder.port))].sort((a, b) => a - b);
  return makeFact('capture.encrypted', {}, { connections: counted(traffic.tlsConnections), ports: ports.slice(0, 5).map(counted) });
}

/** A list exported through the filter `http` holds neither SYN nor FIN nor a bare ACK. */
function onlyPayloadRows(connections: Connection[]): boolean {
  const segments = connections.flatMap((one) => one.segments);
  const control = TCP_FLAGS.SYN | TCP_FLAGS.FIN | TCP_FLAGS.RST;
  return segments.length > 1 && connections.some((one) => one.carries === 'http') && segments.every((one) => one.length > 0 && !hasFlag(one, control));
}

function oneDirection({ connections }: Capture): Fact[] {
  const half = connections.find((one) => one.carries === 'http' && (one.sides.originator.frames === 0 || one.sides.responder.frames === 0));
  if (!half) return [];
  const seen = half.sides.originator.frames > 0 ? 'originator' : 'responder';
  const cast = { connection: half, client: null };
  return [makeFact('capture.one-direction', { connection: half.stream }, { connection: seenAt(half.firstFrame, 'tcp.stream', half.stream), seen: partyOf(cast, seen) })];
}

function leftAsideFacts({ capture, traffic, connections, connectionsOmitted }: Capture): Fact[] {
  const reportedFrames = connections.reduce((sum, one) => sum + one.sides.originator.frames + one.sides.responder.frames, 0);
  const reported = connections.length + connectionsOmitted;
  if (reportedFrames >= capture.frames) return [];
  return [
    makeFact('capture.left-aside', {}, {
      reported: counted(reported),
      reportedFrames: counted(reportedFrames),
      frames: counted(capture.frames - reportedFrames),
      connections: counted(Math.max(0, traffic.tcp.connections - reported)),
      tcp: counted(Math.max(0, traffic.tcp.frames - reportedFrames)),
      tls: counted(traffic.tlsConnections),
      udp: counted(traffic.udp.frames),
      icmp: counted(traffic.icmp.frames),
      arp: counted(traffic.arp.frames),
      other: counted(traffic.otherIp.frames + traffic.other.frames),
    }),
  ];
}
