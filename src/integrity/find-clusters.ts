import { compareTimes } from './compare-times.ts';
import { type Evidence, nameOf } from './evidence.ts';
import { groupLinked } from './group-linked.ts';
import type { Shared } from './index-marks.ts';
import { type Cluster, type Member, type Place, type SharedCode, type Signal, STRENGTHS, type Tier, type Who } from './integrity.ts';
import { listed } from './listed.ts';
import { SHARED } from './signal-table.ts';

/** What more have, and more than a quarter of all, is of one image of a virtual machine, or of the router of the room. */
const FEW = 5;

/** Groups of submissions that have a mark of the tier in common, directly or through others of the group. */
export function findClusters(shared: readonly Shared[], all: readonly Evidence[]): Cluster[] {
  const byName = new Map(all.map((evidence) => [nameOf(evidence), evidence]));
  const most = Math.max(FEW, all.length / 4);
  const recordings = clustersOf('same-recording', shared, byName);
  const known = new Set(recordings.map(({ members }) => namesOf(members)));
  // That one recording is of one machine goes without saying.
  const machines = clustersOf('same-machine', shared.filter(({ at }) => new Set(at.map(({ holder }) => holder)).size <= most), byName).filter(({ members }) => !known.has(namesOf(members)));
  return [...recordings, ...machines].sort((a, b) => weightOf(a) - weightOf(b) || b.members.length - a.members.length || (namesOf(a.members) < namesOf(b.members) ? -1 : 1));
}

function clustersOf(tier: Tier, all: readonly Shared[], byName: ReadonlyMap<string, Evidence>): Cluster[] {
  const shared = all.filter(({ code }) => SHARED[code].tier === tier);
  const rootOf = groupLinked(shared.filter(({ code }) => SHARED[code].links).map(({ at }) => at.map(({ holder }) => holder)));
  const groups = new Map<string, Shared[]>();
  for (const one of shared) for (const [root, part] of partsOf(one, rootOf)) groups.set(root, [...(groups.get(root) ?? []), part]);
  return [...groups.values()].filter((group) => group.some(({ code }) => SHARED[code].links)).map((group) => clusterOf(tier, group, byName));
}

/** A mark that does not link may stand in several groups, and beside them. */
function partsOf({ code, at }: Shared, rootOf: (name: string) => string): [string, Shared][] {
  const parts = new Map<string, Shared>();
  for (const holding of at) {
    const part = parts.get(rootOf(holding.holder)) ?? { code, at: [] };
    part.at.push(holding);
    parts.set(rootOf(holding.holder), part);
  }
  return [...parts].filter(([, part]) => part.at.some(({ holder }) => holder !== part.at[0]!.holder));
}

function clusterOf(tier: Tier, shared: readonly Shared[], byName: ReadonlyMap<string, Evidence>): Cluster {
  const names = new Set(shared.filter(({ code }) => SHARED[code].links).flatMap(({ at }) => at.map(({ holder }) => holder)));
  const members = [...names].map((name) => memberOf(byName.get(name)!)).sort(byAge);
  const codes = [...new Set(shared.map(({ code }) => code))];
  const signals = codes.map((code) => signalOf(code, shared.filter((one) => one.code === code), byName)).sort((a, b) => STRENGTHS.indexOf(a.strength) - STRENGTHS.indexOf(b.strength) || orderOf(a.code) - orderOf(b.code));
  return { tier, standing: standingOf(members), strength: tier === 'same-machine' ? 'information' : signals[0]!.strength, members, signals, times: compareTimes(shared, members) };
}

function orderOf(code: SharedCode): number {
  return Object.keys(SHARED).indexOf(code);
}

function memberOf({ key, archive, student, group }: Evidence): Member {
  return { key, archive, student, group };
}

function byAge(a: Who, b: Who): number {
  const [first, second] = [nameOf(a), nameOf(b)];
  return first === second ? 0 : first < second ? -1 : 1;
}

function standingOf(members: readonly Member[]): Cluster['standing'] {
  const [{ group, student: { id } }] = members as [Member];
  if (id !== null && members.every((member) => member.student.id === id)) return 'own-earlier';
  return group !== null && members.every((member) => member.group === group && member.archive === null) ? 'declared' : 'signal';
}

function signalOf(code: SharedCode, shared: readonly Shared[], byName: ReadonlyMap<string, Evidence>): Signal {
  const places = new Map<string, { streams: Set<number>; frames: Set<number> }>();
  for (const { holder, stream, frame } of shared.flatMap(({ at }) => at)) {
    const place = places.get(holder) ?? { streams: new Set(), frames: new Set() };
    if (stream !== null) place.streams.add(stream);
    if (frame !== null) place.frames.add(frame);
    places.set(holder, place);
  }
  const at = [...places].map(([holder, { streams, frames }]): Who & Place => {
    const { key, archive } = byName.get(holder)!;
    return { key, archive, streams: listed(streams), frames: listed(frames) };
  });
  return { code, strength: SHARED[code].strength, count: shared.length, at: at.sort(byAge), reasons: [...SHARED[code].reasons] };
}

function namesOf(members: readonly Who[]): string {
  return members.map(nameOf).join('\n\n');
}

/** Signals of a recording, then of a machine, then what was declared. */
function weightOf({ standing, tier, strength }: Cluster): number {
  return (standing === 'signal' ? 0 : 20) + (tier === 'same-recording' ? 0 : 10) + STRENGTHS.indexOf(strength);
}
