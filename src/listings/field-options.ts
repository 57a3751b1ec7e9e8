/** How `-T fields` writes values, by the names of tshark's `-E`. */
export interface FieldOptions {
  header: boolean;
  /** The octets that mark UTF-8, before everything. */
  bom: boolean;
  separator: string;
  occurrence: 'a' | 'f' | 'l';
  aggregator: string;
  quote: string;
}

export const PLAIN_FIELDS: FieldOptions = { header: false, bom: false, separator: '\t', occurrence: 'a', aggregator: ',', quote: '' };

/** The values that are wished for of those that there are. */
export function chosenOf<Value>(values: readonly Value[], occurrence: FieldOptions['occurrence']): readonly Value[] {
  if (occurrence === 'a' || values.length < 2) return values;
  return occurrence === 'f' ? values.slice(0, 1) : values.slice(-1);
}
