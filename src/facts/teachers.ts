import type { Exchange } from '../exchanges/exchange.ts';
import type { Cast } from './segment-facts.ts';

/** The connections that explain best: `lesson` in general, `opening` and `closing` for the questions on those parts. */
export interface Teachers {
  lesson: Cast;
  opening: Cast;
  closing: Cast;
}

/** The first connection that has a whole handshake, an exchange and an orderly end; failing that, the one that has most of it. */
export function chooseTeachers(casts: Cast[], exchanges: Exchange[]): Teachers | null {
  if (casts.length === 0) return null;
  const hasExchange = ({ connection }: Cast) => exchanges.some(({ stream, request, response }) => stream === connection.stream && request && response);
  const score = (cast: Cast) => 4 * Number(hasExchange(cast)) + 2 * Number(hasHandshake(cast)) + Number(hasOrderlyEnd(cast));
  return {
    lesson: best(casts, score),
    opening: best(casts, (cast) => 4 * Number(hasHandshake(cast)) + Number(hasExchange(cast))),
    closing: best(casts, (cast) => 4 * Number(hasOrderlyEnd(cast)) + 2 * Number(cast.connection.close.firstFin !== null) + Number(hasExchange(cast))),
  };
}

function best(casts: Cast[], score: (cast: Cast) => number): Cast {
  return casts.reduce((winner, cast) => (score(cast) > score(winner) ? cast : winner));
}

function hasHandshake({ connection: { handshake } }: Cast): boolean {
  return handshake.syn !== null && handshake.synAck !== null && handshake.ack !== null;
}

function hasOrderlyEnd({ connection: { close } }: Cast): boolean {
  return close.secondFinAck !== null || (close.firstFin !== null && close.secondFin !== null && close.firstFinAck !== null);
}
