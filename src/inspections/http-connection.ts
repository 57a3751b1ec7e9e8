import type { PduProtocol } from '../layers/frame-context.ts';
import { startRecords, type HttpRecords } from './http-records.ts';

/** What Wireshark's HTTP dissector remembers of a connection from one message to the next. */
export interface HttpConnection {
  /** Of the latest request. */
  method: string | null;
  target: string | null;
  /** Of the latest request that names its host. */
  fullUri: string | null;
  /** Of the latest response. */
  code: number;
  /** Where another protocol begins: in which frame, and where in what is handed on there. */
  upgrade: { frame: number; at: number; protocol: Exclude<PduProtocol, 'http'> | 'foreign' } | null;
  records: HttpRecords;
}

export const startHttp = (): HttpConnection => ({ method: null, target: null, fullUri: null, code: 0, upgrade: null, records: startRecords() });

/** What responses are said to be for, whichever request they answer; null before the first request. */
export const requestUri = ({ fullUri, target }: HttpConnection): string | null => fullUri ?? target;
