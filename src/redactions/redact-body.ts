import type { BodyPiece, CodedBody } from './coded-body.ts';
import { decodeBody, encodeBody } from './recode-body.ts';
import { LineScanner, type TextSink } from './scan-lines.ts';

/** Longer texts are handed on in pieces. */
const LONGEST_TEXT = 32 * 1024;

/** Replaces in what a body says, whatever its coding and chunks are. What cannot be coded again in as many octets is blank; so is what cannot be undone. */
export function redactBody(body: CodedBody, sink: TextSink): void {
  const { coding, isForm, isWhole } = body;
  const pieces = body.takePieces();
  const octets = Buffer.concat(pieces.map((piece) => piece.octets));
  if (octets.length === 0) return;
  if (coding === null) return scanBody(octets, { isForm, sink: { ...sink, write: (start, text) => writeOver(pieces, start, { text, sink }) } });
  const decoded = decodeBody(coding, octets);
  let isChanged = decoded === null;
  const write = (start: number, text: string) => {
    decoded!.write(text, start, 'latin1');
    isChanged = true;
  };
  if (decoded) scanBody(Buffer.from(decoded), { isForm, sink: { ...sink, write } });
  if (!isChanged) return;
  const coded = (isWhole && decoded && encodeBody(coding, decoded, octets.length)) || Buffer.alloc(octets.length);
  for (let at = 0; at < coded.length; at += LONGEST_TEXT) writeOver(pieces, at, { text: coded.toString('latin1', at, at + LONGEST_TEXT), sink });
}

function scanBody(octets: Uint8Array, { isForm, sink }: { isForm: boolean; sink: TextSink }): void {
  const scanner = new LineScanner(sink, { left: octets.length, isForm });
  for (let at = 0; at < octets.length; ) at += scanner.take(octets.subarray(at)).used;
  scanner.flush(false);
}

/** `start` counts in the body; its octets lie in several places of the stream. */
function writeOver(pieces: readonly BodyPiece[], start: number, { text, sink }: { text: string; sink: TextSink }): void {
  let before = 0;
  for (const { at, octets } of pieces) {
    const from = Math.max(start, before);
    const to = Math.min(start + text.length, before + octets.length);
    if (from < to) sink.write(at + from - before, text.slice(from - start, to - start));
    before += octets.length;
    if (before >= start + text.length) return;
  }
}
