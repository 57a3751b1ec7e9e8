const SPECIAL: Readonly<Record<string, string>> = { ip: 'IPv4', ipv6: 'IPv6', icmpv6: 'ICMPv6', eth: 'Ethernet', 'data-text-lines': 'Line-based text data', websocket: 'WebSocket', frame: 'Frame' };

/** Wireshark's short name of a protocol, by its filter name. */
export function protocolTitle(protocol: string): string {
  return SPECIAL[protocol] ?? protocol.toUpperCase();
}
