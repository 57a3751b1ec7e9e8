import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findBundledPackage, unpackTar } from './bundled-package.ts';
import { cacheFault, cacheFolders } from './cache-folders.ts';
import { unpackOnce } from './unpack-once.ts';

/**
 * A file for `FONTCONFIG_FILE` that knows the bundled Open Sans and nothing else; null where none can be had.
 * Chromium prints nothing at all where fontconfig knows no font, whatever the page embeds; and where it knows the host's, the same
 * page prints differently on every host.
 */
export async function unpackFonts(folders: string[] = cacheFolders()): Promise<string | null> {
  for (const cache of folders) {
    const folder = await unpackInto(cache).catch(() => null);
    if (folder) return join(folder, 'fonts.conf');
  }
  return null;
}

async function unpackInto(cache: string): Promise<string | null> {
  if (await cacheFault(cache)) return null;
  const { version, bin } = await findBundledPackage();
  const folder = join(cache, `fonts-${version}`);
  await unpackOnce(folder, async (into) => {
    await unpackTar(join(bin, 'fonts.tar.br'), into);
    await writeFile(join(into, 'fonts.conf'), FONT_CONFIG);
  });
  return folder;
}

/** Replaces the package's, which names folders of its own. A relative cache would land in the working directory, hence `xdg`. */
const FONT_CONFIG = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;
