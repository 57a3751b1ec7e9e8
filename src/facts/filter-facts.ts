import type { Analysis } from '../analysis.ts';
import type { Fact } from './facts.ts';
import { makeFact } from './make-fact.ts';
import { counted } from './quantity.ts';

/**
 * What the display filter of the run let through, and what it alone would have hidden: a filter such as `http` matches messages and not
 * the segments that open and close their connections. The report shows those all the same.
 */
export function filterFacts({ capture, selection, connections }: Omit<Analysis, 'facts'>): Fact[] {
  const { filter } = selection;
  if (!filter) return [];
  const text = { value: filter.text };
  const frames = counted(capture.frames);
  if (filter.matched === 0) return [makeFact('capture.filter-empty', {}, { filter: text, frames })];
  const opened = connections.filter(({ stream, handshake }) => handshake.syn !== null && !filter.opening.includes(stream));
  const closed = connections.filter(({ stream, close }) => (close.firstFin ?? close.reset) !== null && !filter.closing.includes(stream));
  return [makeFact('capture.filter', {}, {
    filter: text, frames, matched: counted(filter.matched), outside: counted(filter.outside), connections: counted(filter.streams.length + filter.streamsOmitted),
    hiddenOpenings: counted(opened.length), hiddenEndings: counted(closed.length),
  })];
}
