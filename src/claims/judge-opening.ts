import type { Analysis } from '../analysis.ts';
import type { Connection } from '../connections/connection.ts';
import type { Outcome, Sense, Statement, Who } from './claim.ts';
import { agreeing, anyOf, NOT_SEEN, present, type Seen, sideOf, taught } from './evidence.ts';

/** What the two SYNs say, and what their sender and receiver are called. */
export function sack(analysis: Analysis, permitted: boolean): Outcome {
  const seen = taught(analysis).filter(({ sides }) => sides.originator.sackPermitted !== null && sides.responder.sackPermitted !== null);
  const outcome = agreeing(seen.map(({ sides, handshake }) => ({ value: sides.originator.sackPermitted && sides.responder.sackPermitted ? 'yes' : 'no', frames: present([handshake.syn, handshake.synAck]) })), permitted ? 'yes' : 'no');
  return { ...outcome, field: 'tcp.options.sack_perm', ...(outcome.verdict === 'false' ? { mistake: 'M11' as const } : {}) };
}

const MOST = 2 ** 32 - 1;
const synOf = ({ handshake }: Connection, who: Who): number[] => present([who === 'client' ? handshake.syn : handshake.synAck]);

/** By the raw number, of any connection. Zero is Wireshark's: right where that is said, left open where nothing is. */
export function initialNumber(analysis: Analysis, who: Who, value: number, sense: Sense | null = 'raw'): Outcome {
  if (value > MOST) return { verdict: 'false', reason: 'impossible', params: { field: 'tcp.seq_raw', value, most: MOST }, mistake: 'M9' };
  const side = sideOf(who);
  const seen = [...taught(analysis), ...analysis.connections].filter(({ sides }) => sides[side].initialSequence !== null);
  const [first] = seen;
  if (!first) return NOT_SEEN;
  const match = seen.find(({ sides }) => sides[side].initialSequence === value);
  const raw = (match ?? first).sides[side].initialSequence!;
  const told = { params: { found: raw, value, raw }, frames: synOf(match ?? first, who), field: 'tcp.seq_raw' };
  if (sense === 'relative') return { verdict: value === 0 ? 'true' : 'false', ...told, reason: 'is-relative' };
  if (match) return { verdict: 'true', reason: 'found', ...told };
  if (value > 1) return { verdict: 'false', reason: 'found', ...told };
  return sense === 'raw' ? { verdict: 'false', reason: 'relative', ...told, mistake: 'M1' } : { verdict: 'undecidable', reason: 'is-relative', ...told };
}

export function option(analysis: Analysis, { what, who, value }: Extract<Statement, { about: 'option' }>): Outcome {
  const sides: Who[] = who ? [who] : ['client', 'server'];
  const connections = taught(analysis);
  const seen = (numberOf: (one: Connection['sides']['originator']) => number | null): Seen<number>[] =>
    connections.flatMap((connection) => sides.flatMap((one) => {
      const found = numberOf(connection.sides[sideOf(one)]);
      return found === null ? [] : [{ value: found, frames: synOf(connection, one) }];
    }));
  if (what === 'mss') return agreeing(seen(({ mss }) => mss), value);
  // Wireshark shows the shift and what it multiplies by.
  const shift = agreeing(seen(({ windowShift }) => windowShift), value);
  const factor = agreeing(seen(({ windowShift }) => (windowShift === null ? null : 2 ** windowShift)), value);
  return factor.verdict === 'true' || (factor.verdict === 'undecidable' && shift.verdict === 'false') ? factor : shift;
}

/** Ports of servers are few; those of clients tell connections apart. */
export function port({ connections }: Analysis, who: Who, value: number): Outcome {
  if (value > 65_535) return { verdict: 'false', reason: 'impossible', params: { field: 'tcp.port', value, most: 65_535 }, mistake: 'M9' };
  const portsOf = (one: Who) => connections.map((connection) => ({ value: connection[sideOf(one)].port, frames: [connection.firstFrame] }));
  const outcome = anyOf(portsOf(who), value);
  const isOther = outcome.verdict === 'false' && portsOf(who === 'client' ? 'server' : 'client').some((one) => one.value === value);
  return isOther ? { ...outcome, mistake: 'M4' } : outcome;
}

export function address({ connections }: Analysis, who: Who, said: string): Outcome {
  const outcome = anyOf(connections.map((connection) => ({ value: connection[sideOf(who)].address, frames: [connection.firstFrame] })), said);
  // An IPv6 address has several spellings.
  return outcome.verdict === 'false' && said.includes(':') ? { ...outcome, verdict: 'undecidable' } : outcome;
}
