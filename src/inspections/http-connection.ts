import type { PduProtocol } from '../layers/frame-context.ts';
import { startRecords, type HttpRecords } from './http-records.ts';

/** What Wireshark's HTTP dissector remembers of a connection from one message to the next. */
export interface HttpConnection {
  /** Of the latest request; `uri` is its full URI, or its target where it names no host. */
  method: string | null;
  uri: string | null;
  /** Of the latest response. */
  code: number;
  /** Where another protocol begins: in which frame, and where in what is handed on there. */
  upgrade: { frame: number; at: number; protocol: Exclude<PduProtocol, 'http'> | 'foreign' } | null;
  records: HttpRecords;
}

export const startHttp = (): HttpConnection => ({ method: null, uri: null, code: 0, upgrade: null, records: startRecords() });
