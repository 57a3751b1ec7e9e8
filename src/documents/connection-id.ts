import type { Connection } from '../connections/connection.ts';

/** The anchor of a connection's section. */
export function connectionId({ stream }: Pick<Connection, 'stream'>): string {
  return `connection-${stream}`;
}
