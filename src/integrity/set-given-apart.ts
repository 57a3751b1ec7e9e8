import type { Evidence, Given } from './evidence.ts';
import type { Fingerprint } from './fingerprint.ts';
import type { Place, SharedCode } from './integrity.ts';
import { type Held, marksOf } from './marks-of.ts';
import { SHARED } from './signal-table.ts';

/** Submissions without what everybody was given, and who holds what of it. */
export interface SetApart {
  evidence: Evidence[];
  /** For each of the evidence, in its order. */
  given: (Place & { name: string })[][];
}

/** The machine that made the handout also makes others, and a public server answers everybody. */
const isTelling = (code: SharedCode) => SHARED[code].tier === 'same-recording' && SHARED[code].links;

/**
 * Takes away whatever stands in a connection that has one mark with something given in common: of a long connection two parts keep different marks.
 */
export function setGivenApart(all: readonly Evidence[], given: readonly Given[]): SetApart {
  const names = new Map<string, string>();
  for (const { name, fingerprint } of given) {
    const marks = marksOf({ captures: [], fingerprint }).map(({ code, mark }) => (isTelling(code) ? `${code} ${mark}` : null));
    for (const mark of marks) if (mark !== null && !names.has(mark)) names.set(mark, name);
  }
  const bodies = new Set(given.flatMap(({ fingerprint }) => fingerprint.bodies.map(({ digest }) => digest)));
  const words = new Set(given.flatMap(({ fingerprint }) => fingerprint.words.map(({ word }) => word)));
  const apart = all.map((evidence) => without({ evidence, names, bodies, words }));
  return { evidence: apart.map((one) => one.evidence), given: apart.map((one) => one.given) };
}

interface Without {
  evidence: Evidence;
  names: ReadonlyMap<string, string>;
  bodies: ReadonlySet<string>;
  words: ReadonlySet<string>;
}

function without({ evidence, names, bodies, words }: Without): { evidence: Evidence; given: (Place & { name: string })[] } {
  const held = marksOf(evidence).filter(({ code, mark }) => names.has(`${code} ${mark}`));
  const { fingerprint } = evidence;
  if (!fingerprint) return { evidence: { ...evidence, captures: evidence.captures.filter((file) => !names.has(`same-file ${file}`)) }, given: [] };
  const streams = new Set(held.flatMap(({ stream }) => stream ?? []));
  const isWhole = fingerprint.file !== null && names.has(`same-file ${fingerprint.file}`);
  const isOwn = ({ stream }: { stream: number }) => !isWhole && !streams.has(stream);
  const rest: Fingerprint = {
    ...fingerprint,
    file: isWhole ? null : fingerprint.file,
    connections: fingerprint.connections.filter(isOwn),
    segments: fingerprint.segments.filter(isOwn),
    times: fingerprint.times.filter(isOwn),
    timestamps: fingerprint.timestamps.filter(isOwn),
    exchanges: fingerprint.exchanges.filter(isOwn),
    bodies: fingerprint.bodies.filter((body) => isOwn(body) && !bodies.has(body.digest)),
    words: fingerprint.words.filter((one) => isOwn(one) && !words.has(one.word)),
    machine: isWhole ? { hardware: null, os: null, application: null, interfaces: [], macs: [] } : fingerprint.machine,
    oddities: isWhole ? [] : fingerprint.oddities,
  };
  return { evidence: { ...evidence, captures: evidence.captures.filter((file) => !names.has(`same-file ${file}`)), fingerprint: rest }, given: givenOf(held, names) };
}

function givenOf(held: readonly Held[], names: ReadonlyMap<string, string>): (Place & { name: string })[] {
  const places = new Map<string, Place>();
  for (const { code, mark, stream, frame } of held) {
    const name = names.get(`${code} ${mark}`)!;
    const place = places.get(name) ?? { streams: [], frames: [] };
    if (stream !== null) place.streams.push(stream);
    if (frame !== null && code === 'initial-numbers') place.frames.push(frame);
    places.set(name, place);
  }
  return [...places].map(([name, place]) => ({ name, ...place }));
}
