import type { Analysis } from '../analysis.ts';
import type { Connection, Side, TcpState } from '../connections/connection.ts';
import { compileFilter } from '../filters/compile-filter.ts';
import { lookUpFields } from '../inspections/look-up-fields.ts';
import { CLIENT, type Countable, type Outcome, type Statement, type Who } from './claim.ts';
import { judgeField } from './judge-field.ts';

/** What the capture says to a statement. A statement of no one connection is about those that carry HTTP, where there are any. */
export function judgeStatement(analysis: Analysis, said: Statement): Outcome {
  switch (said.about) {
    case 'field': return judgeField(analysis, said);
    case 'closes-first': return closesFirst(analysis, said.who);
    case 'count': return said.what === 'close-segments' ? closeSegments(analysis, said.value) : counted(analysis, said.what, said.value);
    case 'filter': return filtered(analysis, said.filter, said.value);
    case 'frames': return framesOf(analysis, said.part, said.frames);
    case 'sack': return sack(analysis, said.permitted);
    case 'initial-number': return initialNumber(analysis, said.who, said.value);
    case 'status': return judgeField(analysis, { about: 'field', frame: said.frame, field: 'http.response.code', operator: '=', value: String(said.value) });
    case 'direction': return direction(analysis, said.frame, said.from);
    case 'state': return stateAfter(analysis, said);
    case 'protocol': return protocol(analysis, said.protocol, said.present);
  }
}

const NOT_SEEN: Outcome = { verdict: 'undecidable', reason: 'not-seen', params: {} };

function taught({ connections }: Analysis): Connection[] {
  const web = connections.filter(({ carries }) => carries === 'http');
  return web.length > 0 ? web : connections;
}

const sideOf = (who: Who): Side => (who === 'client' ? CLIENT : 'responder');
const whoAt = (side: Side): Who => (side === CLIENT ? 'client' : 'server');

/** True or false where all that were seen agree. */
function agreeing<T extends string | number>(seen: { value: T; frames: number[] }[], said: T): Outcome {
  const [first] = seen;
  if (!first) return NOT_SEEN;
  const frames = seen.flatMap((one) => one.frames).slice(0, 8);
  if (seen.some(({ value }) => value !== first.value)) return { verdict: seen.some(({ value }) => value === said) ? 'undecidable' : 'false', reason: 'differs', params: { found: [...new Set(seen.map(({ value }) => value))].slice(0, 6).join(', ') }, frames };
  return { verdict: first.value === said ? 'true' : 'false', reason: 'found', params: { found: first.value }, frames };
}

function closesFirst(analysis: Analysis, who: Who): Outcome {
  const seen = taught(analysis).filter(({ close }) => close.by !== null).map(({ close }) => ({ value: whoAt(close.by!), frames: [close.firstFin ?? close.reset!] }));
  const outcome = agreeing<Who>(seen, who);
  const told: Outcome = { ...outcome, reason: outcome.reason === 'found' ? 'side' : outcome.reason };
  return outcome.verdict === 'false' ? { ...told, mistake: 'M5' } : told;
}

function closeSegments(analysis: Analysis, value: number): Outcome {
  const ended = taught(analysis).map(({ close }) => closeFrames(close)).filter((frames) => frames.length > 0);
  const outcome = agreeing(ended.map((frames) => ({ value: frames.length, frames })), value);
  const three = outcome.verdict === 'false' && value === 4 && outcome.params.found === 3;
  return three ? { ...outcome, reason: 'three-segments', mistake: 'M6' } : outcome;
}

/** Only where both directions were closed and acknowledged. */
function closeFrames({ firstFin, firstFinAck, secondFin, secondFinAck }: Connection['close']): number[] {
  const frames = [firstFin, firstFinAck, secondFin, secondFinAck].filter((frame) => frame !== null);
  return frames.length === 4 ? [...new Set(frames)] : [];
}

const RETRANSMITTED = ['retransmission', 'fast_retransmission', 'spurious_retransmission'] as const;

function counted(analysis: Analysis, what: Exclude<Countable, 'close-segments'>, value: number): Outcome {
  const { connections, exchanges } = analysis;
  const requests = exchanges.flatMap(({ request }) => request ?? []);
  const found = {
    connections: connections.length,
    requests: requests.length,
    objects: new Set(requests.map(({ target }) => target)).size,
    retransmissions: connections.reduce((sum, { verdicts }) => sum + RETRANSMITTED.reduce((all, kind) => all + (verdicts[kind] ?? 0), 0), 0),
  }[what];
  const frames = what === 'connections' ? connections.map(({ firstFrame }) => firstFrame) : what === 'retransmissions' ? repeatedFrames(connections) : requests.map(({ firstFrame }) => firstFrame);
  const outcome: Outcome = { verdict: found === value ? 'true' : 'false', reason: 'found', params: { found }, frames: frames.slice(0, 12) };
  if (outcome.verdict === 'true') return outcome;
  const unused = connections.filter(({ carries }) => carries === 'nothing').length;
  if (what === 'connections' && unused > 0) return { ...outcome, reason: 'unused-connections', params: { found, unused }, mistake: 'M7' };
  const mistake = ({ connections: 'M7', requests: 'M15', objects: 'M15', retransmissions: 'M13' } as const)[what];
  return { ...outcome, mistake };
}

function repeatedFrames(connections: Connection[]): number[] {
  const isRepeat = (kind: string) => (RETRANSMITTED as readonly string[]).includes(kind);
  return connections.flatMap(({ segments }) => segments.filter(({ verdicts }) => verdicts.some(({ kind }) => isRepeat(kind))).map(({ frame }) => frame));
}

function filtered(analysis: Analysis, text: string, value: number): Outcome {
  if (!analysis.kept) return { verdict: 'undecidable', reason: 'none-kept', params: {} };
  const fields = lookUpFields(analysis.kept);
  try {
    const filter = compileFilter(text);
    const frames = fields.frames.filter((frame) => filter.matches(fields.sourceOf(frame)!));
    const whole = fields.frames.length === analysis.capture.frames;
    const holds = frames.length === value;
    return { verdict: holds ? 'true' : whole || frames.length > value ? 'false' : 'undecidable', reason: 'found', params: { found: frames.length }, frames: frames.slice(0, 12) };
  } catch {
    return { verdict: 'unreadable', reason: 'wrong-filter', params: { filter: text } };
  }
}

function framesOf({ connections }: Analysis, part: 'handshake' | 'close', said: number[]): Outcome {
  const holding = new Set(said.map((frame) => connections.find(({ segments }) => segments.some((segment) => segment.frame === frame))));
  const [connection] = holding;
  if (holding.has(undefined)) return { verdict: 'undecidable', reason: 'no-such-frame', params: { frame: said.find((frame) => !connections.some(({ segments }) => segments.some((one) => one.frame === frame)))! } };
  if (holding.size > 1) return { verdict: 'false', reason: 'two-connections', params: { found: [...holding].map((one) => one!.originator.port).join(', ') }, frames: said, mistake: 'M3' };
  const { handshake, close } = connection!;
  const frames = part === 'handshake' ? [handshake.syn, handshake.synAck, handshake.ack].filter((frame) => frame !== null) : closeFrames(close);
  if (frames.length === 0) return NOT_SEEN;
  const same = frames.length === new Set(said).size && frames.every((frame) => said.includes(frame));
  return { verdict: same ? 'true' : 'false', reason: 'found', params: { found: frames.join(', ') }, frames };
}

function sack(analysis: Analysis, permitted: boolean): Outcome {
  const seen = taught(analysis).filter(({ sides }) => sides.originator.sackPermitted !== null && sides.responder.sackPermitted !== null);
  const outcome = agreeing(seen.map(({ sides, handshake }) => ({ value: sides.originator.sackPermitted && sides.responder.sackPermitted ? 'yes' : 'no', frames: [handshake.syn, handshake.synAck].filter((frame) => frame !== null) })), permitted ? 'yes' : 'no');
  return { ...outcome, field: 'tcp.options.sack_perm', ...(outcome.verdict === 'false' ? { mistake: 'M11' as const } : {}) };
}

function initialNumber(analysis: Analysis, who: Who, value: number): Outcome {
  if (value > 2 ** 32 - 1) return { verdict: 'false', reason: 'impossible', params: { field: 'tcp.seq_raw', value, most: 2 ** 32 - 1 }, mistake: 'M9' };
  const side = sideOf(who);
  const seen = taught(analysis).filter(({ sides }) => sides[side].initialSequence !== null);
  const [first] = seen;
  if (!first) return NOT_SEEN;
  const frameOf = ({ handshake }: Connection) => [side === CLIENT ? handshake.syn : handshake.synAck].filter((frame) => frame !== null);
  const match = seen.find(({ sides }) => sides[side].initialSequence === value);
  const told = { params: { found: (match ?? first).sides[side].initialSequence!, value, raw: first.sides[side].initialSequence! }, frames: frameOf(match ?? first), field: 'tcp.seq_raw' };
  if (match) return { verdict: 'true', reason: 'found', ...told };
  return value <= 1 ? { verdict: 'false', reason: 'relative', ...told, mistake: 'M1' } : { verdict: 'false', reason: 'found', ...told };
}

function direction({ connections }: Analysis, frame: number, from: Who): Outcome {
  const segment = connections.flatMap(({ segments }) => segments).find((one) => one.frame === frame);
  if (!segment) return { verdict: 'undecidable', reason: 'no-such-frame', params: { frame } };
  const holds = whoAt(segment.from) === from;
  return { verdict: holds ? 'true' : 'false', reason: 'side', params: { found: whoAt(segment.from) }, frames: [frame], field: 'tcp.srcport', ...(holds ? {} : { mistake: 'M4' as const }) };
}

function stateAfter({ connections }: Analysis, { who, frame, state }: { who: Who; frame: number; state: string }): Outcome {
  const connection = connections.find(({ segments }) => segments.some((segment) => segment.frame === frame));
  if (!connection) return { verdict: 'undecidable', reason: 'no-such-frame', params: { frame } };
  const changes = connection.segments.filter((segment) => segment.frame <= frame).flatMap(({ states, frame: at }) => states.filter(({ side }) => side === sideOf(who)).map(({ to }) => ({ to, at })));
  const last = changes.at(-1) as { to: TcpState; at: number } | undefined;
  if (!last || last.to === 'UNKNOWN') return NOT_SEEN;
  return { verdict: last.to === state ? 'true' : 'false', reason: 'found', params: { found: last.to }, frames: [last.at] };
}

/** Of frames outside the report there are counts by protocol only, so that absence is known of few. */
function protocol(analysis: Analysis, name: string, present: boolean): Outcome {
  const { traffic, kept } = analysis;
  const counts: Record<string, number> = { arp: traffic.arp.frames, icmp: traffic.icmp.frames, udp: traffic.udp.frames, tcp: traffic.tcp.frames, tls: traffic.tlsConnections, http: traffic.httpConnections };
  const inKept = kept && counts[name] === undefined ? filtered(analysis, name, 0) : null;
  if (inKept?.verdict === 'unreadable') return inKept;
  const found = counts[name] ?? inKept?.frames?.length ?? 0;
  const absent = counts[name] === 0 || (name === 'dns' && traffic.udp.frames === 0 && found === 0);
  if (found === 0 && !absent) return NOT_SEEN;
  return { verdict: found > 0 === present ? 'true' : 'false', reason: 'found', params: { found }, ...(found === 0 && present ? { mistake: 'M8' as const } : {}) };
}
