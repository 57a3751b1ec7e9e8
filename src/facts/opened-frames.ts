import type { Connection } from '../connections/connection.ts';
import type { Exchange } from '../exchanges/exchange.ts';
import { castOf } from './collect-facts.ts';
import { messageFrame } from './message-frame.ts';
import { chooseTeachers } from './teachers.ts';

/** A connection with the frames of it that a report opens octet by octet. */
export interface OpenedFrames {
  connection: Connection;
  frames: number[];
}

/** Of the connection that teaches best: the SYN-ACK (its header is drawn), the first request and the first response. */
export function openedFrames(connections: Connection[], exchanges: Exchange[]): OpenedFrames | null {
  const casts = connections.filter(({ inFull }) => inFull).map((connection) => castOf(connection, exchanges));
  const teachers = chooseTeachers(casts, exchanges);
  if (!teachers) return null;
  const { connection } = teachers.lesson;
  const first = openedExchange(exchanges.filter(({ stream }) => stream === connection.stream));
  const wanted = [connection.handshake.synAck, first?.request && messageFrame(first.request), first?.response && messageFrame(first.response)];
  return { connection, frames: [...new Set(wanted.filter((frame): frame is number => typeof frame === 'number'))] };
}

/** The exchange of a connection whose frames are opened: the first that has both its messages, else the first. */
export function openedExchange(exchanges: Exchange[]): Exchange | undefined {
  return exchanges.find(({ request, response }) => request && response) ?? exchanges[0];
}
