import type { Counterpart } from '../layers/frame-context.ts';
import type { DnsTransactions } from './dns-transactions.ts';
import type { Call, Reading } from './payload-call.ts';
import { octetAt, type Window } from './payload-window.ts';
import { DNS_MESSAGES, readPrefixed } from './read-prefixed.ts';

/** Of a message with its length: identifier and flags (RFC 1035, 4.1.1 and 4.2.2). */
const ID = 2;
const FLAGS = 4;
const HEADER_END = 14;
/** Messages of one call that are paired. */
const MOST_MESSAGES = 1000;

/** DNS messages, each with what ties it to the others of its connection. */
export function readDns(call: Call, transactions: DnsTransactions): Reading {
  const counterparts: Counterpart[] = [];
  const sizes: number[] = [];
  const reading = readPrefixed(call, DNS_MESSAGES, (head, { start, end }) => {
    if (sizes.length >= MOST_MESSAGES) return;
    sizes.push(end - start);
    counterparts.push(end - start < HEADER_END ? {} : pair(head));
  });
  // A message whose beginning is not all there is read from there again.
  if (reading.wants > 0 && call.window.end - reading.at < FLAGS + 1) reading.keepFrom = reading.at;
  for (const run of reading.runs) if (run.protocol === 'dns') Object.assign(run, { counterparts, sizes });
  return reading;

  function pair(head: Window): Counterpart {
    const key = String(octetAt(head, ID) * 256 + octetAt(head, ID + 1));
    return transactions.take({ key, isAnswer: (octetAt(head, FLAGS) & 0x80) !== 0, frame: call.frame, timeNs: call.timeNs, restNs: 0 });
  }
}
