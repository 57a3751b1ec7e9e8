import { VERDICT_ORDER } from '../connections/flow.ts';
import type { PrintedSegment } from '../layers/segment-context.ts';

interface Told {
  judgement: { look: Pick<PrintedSegment, 'verdicts'> } | null;
  isReused: boolean;
}

const REUSED = VERDICT_ORDER[0]!;

/** Wireshark's verdicts on a segment; that of a reused port where the judgement does not hold it. */
export function toldVerdicts({ judgement, isReused }: Told): PrintedSegment['verdicts'] {
  const verdicts = judgement?.look.verdicts ?? [];
  return isReused && !verdicts.some(({ kind }) => kind === REUSED) ? [{ kind: REUSED }, ...verdicts] : verdicts;
}
