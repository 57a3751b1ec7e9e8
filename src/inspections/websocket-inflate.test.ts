import { constants, createDeflateRaw } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { startWebSocketInflate } from './websocket-inflate.ts';

const TAIL_LENGTH = 4;

/** Each text as a sender that keeps its window would send it. */
async function sent(texts: readonly string[]): Promise<Uint8Array[]> {
  const deflate = createDeflateRaw();
  const messages: Uint8Array[] = [];
  for (const text of texts) {
    deflate.write(text);
    await new Promise<void>((resolve) => { deflate.flush(constants.Z_SYNC_FLUSH, resolve); });
    messages.push((deflate.read() as Buffer).subarray(0, -TAIL_LENGTH));
  }
  return messages;
}

describe('startWebSocketInflate', () => {
  it('undoes a message that leans on the ones before it', async () => {
    const texts = ['the quick brown fox', 'the quick brown fox jumps', 'over the quick brown fox'];
    const inflate = startWebSocketInflate();
    expect((await sent(texts)).map((message) => new TextDecoder().decode(inflate.next(message)!))).toEqual(texts);
  });

  it('gives up for good after a message that it cannot undo', async () => {
    const [first] = await sent(['the quick brown fox']);
    const inflate = startWebSocketInflate();
    expect([inflate.next(Uint8Array.of(0xff, 0xff, 0xff)), inflate.next(first!)]).toEqual([null, null]);
  });

  it('yields nothing of a message that would be too large', async () => {
    const [first] = await sent(['a'.repeat(9 * 1024 * 1024)]);
    expect(startWebSocketInflate().next(first!)).toBe(null);
  });
});
