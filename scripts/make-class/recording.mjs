// A capture file as its frames, and back: the samples' pcapng (one section, one interface, nanoseconds) and pcap (microseconds).

/** { head, linkType, frames: [{ number, timeNs, octets, length }] }; `head` is what stands before the first frame of a pcapng. */
export function readRecording(file) {
  return file.readUInt32LE(0) === 0x0a0d0d0a ? readPcapng(file) : readPcap(file);
}

const INTERFACE = 1;
const ENHANCED_PACKET = 6;

function readPcapng(file) {
  const frames = [];
  let linkType = 0;
  let headEnd = 0;
  for (let at = 0; at < file.length; at += file.readUInt32LE(at + 4)) {
    const type = file.readUInt32LE(at);
    if (type === INTERFACE) linkType = file.readUInt16LE(at + 8);
    if (type !== ENHANCED_PACKET) continue;
    headEnd ||= at;
    const timeNs = (BigInt(file.readUInt32LE(at + 12)) << 32n) | BigInt(file.readUInt32LE(at + 16));
    frames.push(frameOf(frames, { timeNs, octets: file.subarray(at + 28, at + 28 + file.readUInt32LE(at + 20)), length: file.readUInt32LE(at + 24) }));
  }
  return { head: file.subarray(0, headEnd), linkType, frames };
}

function readPcap(file) {
  const frames = [];
  for (let at = 24; at < file.length; at += 16 + file.readUInt32LE(at + 8)) {
    const timeNs = BigInt(file.readUInt32LE(at)) * 1_000_000_000n + BigInt(file.readUInt32LE(at + 4)) * 1000n;
    frames.push(frameOf(frames, { timeNs, octets: file.subarray(at + 16, at + 16 + file.readUInt32LE(at + 8)), length: file.readUInt32LE(at + 12) }));
  }
  return { head: null, linkType: file.readUInt32LE(20), frames };
}

function frameOf(before, { timeNs, octets, length }) {
  return { number: before.length + 1, timeNs, octets: Buffer.from(octets), length };
}

/** Of a recording that was read from pcapng. */
export function writePcapng({ head, frames }) {
  return Buffer.concat([head, ...frames.map(packetBlock)]);
}

function packetBlock({ timeNs, octets, length }) {
  const padded = Math.ceil(octets.length / 4) * 4;
  const block = Buffer.alloc(32 + padded);
  block.writeUInt32LE(ENHANCED_PACKET, 0);
  block.writeUInt32LE(block.length, 4);
  block.writeUInt32LE(Number(timeNs >> 32n), 12);
  block.writeUInt32LE(Number(timeNs & 0xffff_ffffn), 16);
  block.writeUInt32LE(octets.length, 20);
  block.writeUInt32LE(length, 24);
  octets.copy(block, 28);
  block.writeUInt32LE(block.length, block.length - 4);
  return block;
}

export function writePcap({ linkType, frames }) {
  const head = Buffer.alloc(24);
  head.writeUInt32LE(0xa1b2c3d4, 0);
  head.writeUInt16LE(2, 4);
  head.writeUInt16LE(4, 6);
  head.writeUInt32LE(262_144, 16);
  head.writeUInt32LE(linkType, 20);
  return Buffer.concat([head, ...frames.flatMap(packetRecord)]);
}

function packetRecord({ timeNs, octets, length }) {
  const head = Buffer.alloc(16);
  head.writeUInt32LE(Number(timeNs / 1_000_000_000n), 0);
  head.writeUInt32LE(Number((timeNs % 1_000_000_000n) / 1000n), 4);
  head.writeUInt32LE(octets.length, 8);
  head.writeUInt32LE(length, 12);
  return [head, octets];
}
