import type { TcpState } from './connection.ts';

/**
 * What happens to one endpoint: it sends, it receives, its user calls, its timer ends. `receive-ack-of-fin` means the ACK of
 * the FIN that this endpoint sent itself.
 */
export type TcpEvent =
  | 'passive-open' | 'close' | 'send-syn' | 'receive-syn' | 'receive-syn-ack' | 'receive-ack-of-syn'
  | 'send-fin' | 'receive-fin' | 'receive-ack-of-fin' | 'receive-fin-with-ack-of-fin' | 'reset' | 'timeout';

export interface TcpTransition {
  from: TcpState;
  event: TcpEvent;
  to: TcpState;
  /** What the endpoint sends along, in the words of RFC 9293; empty for nothing. */
  sends: '' | 'SYN' | 'SYN,ACK' | 'ACK' | 'FIN';
}

/**
 * The TCP connection state diagram, RFC 9293, figure 5, arrow by arrow; then its notes: 1 (a reset of a passive open goes back
 * to LISTEN) is left to the endpoint's history, 2 adds the step from FIN-WAIT-1 to TIME-WAIT, 3 the reset of every other state.
 */
export const TCP_TRANSITIONS: readonly TcpTransition[] = [
  { from: 'CLOSED', event: 'passive-open', to: 'LISTEN', sends: '' },
  { from: 'CLOSED', event: 'send-syn', to: 'SYN-SENT', sends: 'SYN' },
  { from: 'LISTEN', event: 'close', to: 'CLOSED', sends: '' },
  { from: 'LISTEN', event: 'receive-syn', to: 'SYN-RECEIVED', sends: 'SYN,ACK' },
  { from: 'LISTEN', event: 'send-syn', to: 'SYN-SENT', sends: 'SYN' },
  { from: 'SYN-SENT', event: 'close', to: 'CLOSED', sends: '' },
  { from: 'SYN-SENT', event: 'receive-syn', to: 'SYN-RECEIVED', sends: 'SYN,ACK' },
  { from: 'SYN-SENT', event: 'receive-syn-ack', to: 'ESTABLISHED', sends: 'ACK' },
  { from: 'SYN-RECEIVED', event: 'receive-ack-of-syn', to: 'ESTABLISHED', sends: '' },
  { from: 'SYN-RECEIVED', event: 'send-fin', to: 'FIN-WAIT-1', sends: 'FIN' },
  { from: 'ESTABLISHED', event: 'send-fin', to: 'FIN-WAIT-1', sends: 'FIN' },
  { from: 'ESTABLISHED', event: 'receive-fin', to: 'CLOSE-WAIT', sends: 'ACK' },
  { from: 'CLOSE-WAIT', event: 'send-fin', to: 'LAST-ACK', sends: 'FIN' },
  { from: 'FIN-WAIT-1', event: 'receive-ack-of-fin', to: 'FIN-WAIT-2', sends: '' },
  { from: 'FIN-WAIT-1', event: 'receive-fin', to: 'CLOSING', sends: 'ACK' },
  { from: 'FIN-WAIT-2', event: 'receive-fin', to: 'TIME-WAIT', sends: 'ACK' },
  { from: 'CLOSING', event: 'receive-ack-of-fin', to: 'TIME-WAIT', sends: '' },
  { from: 'LAST-ACK', event: 'receive-ack-of-fin', to: 'CLOSED', sends: '' },
  { from: 'TIME-WAIT', event: 'timeout', to: 'CLOSED', sends: '' },
  { from: 'FIN-WAIT-1', event: 'receive-fin-with-ack-of-fin', to: 'TIME-WAIT', sends: 'ACK' },
  { from: 'SYN-RECEIVED', event: 'reset', to: 'CLOSED', sends: '' },
  { from: 'SYN-SENT', event: 'reset', to: 'CLOSED', sends: '' },
  { from: 'ESTABLISHED', event: 'reset', to: 'CLOSED', sends: '' },
  { from: 'FIN-WAIT-1', event: 'reset', to: 'CLOSED', sends: '' },
  { from: 'FIN-WAIT-2', event: 'reset', to: 'CLOSED', sends: '' },
  { from: 'CLOSE-WAIT', event: 'reset', to: 'CLOSED', sends: '' },
  { from: 'CLOSING', event: 'reset', to: 'CLOSED', sends: '' },
  { from: 'LAST-ACK', event: 'reset', to: 'CLOSED', sends: '' },
  { from: 'TIME-WAIT', event: 'reset', to: 'CLOSED', sends: '' },
];

/** The state entered, or null when the event changes nothing there. */
export function nextState(from: TcpState, event: TcpEvent): TcpState | null {
  return TCP_TRANSITIONS.find((transition) => transition.from === from && transition.event === event)?.to ?? null;
}
