import { z } from 'zod';
import { PACK_FORM } from '../../src/packs/pack-form.ts';

/** docs/pack.schema.json: the form of a pack, for editors. */
export function packSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(PACK_FORM), null, 2)}\n`;
}
