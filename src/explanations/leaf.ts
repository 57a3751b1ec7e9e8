import type { Side } from '../connections/connection.ts';
import type { Evidence, Quantity } from '../facts/fact.ts';
import type { Derivation, Inline } from './explanation.ts';

/** Private-use characters that no template contains: a parsed template keeps the places of its values by them. */
const OPEN = '\ue000';
const SHUT = '\ue001';

/** Marks in the text of a rendered template, each standing for a value. */
export const MARKS = /\ue000(\d+)\ue001/g;

/** What a mark stands for. */
export type Placed = Inline | Derivation;

/** The values that one rendering of a template has placed so far. */
export class Sheet {
  readonly placed: Placed[] = [];

  /** Puts a value on the sheet and returns the mark for the template's text. */
  place(value: Placed): string {
    return `${OPEN}${this.placed.push(value) - 1}${SHUT}`;
  }
}

/**
 * A parameter as a template sees it. Printing it leaves a mark, never its text: Handlebars asks `toHTML` of whatever it
 * prints, so a value that a capture chose can reach neither Handlebars nor Markdown as source.
 */
export class Leaf {
  readonly sheet: Sheet;
  readonly quantity: Quantity;

  constructor(sheet: Sheet, quantity: Quantity) {
    this.sheet = sheet;
    this.quantity = quantity;
  }

  get raw(): number | string {
    return this.quantity.value;
  }

  toHTML(): string {
    return this.show(String(this.raw), false);
  }

  /** The value as `text`, still tied to its evidence. */
  show(text: string, mono: boolean): string {
    return this.sheet.place({ type: 'value', text, evidence: evidenceOf(this.quantity), mono });
  }

  frame(): string {
    return this.sheet.place({ type: 'frame', frame: Number(this.raw) });
  }

  side(side: Side): string {
    return this.sheet.place({ type: 'side', side, text: String(this.raw) });
  }
}

/** Where the quantity was read; null when it was counted. */
export function evidenceOf({ frame, field, octets }: Quantity): Evidence | null {
  return frame === undefined ? null : { frame, ...(field && { field }), ...(octets && { octets }) };
}

/** A template's parameters, each wrapped. */
export function wrapParams(params: object, sheet: Sheet): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).map(([key, child]) => [key, wrap(child, sheet)]));
}

/** Every number, text and quantity is wrapped; booleans and null stay, so that conditions read naturally. */
function wrap(node: unknown, sheet: Sheet): unknown {
  if (node === null || node === undefined || typeof node === 'boolean') return node ?? null;
  if (typeof node === 'number' || typeof node === 'string') return new Leaf(sheet, { value: node });
  if (Array.isArray(node)) return node.map((child) => wrap(child, sheet));
  if (isQuantity(node)) return new Leaf(sheet, node);
  return wrapParams(node, sheet);
}

function isQuantity(node: object): node is Quantity {
  const { value } = node as Quantity;
  return typeof value === 'number' || typeof value === 'string';
}
