import { writeSync } from 'node:fs';
import type { CaptureFile } from '../frames/capture-file.ts';
import { OctetWindow } from '../frames/octet-window.ts';
import { BLOCK, COMMENT_OPTION } from '../frames/pcapng-block.ts';
import type { AddressBook } from './address-book.ts';
import { redactLine } from './redact-line.ts';
import { sectionOrder } from '../frames/pcapng-section.ts';

/** Local use (draft-ietf-opsawg-pcapng, 3.5): whoever does not know the code steps over it. */
const BLANK_OPTION = 0xffff;
const LONGEST_BLOCK = 16 * 1024 * 1024;

/** An interface's addresses (4 to 7) and its capture filter (11), which names some. */
const INTERFACE_OPTIONS = new Set([COMMENT_OPTION, 4, 5, 6, 7, 11]);
/** Of a names block: the servers that were asked. */
const ONLY_COMMENTS = new Set([COMMENT_OPTION]);
/** Names and descriptions of an interface, of the machine, the system and the program, wherever options have these codes. */
const NAMES = new Set([2, 3, 4, 12, 15]);
const BLANK_BODIES = new Set<number>([BLOCK.names, BLOCK.secrets, BLOCK.journal, BLOCK.custom, BLOCK.customNotCopied]);

/** Takes comments, interface addresses, capture filters, resolved names and keys out of a pcapng file, in place, and addresses out of names; lengths stay. */
export function blankMetadata(file: CaptureFile, { fd, book }: { fd: number; book: AddressBook }): void {
  const window = new OctetWindow(file, 512 * 1024);
  let little = true;
  while (window.has(12)) {
    const isSection = window.view.getUint32(window.at, true) === BLOCK.section;
    if (isSection) {
      const order = sectionOrder(window);
      if (order === null) return;
      little = order === 'little';
    }
    const claimed = window.view.getUint32(window.at + 4, little);
    const length = claimed + (-claimed & 3);
    if (claimed < 12 || claimed > LONGEST_BLOCK || !window.has(length)) return;
    blankBlock({ window, little, length, fd, book }, window.view.getUint32(window.at, little));
    window.skip(length);
  }
}

interface BlockInFile {
  window: OctetWindow;
  little: boolean;
  length: number;
  fd: number;
  book: AddressBook;
}

function blankBlock(block: BlockInFile, type: number): void {
  const { window, little, length, fd } = block;
  const body = { from: 8, to: length - 4 };
  switch (type) {
    case BLOCK.section: return blankOptions(block, { ...body, from: 24, codes: ONLY_COMMENTS });
    case BLOCK.interface: return blankOptions(block, { ...body, from: 16, codes: INTERFACE_OPTIONS });
    case BLOCK.statistics: return blankOptions(block, { ...body, from: 20, codes: ONLY_COMMENTS });
    case BLOCK.enhancedPacket: case BLOCK.packet: {
      if (length < 32) return;
      const captured = window.view.getUint32(window.at + 20, little);
      return blankOptions(block, { ...body, from: 28 + captured + (-captured & 3), codes: ONLY_COMMENTS });
    }
    case BLOCK.simplePacket: return;
    default:
      if (BLANK_BODIES.has(type) && body.to > body.from) writeSync(fd, new Uint8Array(body.to - body.from), 0, body.to - body.from, window.offset + body.from);
  }
}

function blankOptions({ window, little, fd, book }: BlockInFile, { from, to, codes }: { from: number; to: number; codes: ReadonlySet<number> }): void {
  for (let at = from; at + 4 <= to; ) {
    const code = window.view.getUint16(window.at + at, little);
    const length = window.view.getUint16(window.at + at + 2, little);
    if (code === 0) return;
    const octets = Math.min(length, to - at - 4);
    if (codes.has(code) || isCustom(code)) {
      writeSync(fd, codeOctets(little), 0, 2, window.offset + at);
      writeSync(fd, new Uint8Array(octets), 0, octets, window.offset + at + 4);
    } else if (NAMES.has(code)) {
      const text = Buffer.from(window.buffer.subarray(window.at + at + 4, window.at + at + 4 + octets)).toString('latin1');
      writeSync(fd, Buffer.from(redactLine(text, book), 'latin1'), 0, octets, window.offset + at + 4);
    }
    at += 4 + length + (-length & 3);
  }
}

function isCustom(code: number): boolean {
  return code === 2988 || code === 2989 || code === 19372 || code === 19373;
}

function codeOctets(little: boolean): Uint8Array {
  const octets = new Uint8Array(2);
  new DataView(octets.buffer).setUint16(0, BLANK_OPTION, little);
  return octets;
}
