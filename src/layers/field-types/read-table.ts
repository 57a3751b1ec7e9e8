import type { FieldBase, FieldKind, FieldType } from '../field-type.ts';

/**
 * The field types of a table of text: a line for each, `name kind title`. A protocol's line opens its fields, and names that begin
 * with a dot go on from its name. The kind carries how numbers are written, `uint16.hex` (decimal where it says nothing), or in how many
 * bits a boolean is drawn, `boolean.12`.
 */
export function readTable(table: string): FieldType[] {
  let protocol = '';
  return table.trim().split('\n').map((line) => {
    const [short, form, title] = cut(line);
    const type = typeOf(form!);
    if (type.kind === 'protocol') protocol = short!;
    return { name: short!.startsWith('.') ? protocol + short : short!, title: title!, ...type, protocol };
  });
}

function cut(line: string): string[] {
  const first = line.indexOf(' ');
  const second = line.indexOf(' ', first + 1);
  return [line.slice(0, first), line.slice(first + 1, second), line.slice(second + 1)];
}

function typeOf(form: string): Pick<FieldType, 'kind' | 'base' | 'width'> {
  const [kind, rest] = form.split('.') as [FieldKind, string | undefined];
  if (kind === 'boolean') return { kind, base: 'none', width: Number(rest ?? 0) };
  return { kind, base: (rest as FieldBase | undefined) ?? (/^u?int/.test(kind) ? 'dec' : 'none') };
}
