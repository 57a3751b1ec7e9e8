import { unzipSync, zipSync } from 'fflate';

/** A zip file of the same files that bears no time of day: the earliest time that the format can hold stands for all of them. */
export function packSteadily(zip: Uint8Array): Uint8Array {
  const files = Object.entries(unzipSync(zip));
  return zipSync(Object.fromEntries(files.filter(([name]) => !name.endsWith('/'))), { mtime: new Date(1980, 0, 1), level: 6 });
}
