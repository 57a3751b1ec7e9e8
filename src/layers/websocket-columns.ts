import type { Columns } from './dissection.ts';

/** What a WebSocket frame (RFC 6455, 5.2) makes of the columns. */
export const WEBSOCKET_OPCODES: Readonly<Record<number, string>> = { 0: 'Continuation', 1: 'Text', 2: 'Binary', 8: 'Connection Close', 9: 'Ping', 10: 'Pong' };

/** Those of a PDU behind them are not read. */
export const MOST_WEBSOCKET_FRAMES = 1000;

/** Each frame writes over the one before it in the same PDU. */
export function withWebSocketFrame(columns: Columns, { first, isMasked }: { first: number; isMasked: boolean }, { index, isLaterPdu }: { index: number; isLaterPdu: boolean }): Columns {
  const fence = isLaterPdu && index === 0 ? columns.info.length : (columns.fence ?? 0);
  const words = `WebSocket ${WEBSOCKET_OPCODES[first & 0x0f] ?? 'Unknown Opcode'}${first >= 0x80 ? ' [FIN] ' : '[FRAGMENT]  '}${isMasked ? '[MASKED]' : ''}`;
  return { ...columns, fence, protocol: 'WebSocket', info: columns.info.slice(0, fence) + words };
}
