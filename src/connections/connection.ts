import type { Curves } from './curves.ts';

/**
 * The door of `connections/`: TCP segments in file order yield connections. Each connection holds who opened and who
 * closed it, the states that its two endpoints can be inferred to be in, a verdict on every segment by Wireshark's rules
 * (two-pass), and its two byte streams. It never reads a header octet: that was done in `layers/`.
 */

/** The originator sent the first SYN; the responder answered it. Client and server are words of HTTP only. */
export type Side = 'originator' | 'responder';

/** How it is known which endpoint is the originator. Anything but a SYN is an inference, and the report says so. */
export type OriginEvidence = 'syn' | 'syn-ack' | 'http-request' | 'lower-port' | 'first-frame';

export interface Endpoint {
  address: string;
  port: number;
}

/** RFC 9293, 3.3.2; UNKNOWN where the capture begins too late to tell. */
export type TcpState =
  | 'UNKNOWN' | 'CLOSED' | 'LISTEN' | 'SYN-SENT' | 'SYN-RECEIVED' | 'ESTABLISHED'
  | 'FIN-WAIT-1' | 'FIN-WAIT-2' | 'CLOSE-WAIT' | 'CLOSING' | 'LAST-ACK' | 'TIME-WAIT';

/** Wireshark's `tcp.analysis.*` flags, and port reuse, by the last part of their names. */
export type VerdictKind =
  | 'reused_ports' | 'retransmission' | 'fast_retransmission' | 'spurious_retransmission' | 'out_of_order'
  | 'lost_segment' | 'ack_lost_segment' | 'window_update' | 'window_full' | 'keep_alive' | 'keep_alive_ack'
  | 'duplicate_ack' | 'zero_window_probe' | 'zero_window' | 'zero_window_probe_ack';

/** How the connection ended, as far as this capture shows. */
export type CloseManner =
  | 'four-segments'      // FIN, ACK, FIN, ACK each on its own
  | 'three-segments'     // the ACK of the first FIN travels with the second FIN
  | 'simultaneous'       // both FINs sent before either was acknowledged
  | 'reset'              // RST ended it
  | 'refused'            // RST answered the SYN
  | 'unanswered'         // SYN without any answer
  | 'half-closed'        // one FIN only
  | 'last-ack-missing'   // both FINs, the last ACK is not in the capture
  | 'open';              // neither FIN nor RST in the capture

export interface Close {
  manner: CloseManner;
  /** Who sent the first FIN (or the RST that ended it); null when there is none. */
  by: Side | null;
  /** Whether the first or second FIN carried data in the same segment. */
  finWithData: boolean;
  /** Frame numbers; null when not in the capture. `firstFinAck` may equal `secondFin` (three segments). */
  firstFin: number | null;
  firstFinAck: number | null;
  secondFin: number | null;
  secondFinAck: number | null;
  /** The first RST. */
  reset: number | null;
}

export interface Handshake {
  /** Frames of the SYN, SYN-ACK and the ACK that completes it; null when not in the capture. Latest copies that took effect. */
  syn: number | null;
  synAck: number | null;
  ack: number | null;
  /** Further copies of SYN or SYN-ACK (retransmitted), frame numbers. */
  repeated: number[];
  simultaneous: boolean;
  /** SYN to SYN-ACK, SYN-ACK to ACK, both together: nanoseconds; null when a part is missing. */
  synToSynAckNs: number | null;
  synAckToAckNs: number | null;
  totalNs: number | null;
}

/** What one endpoint announced and did. All octet counts are of TCP payload. */
export interface EndpointSummary {
  frames: number;
  /** Payload octets sent, repeats included; then those of the stream without repeats. */
  octets: number;
  uniqueOctets: number;
  /** Raw initial sequence number from the SYN; null when no SYN was captured. */
  initialSequence: number | null;
  /** Raw number that the relative numbers of this endpoint count from (Wireshark's base). */
  base: number;
  mss: number | null;
  /** Window scale shift offered in the SYN; null when not offered or not seen. */
  windowShift: number | null;
  sackPermitted: boolean | null;
  timestamps: boolean | null;
  /** Octets of the stream that never appear in the capture though later ones do. */
  missingOctets: number;
}

export interface Connection {
  /** `tcp.stream`. */
  stream: number;
  originator: Endpoint;
  responder: Endpoint;
  originatorFrom: OriginEvidence;
  firstFrame: number;
  lastFrame: number;
  /** Nanoseconds after the first frame of the capture. */
  startNs: number;
  endNs: number;
  sides: Record<Side, EndpointSummary>;
  /** `tcp.completeness`. */
  completeness: number;
  handshake: Handshake;
  close: Close;
  /** How often each verdict was given. */
  verdicts: Partial<Record<VerdictKind, number>>;
  /** Last inferred state of each endpoint. */
  finalStates: Record<Side, TcpState>;
  /** tcp.stream of the earlier connection on the same endpoints, when the ports were reused. */
  reusedFrom: number | null;
  /** What the first payload octets look like. */
  carries: 'http' | 'tls' | 'other' | 'nothing';
  /** Whether the segments are held in `segments`; summaries alone are kept of the rest. */
  inFull: boolean;
  /** In file order. For long connections the dull middle is left out and counted. */
  segments: Segment[];
  segmentsOmitted: number;
  /** What its plots are drawn from; absent where too little was sent, and of connections that are not told in full. */
  curves?: Curves;
}

export interface Verdict {
  kind: VerdictKind;
  /** retransmission: the frame that the RTO is measured from; duplicate_ack: the frame of the first ACK. */
  frame?: number;
  /** retransmission: nanoseconds since that frame. */
  rtoNs?: number;
  /** duplicate_ack: its count. */
  count?: number;
}

/** A state change that the segment causes; `inferred` when the state before it was UNKNOWN. */
export interface StateChange {
  side: Side;
  from: TcpState;
  to: TcpState;
  inferred: boolean;
}

/** One frame's TCP segment within its connection; field meanings and values are Wireshark's (two-pass). */
export interface Segment {
  frame: number;
  timeNs: number;
  from: Side;
  wireLength: number;
  capturedLength: number;
  /** 12 bits, `tcp.flags`. */
  flags: number;
  seqRaw: number;
  ackRaw: number;
  seq: number;
  ack: number;
  /** `tcp.len`. */
  length: number;
  nextSeq: number;
  windowRaw: number;
  window: number;
  /** `tcp.window_size_scalefactor`: 2^shift, -1 unknown, -2 none; null on a SYN. */
  windowScale: number | null;
  options: TcpOption[];
  headerLength: number;
  urgentPointer: number;
  verdicts: Verdict[];
  /** Frame that this ACK acknowledges, its RTT, bytes in flight: Wireshark's SEQ/ACK analysis; absent where it shows none. */
  acksFrame?: number;
  ackRttNs?: number;
  bytesInFlight?: number;
  pushBytes?: number;
  states: StateChange[];
  /** Wireshark's Protocol and Info columns. Info of HTTP frames is set when the exchanges are known. */
  protocol: string;
  info: string;
  /** Where the payload lies in the frame's captured octets (may be shorter than `length` when cut). */
  payload: { start: number; end: number };
  /** File offset of the frame and its LINKTYPE_ value: to read it again. Not part of report.json. */
  offset?: number;
  linkType?: number;
}

export type TcpOption =
  | { kind: 'mss'; value: number }
  | { kind: 'window-scale'; shift: number }
  | { kind: 'sack-permitted' }
  /** Relative to the other side's base, as Wireshark shows them. */
  | { kind: 'sack'; blocks: { left: number; right: number }[] }
  | { kind: 'timestamps'; value: number; echo: number }
  | { kind: 'nop' }
  | { kind: 'end' }
  | { kind: 'fast-open'; cookie: string }
  | { kind: 'other'; number: number; octets: string };
