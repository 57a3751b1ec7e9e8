import { compileFilter } from '../filters/compile-filter.ts';
import { FilterError } from '../filters/filter.ts';
import { nearestWord } from '../forms/nearest-word.ts';
import { type KeptFields, lookUpFields } from '../inspections/look-up-fields.ts';
import { allFieldTypes, fieldTypeOf } from '../layers/field-types.ts';
import type { NotesFlaw, NotesFlawCode, Reference } from '../notes/notes.ts';
import type { Desk } from './desk.ts';
import type { Inline } from './document.ts';

/** The value that a reference names, linked to its place; the words of a placeholder and a flaw where there is none. */
export function resolveReference(desk: Desk, reference: Reference, flaws: NotesFlaw[]): Inline[] {
  const fields = lookUpFields(desk.analysis.kept);
  const { field } = reference;
  if (field !== null && !fieldTypeOf(field)) return missing({ desk, reference, flaws }, 'no-such-field', field, nearestWord(field, allFieldTypes().map(({ name }) => name)));
  const frame = reference.frame ?? frameThrough(fields, reference.filter ?? '');
  if (typeof frame === 'string') return missing({ desk, reference, flaws }, frame, reference.filter ?? '');
  if (field === null) return [{ type: 'frame', frame }];
  if (!fields.sourceOf(frame)) return missing({ desk, reference, flaws }, 'no-such-frame', String(frame));
  const [text] = fields.textsOf(frame, field);
  if (text === undefined) return missing({ desk, reference, flaws }, 'no-such-field', `#${frame} ${field}`);
  return [{ type: 'value', text, evidence: { frame, field }, mono: true }];
}

/** The first frame that the filter lets through, or what is wrong with it. */
function frameThrough(fields: KeptFields, filter: string): number | NotesFlawCode {
  try {
    const { matches } = compileFilter(filter);
    return fields.frames.find((frame) => matches(fields.sourceOf(frame)!)) ?? 'no-such-frame';
  } catch (error) {
    if (error instanceof FilterError) return 'wrong-filter';
    throw error;
  }
}

interface Missing {
  desk: Desk;
  reference: Reference;
  flaws: NotesFlaw[];
}

function missing({ desk, reference, flaws }: Missing, code: NotesFlawCode, given: string, meant: string | null = null): Inline[] {
  const { written, line, column } = reference;
  flaws.push({ code, given, meant, line, column });
  return desk.voice.phrase('notes.unresolved', { written });
}
