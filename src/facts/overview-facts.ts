import type { Analysis } from '../analysis.ts';
import { isSpare } from './connection-facts.ts';
import type { Fact } from './facts.ts';
import { makeFact } from './make-fact.ts';
import { neverOpened } from './never-opened.ts';
import { counted } from './quantity.ts';

/** The connections of interest taken together. */
export function overviewFacts({ connections, connectionsOmitted, exchanges, traffic }: Omit<Analysis, 'facts'>): Fact[] {
  if (connections.length === 0) return [];
  const failed = connections.filter(neverOpened);
  const facts: Fact[] = [
    makeFact('connections.overview', {}, {
      count: counted(connections.length + connectionsOmitted),
      ports: [...new Set(connections.map(({ responder }) => responder.port))].sort((a, b) => a - b).slice(0, 6).map(counted),
      http: counted(connections.filter(({ carries }) => carries === 'http').length),
      spare: counted(connections.some(({ carries }) => carries === 'http') ? connections.filter(isSpare).length : 0),
      failed: counted(failed.length),
      exchanges: counted(exchanges.length),
      responderClosesFirst: counted(connections.filter(({ close }) => close.by === 'responder' && close.firstFin !== null).length),
      originatorClosesFirst: counted(connections.filter(({ close }) => close.by === 'originator' && close.firstFin !== null).length),
    }),
  ];
  const inFull = connections.filter((one) => one.inFull).length;
  if (inFull < connections.length + connectionsOmitted) {
    facts.push(makeFact('connections.many', {}, { listed: counted(connections.length), inFull: counted(inFull), omitted: counted(connectionsOmitted), requestLines: counted(traffic.requestLines) }));
  }
  return facts;
}
