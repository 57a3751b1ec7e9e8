import type { FormMistake } from '../forms/form-error.ts';
import { type FormKind, readForm } from '../forms/read-form.ts';
import { assemblePack } from './assemble-pack.ts';
import { packFault } from './check-pack.ts';
import type { Pack } from './pack.ts';
import { PackError, type PackErrorCode } from './pack-error.ts';
import { PACK_FORM, type PackForm } from './pack-form.ts';

/** In octets of UTF-8. */
export const MOST_PACK_OCTETS = 256 * 1024;

/**
 * The pack in a YAML text (docs/packs.md). Throws a PackError with line and column for the first thing in it that is wrong.
 * The parser and the validator take long to load: import this file when a pack is asked for.
 */
export function readPack(text: string): Pack {
  return assemblePack(readForm(text, KIND));
}

const KIND: FormKind<PackForm> = {
  schema: PACK_FORM,
  mostOctets: MOST_PACK_OCTETS,
  check: packFault,
  rename: (fault) => {
    if (fault.code === 'no-form') return { ...fault, code: 'no-pack' };
    const isScope = fault.code === 'wrong-condition' && (fault.path.at(-1) === 'in' || fault.path.at(-1) === 'exchange');
    return isScope ? { ...fault, code: 'wrong-scope', details: {} } : fault;
  },
  fail: (mistake, place) => new PackError(mistake as FormMistake<PackErrorCode>, place),
};
