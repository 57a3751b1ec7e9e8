import type { Analysis } from '../analysis.ts';
import type { Connection } from '../connections/connection.ts';
import type { Outcome, Scope, Sentence } from './claim.ts';
import { judgeStatement } from './judge-statement.ts';

/** All statements of a claim, of the connection that it names. */
export function judgeSentence(analysis: Analysis, { said, scope }: Sentence): Outcome {
  const within = (whole: Analysis) => weakest(said.map((one) => judgeStatement(whole, one)));
  if (!scope) return within(analysis);
  const meant = connectionsMeant(analysis.connections, scope);
  if (meant.length === 0) return { verdict: 'undecidable', reason: 'no-such-connection', params: { number: scope.number } };
  const outcomes = meant.map((connection) => within(narrowed(analysis, connection)));
  const [first] = outcomes as [Outcome];
  return outcomes.every(({ verdict }) => verdict === first.verdict) ? first : { verdict: 'undecidable', reason: 'which-connection', params: { number: scope.number } };
}

const RANK = { unreadable: 0, false: 1, undecidable: 2, true: 3 } as const;

/** A claim is as true as the falsest of its statements. */
function weakest(outcomes: Outcome[]): Outcome {
  return outcomes.reduce((worst, one) => (RANK[one.verdict] < RANK[worst.verdict] ? one : worst));
}

/** Where a number may be that of Wireshark or the place in the order, both; places count all connections or those that carry HTTP. */
function connectionsMeant(connections: Connection[], { by, number }: Scope): Connection[] {
  const web = connections.filter(({ carries }) => carries === 'http');
  const byStream = connections.filter(({ stream }) => stream === number);
  const byPlace = [connections[number - 1], web[number - 1]];
  const meant = { stream: byStream, place: byPlace, number: [...byStream, ...byPlace], port: connections.filter(({ originator }) => originator.port === number) }[by];
  return [...new Set(meant.filter((one) => one !== undefined))];
}

const narrowed = (analysis: Analysis, connection: Connection): Analysis => ({ ...analysis, connections: [connection], exchanges: analysis.exchanges.filter(({ stream }) => stream === connection.stream) });
