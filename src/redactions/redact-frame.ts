import type { AddressBook } from './address-book.ts';
import { readWord, writeWord } from './address-book.ts';
import type { FramePlaces, SegmentPlace, Stretch } from './frame-places.ts';
import { mendChecksums } from './mend-checksums.ts';
import { eachReverseName, reverseLabels } from './reverse-names.ts';
import { LineScanner, type TextSink } from './scan-lines.ts';
import type { SecretStreams, StreamEdit } from './secret-streams.ts';
import { meetText, substituteText } from './substitute-text.ts';

/** First reading: meets whatever the frame holds. */
export function meetFrame(octets: Uint8Array, places: FramePlaces, book: AddressBook): void {
  for (const { kind, at } of places.addresses) {
    if (kind === 'ipv4') book.meetIpv4(readWord(octets, at));
    else if (kind === 'ipv6') book.meetIpv6(octets.slice(at, at + 16));
    else book.meetMac(octets.slice(at, at + 6));
  }
  for (const { from, to } of places.texts) meetTexts(octets.subarray(from, to), book);
}

/** Hands the frame's segments to the streams; `offset`: the frame's place in the file. */
export function followFrame(octets: Uint8Array, places: FramePlaces, { streams, offset }: { streams: SecretStreams; offset: number }): void {
  for (const place of places.segments) if (!place.quoted) streams.take(place, octets.subarray(place.from, place.to), offset + place.from);
}

function meetTexts(octets: Uint8Array, book: AddressBook): void {
  scan(octets, { substitute: (edit) => meetText(edit, book), write: () => {} });
  eachReverseName(latin1(octets), (_, address) => (typeof address === 'number' ? book.meetIpv4(address) : book.meetIpv6(address)));
}

function scan(octets: Uint8Array, sink: TextSink): void {
  const scanner = new LineScanner(sink);
  for (let at = 0; at < octets.length; ) at += scanner.take(octets.subarray(at)).used;
  scanner.flush(false);
}

/** Last reading: the same octets with everything replaced, of the same length. */
export function redactFrame(octets: Uint8Array, places: FramePlaces, { book, streams }: { book: AddressBook; streams: SecretStreams }): Uint8Array {
  const after = octets.slice();
  for (const place of places.texts) redactText(octets, after, { place, book });
  for (const place of places.segments) redactSegment(octets, after, { place, book, streams });
  for (const { kind, at } of places.addresses) {
    if (kind === 'ipv4') writeWord(after, at, book.ipv4(readWord(octets, at)));
    else after.set(kind === 'ipv6' ? book.ipv6(octets.subarray(at, at + 16)) : book.mac(octets.subarray(at, at + 6)), at);
  }
  for (const { from, to } of places.unknown) after.fill(0, from, to);
  mendChecksums(octets, after, places.checksums);
  return after;
}

function redactText(octets: Uint8Array, after: Uint8Array, { place, book }: { place: Stretch; book: AddressBook }): void {
  book.scrub(after.subarray(place.from, place.to));
  writeLoneEdits(octets, after, { place, book });
  eachReverseName(latin1(octets.subarray(place.from, place.to)), (at, address) => after.set(Buffer.from(reverseLabels(address, book), 'latin1'), place.from + at));
}

/** What the frame shows by itself is replaced first: a retransmission may hold something else than the stream did. */
function redactSegment(octets: Uint8Array, after: Uint8Array, { place, book, streams }: { place: SegmentPlace; book: AddressBook; streams: SecretStreams }): void {
  const edits = streams.edits(place);
  if (place.to === place.from) return;
  book.scrub(after.subarray(place.from, place.to), true);
  writeLoneEdits(octets, after, { place, book });
  for (const edit of edits) writeEdit(after, edit, place);
}

function writeLoneEdits(octets: Uint8Array, after: Uint8Array, { place, book }: { place: Stretch; book: AddressBook }): void {
  scan(octets.subarray(place.from, place.to), { substitute: (edit) => substituteText(edit, book), write: (start, text) => writeEdit(after, { start, text }, place) });
}

function writeEdit(after: Uint8Array, { start, text }: StreamEdit, place: Stretch): void {
  const from = Math.max(place.from, place.from + start);
  const to = Math.min(place.to, place.from + start + text.length);
  for (let at = from; at < to; at++) after[at] = text.charCodeAt(at - place.from - start);
}

function latin1(octets: Uint8Array): string {
  return Buffer.from(octets.buffer, octets.byteOffset, octets.length).toString('latin1');
}
