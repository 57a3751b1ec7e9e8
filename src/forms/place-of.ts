/** Where something stands in a text. */
export interface Place {
  /** From 1. */
  line: number;
  /** From 1, in characters. */
  column: number;
}

/** Line and column of a position in a text, as editors count them. */
export function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset).split(/\r\n|[\r\n]/);
  return { line: before.length, column: [...before.at(-1)!].length + 1 };
}
