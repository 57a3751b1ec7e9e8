import type { Dissection } from '../layers/dissection.ts';
import { fieldText } from '../layers/field-text.ts';
import { fieldTypeOf } from '../layers/field-types.ts';
import type { FieldSource } from '../layers/occurrence.ts';
import type { KeptFrames } from './kept-frames.ts';
import { openKept } from './open-kept.ts';
import { undoCoding } from './undo-coding.ts';

/**
 * Fields of the frames that an analysis kept, by frame number: whoever holds a report.json can ask for any field, or put a filter to every
 * frame, without the capture. A frame is dissected when it is first asked about.
 */
export interface KeptFields {
  /** Numbers of the kept frames, in the file's order. */
  readonly frames: readonly number[];
  /** Null where the frame was not kept. */
  sourceOf(frame: number): FieldSource | null;
  dissectionOf(frame: number): Dissection | null;
  /** What `-T fields -e <field>` writes of the frame, one text for each occurrence; empty where it has none. */
  textsOf(frame: number, field: string): string[];
}

const opened = new WeakMap<KeptFrames, KeptFields>();

/** The same for the same frames, so that what was dissected once is not dissected again; nothing is kept where `kept` is absent. */
export function lookUpFields(kept: KeptFrames | undefined): KeptFields {
  if (!kept) return NOTHING;
  const known = opened.get(kept) ?? openFields(kept);
  opened.set(kept, known);
  return known;
}

const NOTHING: KeptFields = { frames: [], sourceOf: () => null, dissectionOf: () => null, textsOf: () => [] };

function openFields(kept: KeptFrames): KeptFields {
  const frames = openKept(kept, undoCoding);

  const sourceOf = (frame: number): FieldSource | null => {
    const index = frames.indexOf(frame);
    return index < 0 ? null : frames.source(index);
  };

  return {
    frames: kept.frames.map(({ number }) => number),
    sourceOf,
    dissectionOf(frame) {
      const index = frames.indexOf(frame);
      return index < 0 ? null : frames.dissection(index);
    },
    textsOf(frame, field) {
      const type = fieldTypeOf(field);
      const found = type ? sourceOf(frame)?.occurrences(field) : undefined;
      return found?.map((occurrence) => fieldText(type!, occurrence, 'fields')) ?? [];
    },
  };
}
