/**
 * What plots of a long connection are drawn from, taken while all of its segments go by and thinned to what a figure can show:
 * a report keeps some hundreds of segments of a connection, and a plot of those alone would be wrong.
 */
export interface Curves {
  /** Whose data is plotted: the side that sent more segments with data. */
  from: 'originator' | 'responder';
  /** Octets of each data segment, as relative sequence numbers that go on past 2^32. */
  sent: CurvePoint[];
  /** The same of segments that Wireshark takes for copies, or for overtaken. */
  again: CurvePoint[];
  /** The other side's acknowledgment numbers. */
  acknowledged: CurvePoint[];
  /** The end of the other side's window: its acknowledgment number and window together. */
  allowed: CurvePoint[];
  /** The blocks of the other side's SACK options. */
  sacked: CurvePoint[];
  /** Where the other side closed its window: the acknowledgment numbers. */
  zeroWindows: CurvePoint[];
  /** The other side's window in octets, scaled. */
  window: CurvePoint[];
  /** Octets in flight: `tcp.analysis.bytes_in_flight`. */
  inFlight: CurvePoint[];
  /** Round trips in nanoseconds: `tcp.analysis.ack_rtt`, by Karn's algorithm without the ambiguous ones. */
  rtt: CurvePoint[];
  /** Round trips that Karn's algorithm leaves out: the ACK covers octets that were sent twice. */
  ambiguousRtt: CurvePoint[];
  /** The sender's estimate of the round trip in nanoseconds (RFC 6298, 2; alpha = 1/8). */
  estimatedRtt: CurvePoint[];
  /** How fast its sender sent. */
  pace: Pace;
  /** Exact, whatever was thinned. */
  totals: CurveTotals;
}

/** One segment's value, or the span of the values of several that lie too close together to be drawn apart. */
export interface CurvePoint {
  /** Of several, the frame of the highest value. */
  frame: number;
  /** Nanoseconds after the first frame of the capture; of several, the first one's. */
  timeNs: number;
  /** The least value. */
  low: number;
  /** The greatest value; the same as `low` where one segment has one value. */
  high: number;
}

/** Payload octets over time, copies included. */
export interface Pace {
  /** Where the first window begins. */
  startNs: number;
  /** Length of each window. */
  windowNs: number;
  /** Octets in each window. */
  octets: number[];
}

/** Sums over all data segments and the ACKs for them. */
export interface CurveTotals {
  segments: number;
  /** Data segments among them that are copies or were overtaken. */
  copies: number;
  octets: number;
  /** Time of the first data segment. */
  firstNs: number;
  /** Time of the last data segment. */
  lastNs: number;
  /** Segments of the other side that close its window. */
  zeroWindows: number;
  /** Of `Curves.rtt`. */
  rtt: Extent;
  /** Of `Curves.ambiguousRtt`. */
  ambiguousRtt: Extent;
  /** Of `Curves.inFlight`. */
  inFlight: Extent;
  /** Of `Curves.window`. */
  window: Extent;
}

/** How far values reach, and in which frames they first do; frame 0 where there is no value. */
export interface Extent {
  count: number;
  /** Rounded. */
  mean: number;
  /** The least value. */
  least: number;
  /** The frame of the least value. */
  leastFrame: number;
  /** The greatest value. */
  most: number;
  /** The frame of the greatest value. */
  mostFrame: number;
}
