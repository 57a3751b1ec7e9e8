import { readdirSync } from 'node:fs';

/** `packs/` lies beside `src/` and beside `dist/`, two levels up from this file and from what it is bundled into. */
const PACKS = new URL('../../packs/', import.meta.url);
const ENDING = '.yaml';

/** The names of the packs that come along, in order. */
export function shippedPacks(): string[] {
  return readdirSync(PACKS)
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length))
    .sort();
}

/** Where the pack of this name lies; null where none comes along under it. A name without a version means the newest. */
export function shippedPack(name: string): URL | null {
  const names = shippedPacks();
  const found = names.includes(name) ? name : names.findLast((one) => one.startsWith(`${name}@`));
  return found === undefined ? null : new URL(found + ENDING, PACKS);
}
