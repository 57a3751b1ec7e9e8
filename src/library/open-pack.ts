import { readFile } from 'node:fs/promises';
import type { Pack } from '../packs/pack.ts';
import { shippedPack } from '../packs/shipped-packs.ts';

/**
 * Questions for `packs` of a report: YAML as docs/packs.md describes it, or the name of a pack that comes along (`kr-tcp@8`; without a version the
 * newest). Rejects with PackError, which knows line and column, for a text that is none.
 */
export async function openPack(pack: string): Promise<Pack> {
  const { readPack } = await import('../packs/read-pack.ts');
  const shipped = pack.includes('\n') ? null : shippedPack(pack);
  return readPack(shipped ? await readFile(shipped, 'utf8') : pack);
}
