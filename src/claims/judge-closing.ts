import type { Analysis } from '../analysis.ts';
import type { Connection } from '../connections/connection.ts';
import type { Outcome, Who } from './claim.ts';
import { agreeing, NOT_SEEN, noSuchFrame, present, segmentAt, taught, whoAt } from './evidence.ts';

/** Who closes first, of all connections or of that to which the frame belongs, which must be the first FIN or the RST. */
export function closesFirst(analysis: Analysis, who: Who, frame?: number): Outcome {
  const at = frame === undefined ? null : segmentAt(analysis, frame);
  if (frame !== undefined && !at) return noSuchFrame(frame);
  const connections = at ? [at.connection] : taught(analysis);
  const seen = connections.filter(({ close }) => close.by !== null).map(({ close }) => ({ value: whoAt(close.by!), frames: present([close.firstFin ?? close.reset]) }));
  const outcome = agreeing<Who>(seen, who);
  const told: Outcome = { ...outcome, reason: outcome.reason === 'found' ? 'side' : outcome.reason };
  if (outcome.verdict === 'false') return { ...told, mistake: 'M5' };
  const elsewhere = frame !== undefined && outcome.verdict === 'true' && !seen[0]!.frames.includes(frame);
  return elsewhere ? { ...told, verdict: 'false', reason: 'found', params: { found: seen[0]!.frames.join(', ') } } : told;
}

export function closeSegments(analysis: Analysis, value: number): Outcome {
  const ended = taught(analysis).map(({ close }) => closeFrames(close)).filter((frames) => frames.length > 0);
  const outcome = agreeing(ended.map((frames) => ({ value: frames.length, frames })), value);
  const three = outcome.verdict === 'false' && value === 4 && outcome.params.found === 3;
  return three ? { ...outcome, reason: 'three-segments', mistake: 'M6' } : outcome;
}

/** Only where both directions were closed and acknowledged. */
function closeFrames({ firstFin, firstFinAck, secondFin, secondFinAck }: Connection['close']): number[] {
  const frames = present([firstFin, firstFinAck, secondFin, secondFinAck]);
  return frames.length === 4 ? [...new Set(frames)] : [];
}

const handshakeFrames = ({ handshake }: Connection): number[] => present([handshake.syn, handshake.synAck, handshake.ack]);

export function handshakeSegments(analysis: Analysis, value: number): Outcome {
  const whole = taught(analysis).filter((connection) => handshakeFrames(connection).length === 3 && connection.handshake.repeated.length === 0);
  return agreeing(whole.map((connection) => ({ value: 3, frames: handshakeFrames(connection) })), value);
}

/** The frames of an opening or a close, in any order; copies of the SYN, and what a range takes along, may be among them. */
export function framesOf(analysis: Analysis, { part, frames: said, between = [], step }: { part: 'handshake' | 'close'; frames: number[]; between?: number[]; step?: number }): Outcome {
  const holding = new Map(said.map((frame) => [frame, segmentAt(analysis, frame)?.connection]));
  const missing = said.find((frame) => !holding.get(frame));
  if (missing !== undefined) return noSuchFrame(missing);
  const connections = [...new Set(holding.values())] as Connection[];
  const [connection] = connections;
  if (connections.length > 1) return { verdict: 'false', reason: 'two-connections', params: { found: connections.map((one) => one.originator.port).join(', ') }, frames: said.slice(0, 8), mistake: 'M3' };
  const frames = part === 'handshake' ? handshakeFrames(connection!) : closeFrames(connection!.close);
  if (frames.length < 3) return NOT_SEEN;
  if (step !== undefined) return agreeing([{ value: frames[step - 1]!, frames: [frames[step - 1]!] }], said[0]!);
  const extra = part === 'handshake' ? connection!.handshake.repeated : [];
  const named = new Set([...said, ...between]);
  const same = frames.every((frame) => named.has(frame)) && said.every((frame) => frames.includes(frame) || extra.includes(frame));
  return { verdict: same ? 'true' : 'false', reason: 'found', params: { found: frames.join(', ') }, frames };
}
