import { enlarged } from './frame-rows.ts';
import type { Peeked } from '../layers/peeked.ts';

/**
 * Finds the connection of a segment without allocating: open addressing over both endpoints' addresses and ports, in
 * either order. A connection's index is its `tcp.stream`. Addresses are those of IP; VLANs and link addresses take no part.
 */
export interface ConnectionTable {
  /** Twice the newest connection's index, plus 1 when the segment's sender is not the one that sent its first frame; -1 when unknown. */
  find(peeked: Peeked): number;
  /** Enters a connection, which also takes the place of an earlier one on the same endpoints. The new index, or -1 when full. */
  add(peeked: Peeked): number;
  count(): number;
  /** Whose first frame went from here (0) to there (1). */
  endpoint(connection: number, direction: 0 | 1): { version: 4 | 6; words: Int32Array; port: number };
  /** Whether the segment goes the way of the connection's first frame. */
  isFromFirst(connection: number, peeked: Peeked): boolean;
  /** Whether both connections have the same address at these ends. */
  sameAddress(a: number, directionOfA: number, b: number, directionOfB: number): boolean;
}

/** 32-bit words of a key: source and destination address, both ports, IP version. */
const KEY = 10;
const PORTS = 8;
const VERSION = 9;

export function tableOfConnections(limit: number): ConnectionTable {
  let room = 256;
  let keys = new Int32Array(room * KEY);
  let slots = new Int32Array(room * 2);
  let count = 0;
  const hashOf = hashBy(Math.floor(Math.random() * 2 ** 32));

  return { find, add, count: () => count, endpoint, isFromFirst: (connection, peeked) => isSame(connection * KEY, peeked, false), sameAddress };

  function find(peeked: Peeked): number {
    const slot = slotOf(peeked);
    const connection = slots[slot]! - 1;
    if (connection < 0) return -1;
    return connection * 2 + (isSame(connection * KEY, peeked, false) ? 0 : 1);
  }

  function add(peeked: Peeked): number {
    if (count >= limit) return -1;
    if (count >= room) grow();
    writeKey(count * KEY, peeked);
    slots[slotOf(peeked)] = count + 1;
    return count++;
  }

  /** The slot that holds the endpoints, or the free one in which they belong. */
  function slotOf(peeked: Peeked): number {
    const mask = slots.length - 1;
    let slot = hashOf(peeked.addresses, 0, (peeked.sourcePort << 16) | peeked.destinationPort) & mask;
    for (;;) {
      const connection = slots[slot]! - 1;
      if (connection < 0) return slot;
      const key = connection * KEY;
      if (isSame(key, peeked, false) || isSame(key, peeked, true)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  function isSame(key: number, peeked: Peeked, reversed: boolean): boolean {
    const a = peeked.addresses;
    const ports = reversed ? (peeked.destinationPort << 16) | peeked.sourcePort : (peeked.sourcePort << 16) | peeked.destinationPort;
    if (keys[key + PORTS] !== ports || keys[key + VERSION] !== peeked.version) return false;
    const turn = reversed ? 4 : 0;
    if (keys[key + 3] !== a[3 ^ turn] || keys[key + 7] !== a[7 ^ turn]) return false;
    if (peeked.version === 4) return true;
    for (let i = 0; i < 8; i++) if (keys[key + i] !== a[i ^ turn]) return false;
    return true;
  }

  function writeKey(key: number, peeked: Peeked): void {
    for (let i = 0; i < 8; i++) keys[key + i] = peeked.addresses[i]!;
    keys[key + PORTS] = (peeked.sourcePort << 16) | peeked.destinationPort;
    keys[key + VERSION] = peeked.version;
  }

  function grow(): void {
    room *= 2;
    keys = enlarged(keys, new Int32Array(room * KEY));
    const old = slots;
    slots = new Int32Array(room * 2);
    for (let i = 0; i < old.length; i++) if (old[i]! > 0) settle(old[i]!);
  }

  /** Enters a connection, known to be there once, into the larger table. */
  function settle(entry: number): void {
    const key = (entry - 1) * KEY;
    const mask = slots.length - 1;
    let slot = hashOf(keys, key, keys[key + PORTS]!) & mask;
    while (slots[slot]! > 0) slot = (slot + 1) & mask;
    slots[slot] = entry;
  }

  function endpoint(connection: number, direction: 0 | 1): { version: 4 | 6; words: Int32Array; port: number } {
    const key = connection * KEY;
    const ports = keys[key + PORTS]!;
    const words = keys.slice(key + direction * 4, key + direction * 4 + 4);
    return { version: keys[key + VERSION] as 4 | 6, words, port: direction === 0 ? ports >>> 16 : ports & 0xffff };
  }

  function sameAddress(a: number, directionOfA: number, b: number, directionOfB: number): boolean {
    for (let i = 0; i < 4; i++) if (keys[a * KEY + directionOfA * 4 + i] !== keys[b * KEY + directionOfB * 4 + i]) return false;
    return keys[a * KEY + VERSION] === keys[b * KEY + VERSION];
  }
}

/**
 * The same for both directions: each endpoint is mixed by itself, then both are added. The seed differs from run to run, so that
 * no capture can be made whose connections all fall into one slot; it decides nothing that is told.
 */
function hashBy(seed: number): (words: Int32Array, at: number, ports: number) => number {
  return (words, at, ports) => spread(mix(words, at, ports >>> 16) + mix(words, at + 4, ports & 0xffff));

  function mix(words: Int32Array, at: number, port: number): number {
    let h = Math.imul(words[at]! ^ seed, 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 15) ^ words[at + 1]!, 0xc2b2ae35);
    h = Math.imul(h ^ words[at + 2]!, 0x27d4eb2f);
    h = Math.imul(h ^ (h >>> 15) ^ words[at + 3]!, 0x165667b1);
    h = Math.imul(h ^ (h >>> 15) ^ port, 0x85ebca6b);
    return h ^ (h >>> 13);
  }
}

function spread(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return h ^ (h >>> 16);
}
