import { type ParsedYaml, parseYaml } from '../forms/parse-yaml.ts';
import { placeOf } from '../forms/place-of.ts';
import { assemblePack } from './assemble-pack.ts';
import { packFault } from './check-pack.ts';
import { formFault } from './form-fault.ts';
import type { Pack } from './pack.ts';
import { PackError, type PackFault } from './pack-error.ts';
import { PACK_FORM, type PackForm } from './pack-form.ts';

/** In octets of UTF-8. */
export const MOST_PACK_OCTETS = 256 * 1024;

/** A file of nothing but mistakes has thousands. */
const MOST_ISSUES = 100;

/**
 * The pack in a YAML text (docs/packs.md). Throws a PackError with line and column for the first thing in it that is wrong.
 * The parser and the validator take long to load: import this file when a pack is asked for.
 */
export function readPack(text: string): Pack {
  if (Buffer.byteLength(text) > MOST_PACK_OCTETS) throw new PackError({ code: 'too-large', details: {} }, { line: 1, column: 1 });
  const yaml = parseYaml(text);
  if ('code' in yaml) throw new PackError({ code: yaml.code, details: {} }, placeOf(text, yaml.offset));
  const fault = firstFault(yaml);
  if (fault) throw new PackError(fault, placeOf(text, offsetOf(fault, yaml)));
  return assemblePack(yaml.value as PackForm);
}

/** The form's first in the file; what it says is looked at once the form is right. */
function firstFault(yaml: ParsedYaml): PackFault | null {
  const { success, error } = PACK_FORM.safeParse(yaml.value);
  if (success) return packFault(yaml.value as PackForm);
  const faults = error.issues.slice(0, MOST_ISSUES).map((issue) => formFault(issue, yaml.value));
  return faults.reduce((first, fault) => (offsetOf(fault, yaml) < offsetOf(first, yaml) ? fault : first));
}

function offsetOf({ path, on }: PackFault, yaml: ParsedYaml): number {
  return yaml.offsetOf(path, on);
}
