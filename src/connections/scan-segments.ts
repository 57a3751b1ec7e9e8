import type { Frame } from '../frames/frame.ts';
import type { Datagram } from '../layers/ip-reassembly.ts';
import type { Peeked } from '../layers/peeked.ts';
import { TCP_FLAGS } from '../layers/tcp-fields.ts';
import { tableOfConnections, type ConnectionTable } from './connection-table.ts';
import { keepRows, NO_ROW, type FrameRows } from './frame-rows.ts';
import { judgePayload } from './judge-payload.ts';
import { rememberConnections, SEEN, type Sightings } from './sightings.ts';

/**
 * The first pass over TCP: gives every segment its connection as Wireshark does and keeps a row per frame for those that
 * may matter. When rows run short, connections that carry neither HTTP nor anything asked for give theirs back.
 */
export interface SegmentScan {
  take(peeked: Peeked, frame: Frame, datagram: Datagram | null): void;
  table: ConnectionTable;
  rows: FrameRows;
  sightings: Sightings;
  /** Reassembled datagrams: a row whose link type is `DATAGRAM` has an index into this as its offset. */
  datagrams: Datagram[];
  counts: ScanCounts;
}

export interface ScanCounts {
  payloadOctets: number;
  tlsConnections: number;
  httpConnections: number;
  requestLines: number;
  connectionsNotFollowed: number;
}

export interface ScanOptions {
  /** Whether a connection was asked for by stream or port, so that its rows stay whatever it carries. */
  isWanted(stream: number, peeked: Peeked): boolean;
  maxRows: number;
  maxConnections: number;
  /** Connections without HTTP whose rows stay while no HTTP has been seen. */
  maxListed: number;
}

/** No LINKTYPE_ has this number. */
export const DATAGRAM = 0xffff;
/** Whole datagrams that are kept of all fragmented ones. */
const DATAGRAMS = 2000;
/** Rows in use at which connections of no interest give theirs back. */
const CROWDED = 0.25;
/** A bit of `SEEN` and that of the other direction. */
const BOTH = 3;
const SYN_ACK = TCP_FLAGS.SYN | TCP_FLAGS.ACK;
/** Fifteen words of TCP header. */
const LONGEST_HEADER = 60;

export function scanSegments(options: ScanOptions): SegmentScan {
  const table = tableOfConnections(options.maxConnections);
  const rows = keepRows(options.maxRows);
  const sightings = rememberConnections();
  const datagrams: Datagram[] = [];
  const counts: ScanCounts = { payloadOctets: 0, tlsConnections: 0, httpConnections: 0, requestLines: 0, connectionsNotFollowed: 0 };
  const rowOf = { number: 0, offset: 0, timeNs: 0, capturedLength: 0, wireLength: 0, linkType: 0 };
  const crowd = Math.floor(options.maxRows * CROWDED);
  let crowded = false;
  return { take, table, rows, sightings, datagrams, counts };

  function take(peeked: Peeked, frame: Frame, datagram: Datagram | null): void {
    const found = whose(peeked);
    if (found < 0) {
      counts.connectionsNotFollowed++;
      return;
    }
    if (peeked.quoted) return;
    const connection = found >> 1;
    const direction = found & 1;
    sightings.frames[connection]!++;
    if (peeked.length >= 0) learn(connection, direction, peeked);
    if (!(sightings.seen[connection]! & SEEN.released)) keep(connection, frame, datagram);
  }

  /** Connection * 2 + direction. A SYN with another number than the sender's last one begins a new connection. */
  function whose(peeked: Peeked): number {
    const found = table.find(peeked);
    if (found >= 0 && !beginsAnew(found, peeked)) return found;
    const connection = table.add(peeked);
    if (connection < 0) return found;
    sightings.enlargeTo(connection + 1);
    sightings.earlier[connection] = found >> 1;
    if (options.isWanted(connection, peeked)) sightings.seen[connection]! |= SEEN.wanted;
    return connection * 2;
  }

  function beginsAnew(found: number, peeked: Peeked): boolean {
    if ((peeked.flags & SYN_ACK) !== TCP_FLAGS.SYN || peeked.quoted) return false;
    return (sightings.seen[found >> 1]! & (SEEN.base << (found & 1))) !== 0 && sightings.bases[found] !== peeked.sequence;
  }

  function learn(connection: number, direction: number, peeked: Peeked): void {
    learnBases(connection, direction, peeked);
    const { flags, length } = peeked;
    let seen = sightings.seen[connection]!;
    if (flags & TCP_FLAGS.SYN) seen |= (flags & TCP_FLAGS.ACK ? SEEN.synAck : SEEN.syn) << direction;
    if (flags & TCP_FLAGS.RST) seen |= SEEN.reset << direction;
    if (length > 0) seen |= SEEN.payload << direction;
    sightings.seen[connection] = seen;
    if (length > 0) {
      counts.payloadOctets += length;
      if (peeked.payloadEnd > peeked.payloadStart && !(flags & TCP_FLAGS.RST)) judge(connection, direction, peeked);
    }
  }

  function learnBases(connection: number, direction: number, peeked: Peeked): void {
    const { flags, sequence } = peeked;
    const mine = SEEN.base << direction;
    const theirs = SEEN.base << (1 - direction);
    if (!(sightings.seen[connection]! & mine) || (flags & SYN_ACK) === SYN_ACK) {
      sightings.bases[connection * 2 + direction] = flags & TCP_FLAGS.SYN ? sequence : sequence - 1;
      sightings.seen[connection]! |= mine;
    }
    if (flags & TCP_FLAGS.ACK && !(sightings.seen[connection]! & theirs)) {
      sightings.bases[connection * 2 + 1 - direction] = peeked.acknowledgment - 1;
      sightings.seen[connection]! |= theirs;
    }
  }

  /** What is neither HTTP nor asked for gives its rows back once room is short. */
  function judge(connection: number, direction: number, peeked: Peeked): void {
    const found = judgePayload({ connection, direction, peeked, sightings, counts });
    if (found !== 0) discard(connection, found);
    if (sightings.seen[connection]! & SEEN.released && sightings.seen[connection]! & SEEN.http) followFromHere(connection);
  }

  /** HTTP after all, though the rows are gone: what is told of it begins here, as if the capture began late. */
  function followFromHere(connection: number): void {
    sightings.seen[connection]! &= ~(SEEN.released | BOTH * SEEN.syn | BOTH * SEEN.synAck);
  }

  function discard(connection: number, why: number): void {
    sightings.seen[connection]! |= why;
    if (crowded) releaseRows(connection);
  }

  function keep(connection: number, frame: Frame, datagram: Datagram | null): void {
    const row = rows.add(datagram === null ? frame : rowOfDatagram(frame, datagram), sightings.lastRow[connection]!);
    if (row === NO_ROW) return;
    if (sightings.firstRow[connection] === NO_ROW) sightings.firstRow[connection] = row;
    sightings.lastRow[connection] = row;
    if (!crowded && rows.used() > crowd) relieve();
  }

  function rowOfDatagram(frame: Frame, datagram: Datagram): typeof rowOf {
    rowOf.number = frame.number;
    rowOf.timeNs = frame.timeNs;
    rowOf.capturedLength = frame.capturedLength;
    rowOf.wireLength = frame.wireLength;
    rowOf.linkType = DATAGRAM;
    rowOf.offset = datagrams.length < DATAGRAMS ? datagrams.push(headOf(datagram)) - 1 : DATAGRAMS;
    return rowOf;
  }

  /** From here on only what may matter keeps rows. Without any HTTP, the first connections that would be listed stay. */
  function relieve(): void {
    crowded = true;
    const spared = counts.httpConnections > 0 ? 0 : options.maxListed;
    for (let connection = spared; connection < table.count(); connection++) {
      if (sightings.seen[connection]! & (SEEN.tls | SEEN.other)) releaseRows(connection);
    }
  }

  function releaseRows(connection: number): void {
    if (sightings.seen[connection]! & SEEN.wanted) return;
    if (sightings.firstRow[connection] !== NO_ROW) rows.release(sightings.firstRow[connection]!, sightings.lastRow[connection]!);
    sightings.firstRow[connection] = sightings.lastRow[connection] = NO_ROW;
    sightings.seen[connection]! |= SEEN.released;
  }
}

/** The TCP header is all that the second pass needs of the octets. */
function headOf(datagram: Datagram): Datagram {
  return { ...datagram, octets: datagram.octets.slice(0, LONGEST_HEADER) };
}
