import type { Fingerprint } from './fingerprint.ts';

/** Submissions that hold the same recording, or a part of it. */
export interface SharedRecording {
  /** Ascending. */
  keys: string[];
  /** The connections that they have in common: the two initial sequence numbers, and where each stands. */
  connections: { originator: number; responder: number; at: { key: string; stream: number }[] }[];
}

export interface FingerprintOf {
  key: string;
  fingerprint: Fingerprint;
}

/**
 * Groups of submissions that share a connection, by the numbers with which it began; in time linear in connections. What one of `known` holds, as
 * the teacher's own recording, is in nobody's group.
 */
export function findShared(submissions: readonly FingerprintOf[], known: readonly Fingerprint[] = []): SharedRecording[] {
  const ours = new Set(known.flatMap(({ connections }) => connections.map(pairOf)));
  const holders = new Map<string, SharedRecording['connections'][number]>();
  for (const { key, fingerprint } of submissions) {
    for (const one of fingerprint.connections) {
      const pair = pairOf(one);
      if (ours.has(pair)) continue;
      const held = holders.get(pair) ?? { originator: one.originator, responder: one.responder, at: [] };
      held.at.push({ key, stream: one.stream });
      holders.set(pair, held);
    }
  }
  return grouped([...holders.values()].filter(({ at }) => new Set(at.map(({ key }) => key)).size > 1));
}

const pairOf = ({ originator, responder }: { originator: number; responder: number }): string => `${originator} ${responder}`;

/** Whoever shares with one of a group is of the group (union-find, with paths halved on the way). */
function grouped(connections: SharedRecording['connections']): SharedRecording[] {
  const parent = new Map<string, string>();
  const rootOf = (key: string): string => {
    let at = key;
    for (let up = parent.get(at) ?? at; up !== at; up = parent.get(at) ?? at) {
      parent.set(at, parent.get(up) ?? up);
      at = up;
    }
    return at;
  };
  for (const { at } of connections) for (const { key } of at) parent.set(rootOf(key), rootOf(at[0]!.key));
  const groups = new Map<string, { keys: Set<string>; connections: SharedRecording['connections'] }>();
  for (const connection of connections) {
    const root = rootOf(connection.at[0]!.key);
    const group = groups.get(root) ?? { keys: new Set(), connections: [] };
    group.connections.push(connection);
    for (const { key } of connection.at) group.keys.add(key);
    groups.set(root, group);
  }
  const shared = [...groups.values()].map(({ keys, connections: common }) => ({ keys: [...keys].sort(), connections: common }));
  return shared.sort((a, b) => (a.keys[0]! < b.keys[0]! ? -1 : 1));
}
