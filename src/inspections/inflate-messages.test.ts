import { constants, deflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { Part } from '../layers/frame-context.ts';
import { inflateMessages } from './inflate-messages.ts';
import type { MetFrame } from './payload-call.ts';

/** Each text compressed with what stood before it, as one frame of its own without a mask (RFC 7692, 7.2.1). */
function sent(texts: readonly Uint8Array[]): Uint8Array[] {
  return texts.map((text, index) => {
    const before = Buffer.concat(texts.slice(0, index)).subarray(-32768);
    const coded = deflateRawSync(text, { ...(before.length > 0 && { dictionary: before }), finishFlush: constants.Z_SYNC_FLUSH });
    return coded.subarray(0, -4);
  });
}

function open(frames: readonly Uint8Array[]) {
  const messages = frames.map((octets, index): MetFrame[] => [{
    note: { opcode: 1, isFinal: true, leans: true, maskingKey: null, start: 0, end: octets.length, deflate: true },
    call: { frame: index, seq: 1, at: 0, buffer: null, runs: [], wants: 0, wantsAt: 0 },
  }]);
  const inflate = inflateMessages(({ frame, at, span }: Part) => frames[frame]!.subarray(at, at + span.end - span.start));
  return (index: number) => inflate({ index, messages });
}

const words = (text: string) => new TextEncoder().encode(text);
const asText = (digits: string | null | undefined) => (digits ? Buffer.from(digits, 'hex').toString() : digits);
const TEXTS = ['{"method":"Page.enable"}', '{"method":"Page.navigate"}', '{"method":"Page.reload"}'];

it('inflateMessages undoes what leans on earlier messages, whichever are asked for', () => {
  const inflated = open(sent(TEXTS.map(words)));
  expect(asText(inflated(2))).toBe(TEXTS[2]);
  expect(asText(inflated(0))).toBe(TEXTS[0]);
  expect(asText(inflated(1))).toBe(TEXTS[1]);
  expect(asText(inflated(1))).toBe(TEXTS[1]);
});

it('inflateMessages gives up a direction at its first damaged message', () => {
  const frames = sent(TEXTS.map(words));
  const inflated = open([frames[0]!, Uint8Array.of(0xff, 0xff, 0xff), frames[2]!]);
  expect([0, 1, 2].map((index) => inflated(index) === null)).toEqual([false, true, true]);
});

it('inflateMessages carries no text that is too long, and goes on behind it', () => {
  const inflated = open(sent([words('a'.repeat(300 * 1024)), words('aaaab')]));
  expect(inflated(0)).toBeUndefined();
  expect(asText(inflated(1))).toBe('aaaab');
});

it('inflateMessages stops where a message yields more than it holds', () => {
  const inflated = open(sent([words('a'.repeat(9 * 1024 * 1024)), words('aaaab')]));
  expect([inflated(0), inflated(1)]).toEqual([undefined, undefined]);
});
