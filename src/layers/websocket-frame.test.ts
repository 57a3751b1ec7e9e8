import { describe, expect, it } from 'vitest';
import { unmasked, webSocketFrameLength, webSocketHead } from './websocket-frame.ts';

describe('webSocketFrameLength', () => {
  it('counts the head and a short payload', () => {
    expect(webSocketFrameLength(Uint8Array.of(0x81, 0x05, 0x68))).toBe(7);
  });

  it('counts the masking key and lengths of 16 and 64 bits', () => {
    expect(webSocketFrameLength(Uint8Array.of(0x81, 0xfe, 0x01, 0x00, 1, 2, 3, 4))).toBe(8 + 256);
    expect(webSocketFrameLength(Uint8Array.of(0x82, 0x7f, 0, 0, 0, 1, 0, 0, 0, 2))).toBe(10 + 2 ** 32 + 2);
  });

  it('is null within the head', () => {
    expect(webSocketFrameLength(Uint8Array.of(0x81))).toBeNull();
    expect(webSocketHead(Uint8Array.of(0x81, 0x85, 1, 2, 3))).toBeNull();
  });
});

describe('unmasked', () => {
  it("undoes RFC 6455's example", () => {
    const text = unmasked(Uint8Array.of(0x7f, 0x9f, 0x4d, 0x51, 0x58), Uint8Array.of(0x37, 0xfa, 0x21, 0x3d));
    expect(new TextDecoder().decode(text)).toBe('Hello');
  });
});
