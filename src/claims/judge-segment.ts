import type { Analysis } from '../analysis.ts';
import type { TcpState } from '../connections/connection.ts';
import { lookUpFields } from '../inspections/look-up-fields.ts';
import { TCP_FLAGS } from '../layers/tcp-fields.ts';
import type { Outcome, Statement, Who } from './claim.ts';
import { NOT_SEEN, noSuchFrame, segmentAt, sideOf, whoAt } from './evidence.ts';
import { RETRANSMITTED } from './judge-count.ts';

/** What is said of one frame's segment. */
export function direction(analysis: Analysis, frame: number, from: Who): Outcome {
  const at = segmentAt(analysis, frame);
  if (!at) return noSuchFrame(frame);
  const found = whoAt(at.segment.from);
  return { verdict: found === from ? 'true' : 'false', reason: 'side', params: { found }, frames: [frame], field: 'tcp.srcport', ...(found === from ? {} : { mistake: 'M4' as const }) };
}

export function stateAfter(analysis: Analysis, { who, frame, state }: { who: Who; frame: number; state: string }): Outcome {
  const at = segmentAt(analysis, frame);
  if (!at) return noSuchFrame(frame);
  const changes = at.connection.segments.filter((segment) => segment.frame <= frame).flatMap(({ states, frame: changed }) => states.filter(({ side }) => side === sideOf(who)).map(({ to }) => ({ to, changed })));
  const last = changes.at(-1) as { to: TcpState; changed: number } | undefined;
  if (!last || last.to === 'UNKNOWN') return NOT_SEEN;
  return { verdict: last.to === state ? 'true' : 'false', reason: 'found', params: { found: last.to }, frames: [last.changed] };
}

/** Both numbers that Wireshark shows are right; where the claim asks for the real one, the relative one is M1. */
export function segmentNumber(analysis: Analysis, { what, frame, value, sense }: Extract<Statement, { about: 'number' }>): Outcome {
  const at = segmentAt(analysis, frame);
  if (!at) return noSuchFrame(frame);
  const { segment } = at;
  const [relative, raw] = what === 'seq' ? [segment.seq, segment.seqRaw] : [segment.ack, segment.ackRaw];
  const told = { params: { found: `${relative} (${raw})`, value, raw }, frames: [frame], field: `tcp.${what}` };
  if (value === raw && sense !== 'relative') return { verdict: 'true', reason: 'found', ...told };
  if (value !== relative) return { verdict: 'false', reason: 'found', ...told };
  if (sense === 'relative') return { verdict: 'true', reason: 'found', ...told };
  if (sense === 'raw') return { verdict: 'false', reason: 'relative', ...told, mistake: 'M1' };
  return { verdict: (segment.flags & TCP_FLAGS.SYN) !== 0 ? 'undecidable' : 'true', reason: 'is-relative', ...told };
}

/** Named flags must be set; others may be, too. A SYN that is one of two is left open. */
export function flags(analysis: Analysis, { frame, flags: said, set }: Extract<Statement, { about: 'flags' }>): Outcome {
  const at = segmentAt(analysis, frame);
  if (!at) return noSuchFrame(frame);
  const names = Object.entries(TCP_FLAGS).filter(([, bit]) => (at.segment.flags & bit) !== 0).map(([name]) => name);
  const told = { reason: 'found' as const, params: { found: names.join(', ') }, frames: [frame], field: 'tcp.flags' };
  if (!set) return { verdict: said.some((name) => names.includes(name)) ? 'false' : 'true', ...told };
  if (said.some((name) => !names.includes(name))) return { verdict: 'false', ...told };
  const isHalf = names.includes('SYN') && names.includes('ACK') && said.length === 1;
  return { verdict: isHalf ? 'undecidable' : 'true', ...told };
}

export function repeated(analysis: Analysis, frame: number, said: boolean): Outcome {
  const at = segmentAt(analysis, frame);
  if (!at) return noSuchFrame(frame);
  const kinds = at.segment.verdicts.map(({ kind }) => kind as string);
  const isRepeated = kinds.some((kind) => (RETRANSMITTED as readonly string[]).includes(kind));
  // What came late or probes may well be octets that were sent before.
  const isUnclear = !isRepeated && kinds.some((kind) => /out_of_order|keep_alive|probe|lost/.test(kind));
  const told = { reason: 'found' as const, params: { found: kinds.map((kind) => `tcp.analysis.${kind}`).join(', ') || '0' }, frames: [frame] };
  if (isUnclear) return { verdict: 'undecidable', ...told };
  return { verdict: isRepeated === said ? 'true' : 'false', ...told, ...(isRepeated === said ? {} : { mistake: 'M13' as const }) };
}

const LENGTHS = ['tcp.len', 'frame.len', 'ip.len', 'ipv6.plen', 'http.content_length', 'tcp.reassembled.length', 'tcp.hdr_len'];

/** A frame has several lengths; a number that is none of them is false. */
export function length(analysis: Analysis, frame: number, value: number): Outcome {
  const fields = lookUpFields(analysis.kept);
  if (!fields.sourceOf(frame)) return noSuchFrame(frame);
  const found = LENGTHS.flatMap((field) => fields.textsOf(frame, field).map((text) => ({ field, text })));
  const match = found.find(({ text }) => Number(text) === value);
  if (match) return { verdict: 'true', reason: 'found', params: { found: `${match.field} = ${match.text}` }, frames: [frame], field: match.field };
  return { verdict: 'false', reason: 'found', params: { found: found.slice(0, 2).map(({ field, text }) => `${field} = ${text}`).join(', ') }, frames: [frame], field: 'tcp.len' };
}

export function window(analysis: Analysis, frame: number, value: number): Outcome {
  const at = segmentAt(analysis, frame);
  if (!at) return noSuchFrame(frame);
  const { window: scaled, windowRaw } = at.segment;
  return { verdict: value === scaled || value === windowRaw ? 'true' : 'false', reason: 'found', params: { found: scaled === windowRaw ? scaled : `${scaled} (${windowRaw})` }, frames: [frame], field: 'tcp.window_size' };
}
