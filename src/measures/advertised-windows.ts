import type { Connection, Segment, Side } from '../connections/connection.ts';
import { distance } from '../connections/sequence-number.ts';
import { TCP_FLAGS } from '../layers/tcp-fields.ts';
import { dataSegments, endOf } from './data-segments.ts';
import { roundTrips } from './round-trips.ts';

/** The buffer that a receiver offered, and how near the sender came to its end. */
export interface AdvertisedWindows {
  /** The segment with the smallest window, scaled (RFC 7323, 2.2) where `scaleKnown`, else as the header has it. */
  smallest: Segment;
  /** The data segment that left least of the window that was offered when it was sent, and how much it left; null where none was offered before, or its scale is not known. */
  tightest: { segment: Segment; left: number } | null;
  /** False where the handshake, which alone tells the scale, is not in the capture. */
  scaleKnown: boolean;
  /** Frames that filled the window, or offered none. */
  throttling: Segment[];
}

/** As `tcp.window_size_scalefactor` says it. */
const UNKNOWN_SCALE = -1;

/** Windows that the receiver of what `from` sends advertised; with `most`, those in its ACKs of the first so many data segments. Null where there are none. */
export function advertisedWindows(connection: Connection, from: Side, most?: number): AdvertisedWindows | null {
  const data = dataSegments(connection, from).slice(0, most);
  const offers = connection.segments.filter((segment) => segment.from !== from && (segment.flags & TCP_FLAGS.ACK) !== 0 && (segment.flags & TCP_FLAGS.RST) === 0);
  const asked = most === undefined ? offers : acksOf(connection, from, offers, most);
  if (asked.length === 0) return null;
  const smallest = asked.reduce((least, offer) => (offer.window < least.window ? offer : least));
  const scaleKnown = offers.every(({ windowScale }) => windowScale !== UNKNOWN_SCALE);
  return { smallest, scaleKnown, tightest: scaleKnown ? tightestOf(data, offers) : null, throttling: connection.segments.filter(isThrottling(from)) };
}

function acksOf(connection: Connection, from: Side, offers: Segment[], most: number): Segment[] {
  const acks = new Set(roundTrips(connection, from, most).map(({ ack }) => ack));
  return offers.filter((offer) => acks.has(offer));
}

function tightestOf(data: Segment[], offers: Segment[]): AdvertisedWindows['tightest'] {
  let tightest: AdvertisedWindows['tightest'] = null;
  for (const segment of data) {
    const offer = offers.findLast(({ frame }) => frame < segment.frame);
    if (!offer) continue;
    const left = distance(endOf(segment), (offer.ack + offer.window) >>> 0);
    if (!tightest || left < tightest.left) tightest = { segment, left };
  }
  return tightest;
}

const isThrottling = (from: Side) => (segment: Segment) => segment.verdicts.some(({ kind }) => (segment.from === from ? kind === 'window_full' : kind === 'zero_window'));
