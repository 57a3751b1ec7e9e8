import type { CaptureFile } from '../frames/capture-file.ts';
import type { Frame } from '../frames/frame.ts';
import type { Datagram, DatagramPart } from '../layers/ip-reassembly.ts';
import { peekFrame } from '../layers/peek.ts';
import { peekTransport } from '../layers/peek-ip.ts';
import { emptyPeeked, type Peeked } from '../layers/peeked.ts';
import { NO_ROW, type FrameRows } from './frame-rows.ts';
import { DATAGRAM } from './scan-segments.ts';

/** A kept frame read again: its headers, and where its octets lie in the file. One object is handed out again and again. */
export interface ReadRow {
  row: number;
  number: number;
  timeNs: number;
  capturedLength: number;
  wireLength: number;
  /** LINKTYPE_ value; undefined when the segment came in IP fragments. */
  linkType: number | undefined;
  peeked: Peeked;
  /** File offset of the frame; of the datagram's first part when it was fragmented. */
  offset: number;
  /** Set when the segment came in IP fragments: where its octets lie, counted from the datagram's first. */
  parts: DatagramPart[] | null;
}

const TCP = 6;
/** Octets of a frame that hold every header: link, a chain of extension headers, TCP with options. */
const HEADERS = 512;
/** Frames nearer to each other than this are read together: few at first, more with every window that was used up. */
const NEAR = 4096;
const FIRST_WINDOW = 1 << 13;
const WINDOW = 1 << 18;

/** Goes through a connection's rows in file order, reading their headers again from the file. */
export function readRows(from: { file: CaptureFile; rows: FrameRows; datagrams: Datagram[] }): (first: number, visit: (read: ReadRow) => void) => void {
  const { rows, datagrams } = from;
  const peeked = emptyPeeked();
  const frame: Frame = { number: 0, offset: 0, timeNs: 0, capturedLength: 0, wireLength: 0, interfaceId: 0, linkType: 0, buffer: new Uint8Array(0), start: 0 };
  const read: ReadRow = { row: 0, number: 0, timeNs: 0, capturedLength: 0, wireLength: 0, linkType: undefined, peeked, offset: 0, parts: null };
  const octetsAt = windowOver(from.file);

  return (first, visit) => {
    for (let row = first; row !== NO_ROW; row = rows.next(row)) if (load(row)) visit(read);
  };

  function load(row: number): boolean {
    read.row = row;
    read.number = rows.number(row);
    read.timeNs = rows.timeNs(row);
    read.capturedLength = rows.capturedLength(row);
    read.wireLength = rows.wireLength(row);
    const linkType = rows.linkType(row);
    read.linkType = linkType === DATAGRAM ? undefined : linkType;
    return linkType === DATAGRAM ? loadDatagram(row) : loadFrame(row);
  }

  function loadFrame(row: number): boolean {
    read.parts = null;
    read.offset = frame.offset = rows.offset(row);
    frame.linkType = rows.linkType(row);
    frame.wireLength = read.wireLength;
    const next = rows.next(row);
    const near = next !== NO_ROW && rows.offset(next) - frame.offset < NEAR;
    const octets = octetsAt(frame.offset, Math.min(read.capturedLength, HEADERS), near);
    frame.buffer = octets;
    frame.start = 0;
    frame.capturedLength = octets.length;
    peekFrame(frame, peeked);
    reachToCaptured(peeked, read.capturedLength);
    return peeked.kind === 'tcp' && peeked.hasStream;
  }

  function loadDatagram(row: number): boolean {
    const datagram = datagrams[rows.offset(row)];
    if (datagram === undefined) return false;
    read.parts = datagram.parts;
    read.offset = datagram.parts[0]!.offset;
    peeked.protocol = TCP;
    peeked.addresses.set(datagram.addresses);
    peeked.version = datagram.version;
    peekDatagram(datagram, peeked);
    return peeked.hasStream;
  }
}

/** Reads what a reassembled datagram carries; addresses and protocol stay those of its fragments. */
export function peekDatagram(datagram: Datagram, peeked: Peeked): void {
  peeked.buffer = datagram.octets;
  peeked.start = 0;
  peeked.end = peeked.wireEnd = peeked.ipEnd = datagram.length;
  peeked.ipPayload = 0;
  peeked.stop = '';
  peeked.isFragment = peeked.quoted = peeked.hasStream = false;
  peekTransport(peeked);
}

/** Only the headers were read again; the payload reaches as far as the frame was captured. */
function reachToCaptured(peeked: Peeked, capturedLength: number): void {
  if (peeked.length >= 0) peeked.payloadEnd = Math.max(peeked.payloadStart, Math.min(peeked.ipEnd, capturedLength));
}

/** Reads ahead while the frames lie close together, and no more than is asked for when they do not. */
function windowOver(file: CaptureFile): (offset: number, length: number, near: boolean) => Uint8Array {
  let held: Uint8Array = new Uint8Array(0);
  let from = 0;
  let ahead = FIRST_WINDOW;
  return (offset, length, near) => {
    const heldEnd = from + held.length;
    if (offset < from || offset + length > heldEnd) {
      ahead = offset >= from && offset < heldEnd + NEAR ? Math.min(WINDOW, ahead * 2) : FIRST_WINDOW;
      held = file.readAt(offset, near ? Math.max(length, ahead) : length);
      from = offset;
    }
    return held.subarray(offset - from, offset - from + length);
  };
}
