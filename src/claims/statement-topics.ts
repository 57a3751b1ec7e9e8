import type { Statement } from './claim.ts';

/** What statements are about; the compiler names one that is forgotten. */
const TOPICS: Record<Statement['about'], true> = {
  field: true, 'closes-first': true, count: true, filter: true, frames: true, sack: true, 'initial-number': true, number: true, 'message-number': true, 'message-frame': true, 'message-segments': true,
  'header-number': true, version: true, status: true, port: true, address: true, option: true, length: true, window: true, flags: true, repeated: true, persistent: true, time: true, direction: true,
  state: true, protocol: true,
};

export const STATEMENT_TOPICS = Object.keys(TOPICS) as Statement['about'][];
