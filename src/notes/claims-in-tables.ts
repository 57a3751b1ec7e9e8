import type { NotesBlock, NotesInline, NotesTable, WrittenClaim } from './notes.ts';
import { NOTES_LIMITS } from './notes-limits.ts';
import { notesText } from './notes-text.ts';

/** Heads of columns by which a table is known to hold claims. */
const HEADS = {
  frame: ['frame', 'frame number', 'no.', 'packet', '帧', '帧号', '分组', '序号（帧）'],
  field: ['field', 'header field', '字段', '首部字段'],
  value: ['value', 'read value', '值', '取值', '数值'],
  claim: ['claim', 'statement', '论断', '说法', '结论'],
} as const;

type Head = keyof typeof HEADS;

/**
 * The claims in the tables of notes: each row with a frame, a field and a value, or with a claim in words. Other tables claim nothing, and
 * a table within a list or quotation stands there as an example.
 */
export function claimsInTables(blocks: NotesBlock[]): WrittenClaim[] {
  return blocks.flatMap((block) => (block.type === 'table' ? claimsIn(block) : [])).slice(0, NOTES_LIMITS.claims);
}

function claimsIn({ columns, rows, line = 1 }: NotesTable): WrittenClaim[] {
  const heads = columns.map(({ head }) => headOf(head));
  const at = (head: Head) => heads.indexOf(head);
  const inThree = at('frame') >= 0 && at('field') >= 0 && at('value') >= 0;
  if (!inThree && at('claim') < 0) return [];
  return rows.flatMap((cells, row) => {
    // The head and the line below it come first.
    const place = { line: line + 2 + row, column: 1, origin: 'table' as const };
    const text = (head: Head) => clean(cells[at(head)] ?? []);
    if (!inThree) return text('claim') === '' ? [] : [{ text: text('claim'), ...place }];
    const [frame, field, value] = [text('frame'), text('field'), text('value')];
    return field === '' || value === '' ? [] : [{ text: `${frame} ${field} = ${value}`, frame, field, value, ...place }];
  });
}

function headOf(inlines: NotesInline[]): Head | null {
  const written = clean(inlines).toLowerCase();
  return (Object.keys(HEADS) as Head[]).find((head) => (HEADS[head] as readonly string[]).includes(written)) ?? null;
}

const clean = (inlines: NotesInline[]): string => notesText(inlines).trim().slice(0, NOTES_LIMITS.claimLetters);
