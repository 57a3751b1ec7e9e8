import type { Field } from './layer.ts';

/** A line that stands in no octet: Wireshark derives it and prints it in brackets. */
export function generated(name: string, label: string, rest: Pick<Field, 'value' | 'fields' | 'span'> = {}): Field {
  return { name, label: `[${label}]`, generated: true, ...rest };
}
