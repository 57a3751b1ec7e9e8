import type { Columns } from './dissection.ts';

/** What a message's start line makes of the columns. */
const MOST_INFO = 4095;

/** A frame's first message replaces what may be replaced of the Info column, the others stand behind it. */
export function withHttpMessage(columns: Columns, startLine: string, { isFirst, isLaterPdu }: { isFirst: boolean; isLaterPdu: boolean }): Columns {
  const kept = isFirst && !isLaterPdu ? columns.info.slice(0, columns.fence ?? 0) : columns.info;
  const words = startLine === '' ? 'Continuation' : `${startLine} `;
  return { ...columns, info: (kept + words).slice(0, MOST_INFO), frozen: isLaterPdu, protocol: isLaterPdu ? columns.protocol : 'HTTP' };
}
