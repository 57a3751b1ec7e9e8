/** What two trees are compared by: their lines without those that are left out on purpose, each with its reason. */
interface Omission {
  /** The layer's line. */
  layer: RegExp;
  line: RegExp;
  because: string;
}

export const OMISSIONS: readonly Omission[] = [
  { layer: /./, line: /^(?!\d).*Expert Info/, because: 'what is remarkable is said by facts, in words of our own' },
  { layer: /^Frame/, line: /^\[Protocols in frame/, because: 'compared apart: our path ends where HTTP begins' },
  { layer: /^Transmission/, line: /^(\[Reassembled PDU in frame|(Retransmitted )?TCP segment data|\[PDU Size)/, because: 'how segments make up messages is shown with the exchange' },
  { layer: /^Transmission/, line: /^(Multipath Transmission Control Protocol|\[MPTCP analysis)/, because: 'MPTCP options are shown by kind and length' },
  { layer: /^Internet Control/, line: /^(\[(Stream index|Conversation|Calculated|Window size|Timestamps)|(Sequence|Acknowledgment) Number)/, because: 'the quoted header is not part of a stream, so its numbers are raw' },
  { layer: /^Internet Control/, line: /^(Data \(|Hypertext|Line-based)/, because: 'the payload of a quoted packet is left out, as TCP and UDP payloads are' },
  { layer: /^Internet Control/, line: /^\[(No response|Response|Request frame)|^(\[Timestamp|Timestamp) from icmp/, because: 'echoes are not paired' },
  { layer: /^Internet Control Message Protocol v6/, line: /^(Reserved: 0000$|Number of Multicast|Multicast Address Record|ICMPv6 Option|Flags|Target Address)/, because: 'of multicast listener and neighbour messages only type and code are shown' },
  { layer: /^User Datagram/, line: /^\[(Stream index|Timestamps)/, because: 'UDP conversations are not followed' },
];

/** Layers that are dissected; what lies inside them is not compared (HTTP and other applications are shown elsewhere). */
const LAYERS = /^(Frame \d|Ethernet|IEEE 802\.|802\.1Q|Null\/Loopback|Linux cooked|Raw packet|Internet Protocol|Internet Control|Address Resolution|User Datagram|Transmission|Data \()/;
/** An application's data is a `Data` layer to Wireshark; here it is the payload line of TCP or UDP, also in what ICMP quotes. */
const APPLICATION = /^(Transmission|User Datagram|Internet Control)/;

export function comparableLines(lines: readonly string[]): string[] {
  const kept: string[] = [];
  let layer = '';
  let hiddenDepth = Infinity;
  for (const line of lines) {
    if (line === '' || /^[0-9a-f]{4,} {2}/.test(line)) continue;
    const depth = /^ */.exec(line)![0].length;
    if (depth === 0 && (APPLICATION.test(layer) || !LAYERS.test(line))) break;
    if (depth === 0) layer = line;
    if (depth > hiddenDepth) continue;
    hiddenDepth = isOmitted(layer, line.trim()) ? depth : Infinity;
    if (hiddenDepth === Infinity) kept.push(line);
  }
  return kept;
}

export function protocolPath(lines: readonly string[]): string {
  return /\[Protocols in frame: (.*)\]/.exec(lines.find((line) => line.includes('[Protocols in frame')) ?? '')?.[1] ?? '';
}

function isOmitted(layer: string, line: string): boolean {
  return OMISSIONS.some((omission) => omission.layer.test(layer) && omission.line.test(line));
}
