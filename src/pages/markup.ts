/** Markup that is safe to print: either written by us or escaped. Figures are built of it, so no text can slip in unescaped. */
export interface Markup {
  readonly html: string;
}

type Part = Markup | Markup[] | string | number | false | null | undefined;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Fit for text and for quoted attributes. */
function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Tags a template whose literal parts are markup and whose values are text, numbers or markup; false and null print nothing. */
export function markup(literals: TemplateStringsArray, ...parts: Part[]): Markup {
  let html = literals[0] ?? '';
  parts.forEach((part, index) => {
    html += print(part) + (literals[index + 1] ?? '');
  });
  return { html };
}

function print(part: Part): string {
  if (part === false || part === null || part === undefined) return '';
  if (typeof part === 'number') return String(Math.round(part * 100) / 100);
  if (typeof part === 'string') return escapeMarkup(part);
  if (Array.isArray(part)) return part.map((one) => one.html).join('');
  return part.html;
}
