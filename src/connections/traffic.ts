/** What else the capture holds, as counts only: nothing of other people's traffic is repeated in a report. */
export interface Traffic {
  frames: number;
  tcp: { frames: number; connections: number; payloadOctets: number };
  udp: { frames: number };
  icmp: { frames: number };
  arp: { frames: number };
  otherIp: { frames: number };
  /** Frames without IP that are none of the above. */
  other: { frames: number };
  /** Connections whose first payload is a TLS record, and those that carry HTTP/1. */
  tlsConnections: number;
  httpConnections: number;
  /** Segments that begin with an HTTP request line, over all connections. */
  requestLines: number;
  /** Frames whose headers are cut or contradict themselves, by kind of stop. */
  stops: Record<string, number>;
  /** IP fragments whose datagram never became whole. */
  lostFragments: number;
  /** Connections beyond the number that is followed; their frames are counted in `tcp`. */
  connectionsNotFollowed: number;
}
