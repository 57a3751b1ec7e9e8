// The program and the library as ES modules: what both need, and what only some runs need, lies in chunks beside them. Names stay as
// they are written, so that a stack trace can be read; packages are not taken in.
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';

const ENTRIES = ['src/cli/main.ts', 'src/library/lab-report.ts'];
/** Two levels deep, as in src/: modules find templates/ and fonts/ by their own place. */
const CHUNKS = 'chunks/[name]-[hash]';

export async function bundleProgram(target) {
  const { metafile } = await build({
    entryPoints: ENTRIES,
    outdir: target,
    outbase: 'src',
    chunkNames: CHUNKS,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: `node${oldestNode()}`,
    packages: 'external',
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  console.log(`${Object.keys(metafile.inputs).length} modules in ${Object.keys(metafile.outputs).length} files`);
}

function oldestNode() {
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8'));
  return engines.node.replace('>=', '');
}
