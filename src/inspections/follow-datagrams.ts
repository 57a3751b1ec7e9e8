import { tableOfConnections } from '../connections/connection-table.ts';
import type { Frame } from '../frames/frame.ts';
import type { FrameContext } from '../layers/frame-context.ts';
import type { Peeked } from '../layers/peeked.ts';

/** Wireshark's streams of UDP, in file order: two endpoints have one, whichever sends. */
export interface DatagramFollowing {
  /** Of a frame whose UDP header was captured, a quoted one included; null for every other. The ports are left in `peeked`. */
  take(peeked: Peeked, frame: Frame): NonNullable<FrameContext['udp']> | null;
}

const UDP = 17;
const HEADER = 8;
const MOST_STREAMS = 4_000_000;

export function followDatagrams(): DatagramFollowing {
  const table = tableOfConnections(MOST_STREAMS);
  const times: { firstNs: number; firstRestNs: number; previousNs: number }[] = [];
  return { take };

  function take(peeked: Peeked, frame: Frame): NonNullable<FrameContext['udp']> | null {
    if (!readPorts(peeked)) return null;
    const found = table.find(peeked);
    const stream = found >= 0 ? found >> 1 : table.add(peeked);
    if (stream < 0) return null;
    const restNs = frame.timeRestNs ?? 0;
    const time = (times[stream] ??= { firstNs: frame.timeNs, firstRestNs: restNs, previousNs: 0 });
    const sinceFirstNs = frame.timeNs - time.firstNs + (restNs - time.firstRestNs);
    const sincePreviousNs = sinceFirstNs - time.previousNs;
    time.previousNs = sinceFirstNs;
    return { stream, sinceFirstNs, sincePreviousNs };
  }
}

/** Leaves the ports of a UDP header in `peeked`; false where there is none. */
export function readPorts(peeked: Peeked): boolean {
  const { kind, protocol, quoted, buffer, ipPayload, end } = peeked;
  if (protocol !== UDP || quoted || (kind !== 'udp' && kind !== 'icmp') || ipPayload + HEADER > end) return false;
  peeked.sourcePort = (buffer[ipPayload]! << 8) | buffer[ipPayload + 1]!;
  peeked.destinationPort = (buffer[ipPayload + 2]! << 8) | buffer[ipPayload + 3]!;
  return true;
}
