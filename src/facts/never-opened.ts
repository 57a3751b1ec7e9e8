import type { Connection } from '../connections/connection.ts';

/** An attempt that was refused or never answered: it has no handshake to complete and no end to tell. */
export function neverOpened({ close }: Connection): boolean {
  return close.manner === 'refused' || close.manner === 'unanswered';
}
