import type { CaptureDescription } from '../../frames/frame.ts';
import type { Filter } from '../../filters/filter.ts';
import type { Listing } from '../../listings/listing.ts';
import { sumConversations } from '../../listings/sum-conversations.ts';
import { drawFlow } from '../../listings/draw-flow.ts';
import { followStream } from '../../listings/follow-stream.ts';
import { sumExpert } from '../../listings/sum-expert.ts';
import { sumHttp } from '../../listings/sum-http.ts';
import { sumProtocols } from '../../listings/sum-protocols.ts';
import { timeText } from '../../listings/time-text.ts';
import { readFilter } from '../read-filter.ts';
import type { Statistic } from './read-statistic.ts';

/** A statistic ready to be fed with frames. */
export interface OpenedStatistic {
  listing: Listing;
  /** Of its own; null for every frame. */
  filter: Filter | null;
  /** What it asks of a frame beside its filter. */
  fields: readonly string[];
  trees: boolean;
}

export interface StatisticOptions {
  /** A display filter chooses the frames that are shown. */
  isFiltered: boolean;
  /** Asked for once frames come. */
  capture: () => CaptureDescription;
}

/** Throws CommandError for a filter that is wrong. */
export function openStatistic(statistic: Statistic, { isFiltered, capture }: StatisticOptions): OpenedStatistic {
  if (statistic.kind === 'follow') {
    return { listing: followStream(statistic), filter: readFilter(`tcp.stream == ${statistic.stream}`), fields: ['tcp.stream', 'tcp.seq'], trees: false };
  }
  const filter = statistic.filter.trim() === '' ? null : readFilter(statistic.filter);
  const text = statistic.filter;
  if (statistic.kind === 'conversations') return { listing: sumConversations(text), filter, fields: ['tcp.stream', 'tcp.srcport'], trees: false };
  if (statistic.kind === 'flow')
    return { listing: drawFlow((frame) => timeText(frame, { form: 'r', capture: capture(), isFirstShown: false })), filter, fields: ['tcp.stream', 'tcp.seq', 'tcp.ack'], trees: false };
  if (statistic.kind === 'http-tree') return { listing: sumHttp(), filter, fields: [], trees: true };
  if (statistic.kind === 'expert') return { listing: sumExpert(statistic.least), filter, fields: [], trees: true };
  return { listing: sumProtocols(text, isFiltered), filter, fields: [], trees: true };
}
