import type { Field, Layer } from '../layers/layer.ts';

/** Every field of that name (`tcp.srcport`), in the order of the tree; none where no layer has it. */
export function findFields(layers: readonly Layer[], name: string): Field[] {
  const among = (fields: readonly Field[]): Field[] => fields.flatMap((field) => [...(field.name === name ? [field] : []), ...among(field.fields ?? [])]);
  return layers.flatMap(({ fields }) => among(fields));
}
