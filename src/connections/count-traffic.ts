import type { Peeked, PeekedKind } from '../layers/peeked.ts';
import type { Traffic } from './traffic.ts';

/** Counts what the frames of a capture are. */
export interface TrafficCount {
  add(peeked: Peeked): void;
  traffic: Traffic;
}

export function countTraffic(): TrafficCount {
  const traffic: Traffic = {
    frames: 0, tcp: { frames: 0, connections: 0, payloadOctets: 0 }, udp: { frames: 0 }, icmp: { frames: 0 }, arp: { frames: 0 }, otherIp: { frames: 0 },
    other: { frames: 0 }, tlsConnections: 0, httpConnections: 0, requestLines: 0, stops: {}, lostFragments: 0, connectionsNotFollowed: 0,
  };
  const byKind: Record<PeekedKind, { frames: number }> = {
    tcp: traffic.tcp, udp: traffic.udp, icmp: traffic.icmp, arp: traffic.arp, 'other-ip': traffic.otherIp, fragment: traffic.otherIp, other: traffic.other,
  };
  return { add, traffic };

  function add(peeked: Peeked): void {
    traffic.frames++;
    byKind[peeked.kind].frames++;
    if (peeked.stop !== '') traffic.stops[peeked.stop] = (traffic.stops[peeked.stop] ?? 0) + 1;
  }
}
