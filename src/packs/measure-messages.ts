import type { Message } from '../exchanges/exchange.ts';
import { messageSegments } from '../measures/message-segments.ts';
import type { Measure } from './measure.ts';
import { exchangeIn } from './pack-scene.ts';
import { counted, frameValue, valueAt } from './pack-value.ts';

type Output = 'count' | 'frame' | 'length' | 'raw-sequence' | 'whole' | 'rest';

/** The TCP segments of one message. `whole` is there where one segment brought all of it, `rest` where others did, too. */
const segmentsOf = (choose: 'request' | 'response'): Measure<Output> => ({
  outputs: ['count', 'frame', 'length', 'raw-sequence', 'whole', 'rest'],
  scope: 'connection',
  rows: 200,
  take(scene, { scope, rows }) {
    const exchange = exchangeIn(scene, scope);
    const message: Message | null = exchange?.[choose] ?? null;
    const connection = scene.analysis.connections.find(({ stream }) => stream === exchange?.stream);
    if (!message || !connection) return {};
    const { segments, count } = messageSegments(connection, message);
    const shown = segments.slice(0, rows);
    return {
      count: [counted(count)],
      frame: shown.map(({ frame }) => frameValue(frame)),
      length: shown.map(({ frame, length }) => valueAt('count', length, { frame, field: 'tcp.len' })),
      'raw-sequence': shown.map(({ frame, seqRaw }) => valueAt('number', seqRaw, { frame, field: 'tcp.seq_raw' })),
      whole: count === 1 ? [counted(1)] : [],
      rest: count > 1 ? [counted(count - 1)] : [],
    };
  },
});

export const requestSegmentsMeasure = segmentsOf('request');
export const responseSegmentsMeasure = segmentsOf('response');
