import type { Voice } from '../explanations/open-voice.ts';
import type { FindingResult } from './result.ts';

/** The kind of a finding with its connection and exchange: `close.missing, connection 3`. The same from run to run of one capture. */
export function findingPlace({ kind, connection, exchange }: FindingResult, voice: Voice): string {
  return voice.text('summary.place', { kind, connection, exchange });
}
