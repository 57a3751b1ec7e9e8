import type { Directive } from '../notes/notes.ts';
import { PIECES } from '../notes/parts.ts';
import type { Desk } from './desk.ts';
import { teachingStream } from './teaching-connection.ts';

/** The stream of which a directive places a piece; null for parts that belong to no connection. */
export function placedStream(desk: Desk, { part, arguments: { connection } }: Directive): number | null {
  if (part === null || (part !== 'connection' && !PIECES.includes(part))) return null;
  return connection === undefined ? (teachingStream(desk) ?? null) : Number(connection);
}
