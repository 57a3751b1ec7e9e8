import type { Endpoints } from './endpoints.ts';

/** A segment in a graph of addresses. */
export interface Arrow extends Endpoints {
  stream: number;
  time: string;
  label: string;
  comment: string;
}

/** From one address's line to the next, without the line. */
const GAP = 19;
const PORT = 9;
const EMPTY = `|${' '.repeat(GAP)}`;

/** Two lines for each arrow, under the addresses; the connection stands before them where there are several. Nothing for no arrow. */
export function flowLines(arrows: readonly Arrow[], nodes: readonly string[]): string[] {
  if (arrows.length === 0) return [];
  const counts = new Set(arrows.map(({ stream }) => stream)).size > 1;
  const rule = '-'.repeat(17 + nodes.length * (GAP + 1));
  return [...headLines(nodes, counts), ...arrows.flatMap((arrow, index) => [...(counts && isNext(arrows, index) ? [rule] : []), ...arrowLines(arrow, nodes, counts)])];
}

function isNext(arrows: readonly Arrow[], index: number): boolean {
  return index > 0 && arrows[index]!.stream !== arrows[index - 1]!.stream;
}

/** Names stand in two lines by turns, so that long ones have room. */
function headLines(nodes: readonly string[], counts: boolean): string[] {
  const upper = nodes.filter((_, index) => index % 2 === 0).map((name) => `| ${name.padEnd(GAP * 2)}`);
  const lower = nodes.map((name, index) => (index % 2 === 0 ? EMPTY : `| ${name.padEnd(GAP - 1)}`));
  const [first, second] = counts ? ['Conv.| Time    ', '     |         '] : ['|Time     ', '|         '];
  return [`${first}${upper.join('')}|`, `${second}${lower.join('')}${nodes.length % 2 === 0 ? lastGap(nodes.at(-1)!) : ''}`];
}

/** A name that fills its gap takes the line after it away. */
function lastGap(name: string): string {
  return `${name.length < GAP - 1 ? '|' : ' '}${' '.repeat(GAP)}`;
}

function arrowLines(arrow: Arrow, nodes: readonly string[], counts: boolean): string[] {
  const [from, to] = [nodes.indexOf(arrow.source), nodes.indexOf(arrow.destination)];
  const left = Math.min(from, to);
  const right = Math.max(from, to, left + 1);
  const before = EMPTY.repeat(left);
  const labelled = inGaps(arrow.label, left, nodes.length);
  const drawn = `|${shaftText(arrow, { columns: right - left, isForward: from <= to, end: nodes.length === 1 ? PORT - 1 : PORT })}`;
  return [
    `${counts ? `${String(arrow.stream).padEnd(5)}|` : '|'}${arrow.time.padEnd(PORT)}${before}${labelled}|${arrow.comment}`,
    `${counts ? '     |' : '|'}${' '.repeat(PORT)}${before}${drawn}${EMPTY.repeat(Math.max(0, nodes.length - 1 - right))}|`,
  ];
}

/** A label takes as many gaps as it needs. */
function inGaps(label: string, left: number, nodes: number): string {
  const text = `${' '.repeat(9)}${label}`;
  const gaps = text.length > GAP ? 2 : 1;
  // With one address alone, tshark leaves a long label less room than two gaps have.
  const shown = nodes === 1 ? text.slice(0, GAP * 2 - 9) : text;
  const width = nodes === 1 ? Math.max(gaps * GAP, gaps > 1 ? shown.length + 10 : 0) : gaps * (GAP + 1) - 1;
  return `|${shown.padEnd(width)}${EMPTY.repeat(Math.max(0, nodes - left - gaps))}`;
}

/** `(1161)   ------------------>  (80)     `, from one address's line past the other's. */
function shaftText({ sourcePort, destinationPort }: Arrow, { columns, isForward, end }: { columns: number; isForward: boolean; end: number }): string {
  const shaft = '-'.repeat(columns * (GAP + 1) - 2);
  const [first, second] = isForward ? [sourcePort, destinationPort] : [destinationPort, sourcePort];
  return `${`(${first})`.padEnd(PORT)}${isForward ? `${shaft}>` : `<${shaft}`}  ${`(${second})`.padEnd(end)}`;
}
