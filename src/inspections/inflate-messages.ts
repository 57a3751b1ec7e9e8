import { constants, inflateRawSync } from 'node:zlib';
import type { Part } from '../layers/frame-context.ts';
import { unmasked } from '../layers/websocket-frame.ts';
import { hex } from '../octets/hex.ts';
import type { CompressedPlace, MetFrame } from './payload-call.ts';
import { partsBetween } from './payload-parts.ts';

/** What a compressed message held, as hexadecimal; null where it is damaged, undefined where it is too long to be carried along. */
export type InflateMessage = (place: CompressedPlace) => string | null | undefined;

/** How far one direction was inflated. */
interface Progress {
  next: number;
  /** The last octets of what was inflated before. */
  window: Uint8Array;
  /** Behind a message that could not be undone; what leans on it cannot be either. */
  lost: null | undefined | false;
  latest: string | null | undefined;
}

/** RFC 7692, 7.1.2: no message leans on more. */
const WINDOW = 32 * 1024;
const MOST_INFLATED = 8 * 1024 * 1024;
/** A frame's context is plain JSON, and so is what it carries. */
const MOST_CARRIED = 256 * 1024;
/** What a sender leaves out at the end of a message (RFC 7692, 7.2.1). */
const TAIL = Uint8Array.of(0, 0, 0xff, 0xff);

/**
 * Undoes the compression of WebSocket messages that lean on earlier ones (RFC 7692, 7.2.3.2), each direction in order; what lies between two
 * that are asked for is read again by `octetsOf`. One window for each direction is held.
 */
export function inflateMessages(octetsOf: (part: Part) => Uint8Array): InflateMessage {
  const known = new Map<CompressedPlace['messages'], Progress>();
  return ({ index, messages }) => {
    let progress = known.get(messages) ?? startProgress();
    if (index < progress.next - 1) progress = startProgress();
    known.set(messages, progress);
    while (progress.next <= index) goOn(progress, joined(messages[progress.next]!, octetsOf));
    return progress.latest;
  };
}

const startProgress = (): Progress => ({ next: 0, window: new Uint8Array(0), lost: false, latest: undefined });

function goOn(progress: Progress, coded: Uint8Array): void {
  progress.next++;
  const whole = progress.lost === false ? inflated(coded, progress.window) : progress.lost;
  progress.latest = whole && whole.length > MOST_CARRIED ? undefined : whole && hex(whole);
  if (whole) progress.window = Buffer.concat([progress.window, whole.subarray(-WINDOW)]).subarray(-WINDOW);
  else progress.lost = whole;
}

/** Undefined where it yields too much. */
function inflated(coded: Uint8Array, window: Uint8Array): Uint8Array | null | undefined {
  const dictionary = window.length > 0 ? { dictionary: window } : {};
  try {
    return inflateRawSync(coded, { ...dictionary, maxOutputLength: MOST_INFLATED, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? undefined : null;
  }
}

/** The payloads of a message's frames with their masks undone. */
function joined(message: readonly MetFrame[], octetsOf: (part: Part) => Uint8Array): Uint8Array {
  const pieces = message.map(({ note: { start, end, maskingKey }, call }) => {
    const sent = Buffer.concat(partsBetween(call, start, end).map(octetsOf));
    return maskingKey === null ? sent : unmasked(sent, Buffer.from(maskingKey, 'hex'));
  });
  return Buffer.concat([...pieces, TAIL]);
}
