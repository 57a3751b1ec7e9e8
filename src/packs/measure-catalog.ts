import { contentMeasure } from './measure-content.ts';
import { credentialsMeasure } from './measure-credentials.ts';
import { downloadsMeasure, getsMeasure } from './measure-downloads.ts';
import { endpointsMeasure } from './measure-endpoints.ts';
import { requestSegmentsMeasure, responseSegmentsMeasure } from './measure-messages.ts';
import { acknowledgmentsMeasure, dataSegmentsMeasure, retransmissionsMeasure, roundTripsMeasure, throughputMeasure, windowsMeasure } from './measure-transfer.ts';

/** The measures that a pack may name, each with its outputs (docs/packs.md says what they are). A further one is a row here. */
export const MEASURES = {
  endpoints: endpointsMeasure,
  content: contentMeasure,
  credentials: credentialsMeasure,
  'request-segments': requestSegmentsMeasure,
  'response-segments': responseSegmentsMeasure,
  gets: getsMeasure,
  downloads: downloadsMeasure,
  'data-segments': dataSegmentsMeasure,
  'round-trips': roundTripsMeasure,
  throughput: throughputMeasure,
  acknowledgments: acknowledgmentsMeasure,
  windows: windowsMeasure,
  retransmissions: retransmissionsMeasure,
} as const;

export type MeasureName = keyof typeof MEASURES;
