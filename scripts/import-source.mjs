// Modules of src/ for scripts: bundled into the cache beside node_modules, so that no built program is needed to run them.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = new URL('../', import.meta.url);
/** Of this process alone: several may run at once. */
const CACHE = new URL(`node_modules/.cache/lab-report-scripts/${process.pid}/`, ROOT);

process.on('exit', () => rmSync(CACHE, { recursive: true, force: true }));

/** The exports of a module, by its path from the root: `src/pages/font-face.ts`. */
export async function importSource(path) {
  return await import(await sourceUrl(path));
}

/** Where the bundled module lies, as a URL, for a process that imports it by itself. */
export async function sourceUrl(path) {
  mkdirSync(CACHE, { recursive: true });
  const outfile = fileURLToPath(new URL(`${basename(path, '.ts')}.mjs`, CACHE));
  const from = { entryPoints: [fileURLToPath(new URL(path, ROOT))], outfile };
  await build({ ...from, bundle: true, format: 'esm', platform: 'node', target: 'node20.19', packages: 'external', logLevel: 'warning', plugins: [keepPlaces] });
  return pathToFileURL(outfile).href;
}

/** A module goes on finding the files that lie beside it. */
const keepPlaces = {
  name: 'keep-places',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({ loader: 'ts', contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)) })),
};
