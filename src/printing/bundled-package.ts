import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import type { ExtractOptions } from 'tar-fs';

/** @sparticuz/chromium as it lies on the disk; it is optional, and what needs it throws where it is not installed. */
export interface BundledPackage {
  version: string;
  /** Folder of the packed files. */
  bin: string;
}

/** Throws where the package is not installed. */
export async function findBundledPackage(): Promise<BundledPackage> {
  // The package exports no path to its files, but its entry point lies at a fixed depth.
  const folder = resolve(createRequire(import.meta.url).resolve('@sparticuz/chromium'), '..', '..', '..');
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
  return { version, bin: join(folder, 'bin') };
}

/** Unpacks one of its archives. */
export async function unpackTar(file: string, folder: string): Promise<void> {
  const { extract } = await import('tar-fs');
  await pipeline(createReadStream(file), createBrotliDecompress(), extract(folder, WITHOUT_OWNERS));
}

/** The archives name owners of another machine; the option is missing from the published types. */
const WITHOUT_OWNERS = { chown: false } as ExtractOptions;
