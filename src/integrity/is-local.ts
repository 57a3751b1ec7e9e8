import type { Connection } from '../connections/connection.ts';

/** Whether both ends are one machine: then nothing is lost between them, and one clock serves both. */
export function isLocal({ originator, responder }: Pick<Connection, 'originator' | 'responder'>): boolean {
  return originator.address === responder.address || [originator, responder].every(({ address }) => address === '::1' || address.startsWith('127.'));
}
