import type { ExpertItem } from './expert-item.ts';

/** Wireshark's verdicts on a segment, in the order of its tree; in the Info column the last one stands leftmost. */
export interface TcpVerdict {
  /** The last part of the field's name, `tcp.analysis.…`. */
  kind: string;
  /** In the Info column, in brackets. */
  prefix: string;
  /** The expert item; that of a duplicate ACK goes on with its number. */
  text: string;
  severity: ExpertItem['severity'];
}

export const TCP_VERDICTS: readonly TcpVerdict[] = [
  { kind: 'reused_ports', prefix: 'TCP Port numbers reused', text: 'A new tcp session is started with the same ports as an earlier session in this trace', severity: 'Note' },
  { kind: 'retransmission', prefix: 'TCP Retransmission', text: 'This frame is a (suspected) retransmission', severity: 'Note' },
  { kind: 'fast_retransmission', prefix: 'TCP Fast Retransmission', text: 'This frame is a (suspected) fast retransmission', severity: 'Note' },
  { kind: 'spurious_retransmission', prefix: 'TCP Spurious Retransmission', text: 'This frame is a (suspected) spurious retransmission', severity: 'Note' },
  { kind: 'out_of_order', prefix: 'TCP Out-Of-Order', text: 'This frame is a (suspected) out-of-order segment', severity: 'Warning' },
  { kind: 'lost_segment', prefix: 'TCP Previous segment not captured', text: 'Previous segment(s) not captured (common at capture start)', severity: 'Warning' },
  { kind: 'ack_lost_segment', prefix: 'TCP ACKed unseen segment', text: 'ACKed segment that wasn\'t captured (common at capture start)', severity: 'Warning' },
  { kind: 'window_update', prefix: 'TCP Window Update', text: 'TCP window update', severity: 'Chat' },
  { kind: 'window_full', prefix: 'TCP Window Full', text: 'TCP window specified by the receiver is now completely full', severity: 'Warning' },
  { kind: 'keep_alive', prefix: 'TCP Keep-Alive', text: 'TCP keep-alive segment', severity: 'Note' },
  { kind: 'keep_alive_ack', prefix: 'TCP Keep-Alive ACK', text: 'ACK to a TCP keep-alive segment', severity: 'Note' },
  { kind: 'duplicate_ack', prefix: 'TCP Dup ACK', text: 'Duplicate ACK', severity: 'Note' },
  { kind: 'zero_window_probe', prefix: 'TCP ZeroWindowProbe', text: 'TCP Zero Window Probe', severity: 'Note' },
  { kind: 'zero_window', prefix: 'TCP ZeroWindow', text: 'TCP Zero Window segment', severity: 'Warning' },
  { kind: 'zero_window_probe_ack', prefix: 'TCP ZeroWindowProbeAck', text: 'ACK to a TCP Zero Window Probe', severity: 'Note' },
];
