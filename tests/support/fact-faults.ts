import type { Analysis } from '../../src/analysis.ts';
import type { Segment } from '../../src/connections/connection.ts';
import type { Sum, SumTerm } from '../../src/facts/fact.ts';
import type { Fact } from '../../src/facts/facts.ts';
import { visitObjects } from './walk-document.ts';

/** Durations that may be negative: a response may come before its request is whole. */
const MAY_BE_EARLY = /OctetNs$/;

/** Facts that claim what the analysis does not hold: evidence outside the capture, sums that are wrong, time that runs backwards. */
export function factFaults(analysis: Analysis): string[] {
  const segments = new Map(analysis.connections.flatMap((connection) => connection.segments.map((segment) => [segment.frame, segment] as const)));
  return analysis.facts.flatMap((fact) => [...evidenceFaults(fact, analysis), ...sumFaults(fact, segments), ...timeFaults(fact, analysis)].map((fault) => `${fact.kind} of connection ${fact.connection ?? '–'}: ${fault}`));
}

function evidenceFaults({ evidence, params }: Fact, { capture }: Analysis): string[] {
  const faults = evidence.filter(({ frame }) => !(frame >= 1 && frame <= capture.frames)).map(({ frame }) => `frame ${frame} of ${capture.frames}`);
  visitObjects(params, ({ value }, path) => {
    if (typeof value === 'number' && !Number.isFinite(value)) faults.push(`${path} is ${value}`);
    if (value === undefined || value === null) return;
    if (typeof value !== 'number' && typeof value !== 'string') faults.push(`${path} holds a ${typeof value}`);
  });
  return faults;
}

function sumFaults({ params }: Fact, segments: Map<number, Segment>): string[] {
  const faults: string[] = [];
  visitObjects(params, (object, path) => {
    if (!Array.isArray(object.terms)) return;
    const sum = object as unknown as Sum;
    if (!isTrue(sum)) faults.push(`${path} does not add up: ${[sum.result, ...sum.terms].map(({ operator, quantity }) => `${operator}${quantity.value}`).join(' ')}`);
    for (const term of [sum.result, ...sum.terms]) if (!isThere(term, segments)) faults.push(`${path}: ${term.code} ${term.quantity.value} is not in #${term.quantity.frame}`);
  });
  return faults;
}

/** Raw numbers count modulo 2^32; relative ones are small and exact. */
function isTrue({ result, terms }: Sum): boolean {
  const sum = terms.reduce((so, { operator, quantity }) => (operator === '−' ? so - Number(quantity.value) : operator === '×' ? so * Number(quantity.value) : so + Number(quantity.value)), 0);
  const modulus = result.code.startsWith('raw') ? 2 ** 32 : Number.POSITIVE_INFINITY;
  return modulus === Number.POSITIVE_INFINITY ? sum === result.quantity.value : (sum % modulus + modulus) % modulus === result.quantity.value;
}

/** The number stands in the frame that it is said to come from. */
function isThere({ code, quantity: { value, frame } }: SumTerm, segments: Map<number, Segment>): boolean {
  const segment = frame === undefined ? undefined : segments.get(frame);
  if (!segment) return false;
  const read: Partial<Record<SumTerm['code'], number>> = { seq: segment.seq, ack: segment.ack, 'raw-seq': segment.seqRaw, 'raw-ack': segment.ackRaw, octets: segment.length, syn: (segment.flags >> 1) & 1, fin: segment.flags & 1, window: segment.window, 'window-field': segment.windowRaw };
  return read[code] === undefined || read[code] === value;
}

function timeFaults({ params }: Fact, { capture }: Analysis): string[] {
  if (capture.timeGoesBack.count > 0) return [];
  const faults: string[] = [];
  visitObjects(params, ({ value }, path) => {
    const name = path.split('.').at(-1) ?? '';
    if (name.endsWith('Ns') && !MAY_BE_EARLY.test(name) && Number(value) < 0) faults.push(`${path} is ${value} ns`);
  });
  return faults;
}
