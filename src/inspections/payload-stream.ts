import { followDns, type DnsTransactions } from './dns-transactions.ts';
import { startHttp, type HttpConnection } from './http-connection.ts';
import type { PayloadBuffer } from './payload-buffer.ts';
import type { MetFrame } from './payload-call.ts';

/** A connection, as far as its payloads are concerned. */
export interface PayloadStream {
  /** From the SYN or the SYN-ACK; 0 without. */
  serverPort: number;
  /** The protocol that took the connection, once one was found by its octets. */
  attached: 'http' | 'tls' | null;
  /** As the connection said, for all of its frames. */
  tlsVersion: string | null;
  /** A ServerHello told it, and not some later record. */
  hasTlsHello: boolean;
  http: HttpConnection | null;
  /** VNC really is spoken on its port. */
  hasVncGreeting: boolean;
  dns: DnsTransactions | null;
  flows: [PayloadFlow, PayloadFlow];
}

/** One direction. */
export interface PayloadFlow {
  /** Messages in several segments, in the order of their beginnings. */
  buffers: PayloadBuffer[];
  /** A message that ends with the direction was begun. */
  waitsForFin: boolean;
  /** The frame of the FIN that ended it. */
  finFrame: number;
  /** Of WebSocket: the frames of a message that is not whole. */
  message: MetFrame[] | null;
  /** Its compressed messages that later ones may lean on, in order. */
  compressed: MetFrame[][];
}

const startFlow = (): PayloadFlow => ({ buffers: [], waitsForFin: false, finFrame: 0, message: null, compressed: [] });

export const startStream = (): PayloadStream => ({ serverPort: 0, attached: null, tlsVersion: null, hasTlsHello: false, http: null, dns: null, hasVncGreeting: false, flows: [startFlow(), startFlow()] });

export function httpOf(stream: PayloadStream): HttpConnection {
  stream.http ??= startHttp();
  return stream.http;
}

/** Of one connection. */
const MOST_TRANSACTIONS = 4096;

export function dnsOf(stream: PayloadStream): DnsTransactions {
  stream.dns ??= followDns(MOST_TRANSACTIONS);
  return stream.dns;
}

/** The buffer that begins at `seq`; where none does, the last one that begins before. */
export function bufferAtOrBefore({ buffers }: PayloadFlow, seq: number): PayloadBuffer | undefined {
  return buffers[countUpTo(buffers, seq) - 1];
}

/** Of two that begin at the same place the later one counts. */
export function addBuffer({ buffers }: PayloadFlow, buffer: PayloadBuffer): void {
  const place = countUpTo(buffers, buffer.seq);
  if (buffers[place - 1]?.seq === buffer.seq) buffers[place - 1] = buffer;
  else if (place === buffers.length) buffers.push(buffer);
  else buffers.splice(place, 0, buffer);
}

function countUpTo(buffers: PayloadBuffer[], seq: number): number {
  let low = 0;
  let high = buffers.length;
  if (high > 0 && buffers[high - 1]!.seq <= seq) return high;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (buffers[middle]!.seq <= seq) low = middle + 1;
    else high = middle;
  }
  return low;
}
