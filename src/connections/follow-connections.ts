import type { CaptureFile } from '../frames/capture-file.ts';
import type { Frame } from '../frames/frame.ts';
import { startReassembly, type Datagram } from '../layers/ip-reassembly.ts';
import { peekFrame } from '../layers/peek.ts';
import { emptyPeeked } from '../layers/peeked.ts';
import type { Connection, Side } from './connection.ts';
import { countTraffic } from './count-traffic.ts';
import { readConnections } from './read-connections.ts';
import { peekDatagram } from './read-rows.ts';
import { scanSegments } from './scan-segments.ts';
import { selectConnections } from './select-connections.ts';
import type { ByteStream } from './stream.ts';
import type { Traffic } from './traffic.ts';

/** What to follow, and how much of it to keep. Without `streams` or `ports`: what carries HTTP/1, else all of TCP. */
export interface FollowOptions {
  streams?: number[];
  ports?: number[];
  /** Every TCP connection in full, nothing left out: for small captures. */
  everything?: boolean;
  /** Connections that are listed at all (500), and that keep their segments (24). */
  maxListed?: number;
  maxInFull?: number;
  /** Segments kept of one connection (400). */
  maxSegments?: number;
}

export interface Following {
  /** Looks at one frame of the scan; nothing of it is held. */
  take(frame: Frame): void;
  /** Reads the frames of the chosen connections again. The file must stay open while byte streams are read. */
  finish(file: CaptureFile): Followed;
}

export interface Followed {
  connections: Connection[];
  /** Chosen connections beyond `maxListed`. */
  omitted: number;
  traffic: Traffic;
  selection: { by: 'http' | 'stream' | 'port' | 'all-tcp'; streams: number[] | null; ports: number[] };
  streamsOf(connection: Connection): Record<Side, ByteStream>;
}

const MOST_ROWS = 2_000_000;
const MOST_CONNECTIONS = 1_000_000;

/** Follows every TCP connection of a capture in one pass; the chosen ones are analysed in a second pass over their frames alone. */
export function startFollowing(options: FollowOptions = {}): Following {
  const { streams = null, ports = null, everything = false, maxListed = 500, maxInFull = 24, maxSegments = 400 } = options;
  const peeked = emptyPeeked();
  const reassembly = startReassembly();
  const count = countTraffic();
  const scan = scanSegments({
    isWanted: (stream, { sourcePort, destinationPort }) =>
      everything || (streams?.includes(stream) ?? false) || (ports !== null && (ports.includes(sourcePort) || ports.includes(destinationPort))),
    maxRows: MOST_ROWS, maxConnections: MOST_CONNECTIONS, maxListed,
  });
  return { take, finish };

  function take(frame: Frame): void {
    peekFrame(frame, peeked);
    const datagram = peeked.isFragment ? reassemble(frame) : null;
    count.add(peeked);
    if (peeked.hasStream) scan.take(peeked, frame, datagram);
  }

  /** The frame that completes a datagram stands for all of it. */
  function reassemble(frame: Frame): Datagram | null {
    const datagram = reassembly.add(peeked, frame);
    if (datagram === null) return null;
    peekDatagram(datagram, peeked);
    return peeked.kind === 'tcp' ? datagram : null;
  }

  function finish(file: CaptureFile): Followed {
    const selected = selectConnections(scan, { streams, ports, everything, maxListed, maxInFull });
    const { connections, streamsOf } = readConnections({ scan, file, selected, maxSegments: everything ? Infinity : maxSegments });
    return { connections, omitted: selected.omitted, streamsOf, traffic: trafficSeen(), selection: { by: selected.by, streams, ports: selected.ports } };
  }

  function trafficSeen(): Traffic {
    const { payloadOctets, ...counts } = scan.counts;
    const { traffic } = count;
    const tcp = { frames: traffic.tcp.frames, connections: scan.table.count(), payloadOctets };
    return { ...traffic, ...counts, tcp, lostFragments: reassembly.lostFragments() };
  }
}
