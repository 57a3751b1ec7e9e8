// Where TCP lies in a frame, its options, and its checksum (RFC 9293, 3.1).

const NULL_LINK = 0;
const TCP = 6;

/** Offsets of one TCP segment in a frame, and which connection and side it is of; null for anything else. */
export function segmentIn(octets, linkType) {
  const network = linkType === NULL_LINK ? 4 : 14;
  const version = octets[network] >> 4;
  if (version === 4 ? octets[network + 9] !== TCP : version !== 6 || octets[network + 6] !== TCP) return null;
  const transport = network + (version === 4 ? (octets[network] & 15) * 4 : 40);
  const end = network + (version === 4 ? octets.readUInt16BE(network + 2) : 40 + octets.readUInt16BE(network + 4));
  const [source, target] = addressesIn(octets, network, version);
  const [from, to] = [`${source}:${octets.readUInt16BE(transport)}`, `${target}:${octets.readUInt16BE(transport + 2)}`];
  return { version, network, transport, payload: transport + (octets[transport + 12] >> 4) * 4, end, flags: octets[transport + 13], from, to, connection: [from, to].sort().join(' ') };
}

function addressesIn(octets, network, version) {
  const [at, size] = version === 4 ? [network + 12, 4] : [network + 8, 16];
  return [octets.toString('hex', at, at + size), octets.toString('hex', at + size, at + 2 * size)];
}

export const FIN = 1;
export const SYN = 2;
export const ACK = 16;

/** { kind, at, length } of each option but padding. */
export function optionsOf(octets, { transport, payload }) {
  const options = [];
  for (let at = transport + 20; at < payload && octets[at] !== 0; at += octets[at] === 1 ? 1 : octets[at + 1]) {
    if (octets[at] !== 1) options.push({ kind: octets[at], at, length: octets[at + 1] });
  }
  return options;
}

/** Whether the checksum is the segment's; that of a loopback interface is not: nobody computes it there. */
export function isTrue(octets, segment) {
  return sumOf(octets, segment) === 0;
}

export function setChecksum(octets, segment) {
  octets.writeUInt16BE(0, segment.transport + 16);
  octets.writeUInt16BE(sumOf(octets, segment), segment.transport + 16);
}

function sumOf(octets, { version, network, transport, end }) {
  const [at, size] = version === 4 ? [network + 12, 8] : [network + 8, 32];
  const pseudo = Buffer.concat([octets.subarray(at, at + size), Buffer.from([0, TCP, (end - transport) >> 8, (end - transport) & 255])]);
  return internetSum(Buffer.concat([pseudo, octets.subarray(transport, end)]));
}

/** RFC 1071. */
export function internetSum(octets) {
  let sum = 0;
  for (let at = 0; at < octets.length; at += 2) sum += (octets[at] << 8) | (octets[at + 1] ?? 0);
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16);
  return ~sum & 0xffff;
}
