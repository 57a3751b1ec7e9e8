import type { PduProtocol } from '../layers/frame-context.ts';
import type { Deflate } from './read-websocket.ts';
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
  upgrade: Upgrade | null;
  records: HttpRecords;
}

/** Another protocol goes on. */
export interface Upgrade {
  /** The first frame of it, and where in what is handed on there it begins. */
  frame: number;
  at: number;
  protocol: Exclude<PduProtocol, 'http'> | 'foreign';
  /** Of a CONNECT: where to. */
  tunnel?: { host: string; port: number };
  /** Of a WebSocket: what was agreed on of permessage-deflate (RFC 7692). */
  deflate?: Deflate;
}

export const startHttp = (): HttpConnection => ({ method: null, target: null, fullUri: null, code: 0, upgrade: null, records: startRecords() });
