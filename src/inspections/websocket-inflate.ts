import { constants, inflateRawSync } from 'node:zlib';

/** Undoes the compression of WebSocket messages of one direction whose sender keeps its window from message to message (RFC 7692, 7.2.2). */
export interface WebSocketInflate {
  /** The message that was sent next; null where it, or one before it, cannot be undone. */
  next(message: Uint8Array): Uint8Array | null;
}

/** What a sender leaves out at the end of each message (RFC 7692, 7.2.1). */
const TAIL = Uint8Array.of(0, 0, 0xff, 0xff);
const MOST_WINDOW = 32 * 1024;
const MOST_OCTETS = 8 * 1024 * 1024;

export function startWebSocketInflate(): WebSocketInflate {
  let window: Uint8Array | null = new Uint8Array(0);
  return {
    next(message) {
      const whole = window && inflated(message, window);
      window = whole && lastOctets(window!, whole);
      return whole;
    },
  };
}

function inflated(message: Uint8Array, window: Uint8Array): Uint8Array | null {
  const options = { maxOutputLength: MOST_OCTETS, finishFlush: constants.Z_SYNC_FLUSH, ...(window.length > 0 && { dictionary: window }) };
  try {
    return inflateRawSync(Buffer.concat([message, TAIL]), options);
  } catch {
    return null;
  }
}

function lastOctets(window: Uint8Array, whole: Uint8Array): Uint8Array {
  if (whole.length >= MOST_WINDOW) return whole.slice(-MOST_WINDOW);
  return Buffer.concat([window, whole]).subarray(-MOST_WINDOW);
}
