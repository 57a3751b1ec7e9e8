// The program (with what its threads begin with) and the library as ES modules, each with chunks for what only some runs need. They are bundled one by one: made together
// they would share many small chunks, and it is the number of files that costs time. Names stay as they are written, so that a stack
// trace can be read; packages are not taken in.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const ENTRIES = [['src/cli/main.ts', 'src/cli/grading-worker.ts'], ['src/library/lab-report.ts']];
/** Two levels deep, as in src/: modules find templates/ and fonts/ by their own place. */
const CHUNKS = 'chunks/[name]-[hash]';

/** Modules that are loaded when they are needed, and which then come together: a run that needs one needs most of the others. */
const TOGETHER = {
  work: ['src/cli/run-captures.ts', 'src/analyze.ts', 'src/cli/read-report.ts'],
  words: ['src/documents/compose-document.ts', 'src/explanations/open-voice.ts', 'src/explanations/phrase-finding.ts', 'src/pages/render-html.ts'],
  rubric: ['src/cli/open-rubric.ts', 'src/grades/read-rubric.ts'],
  pack: ['src/cli/open-pack.ts', 'src/packs/read-pack.ts'],
  inspect: ['src/cli/inspect/read-inspect-order.ts', 'src/cli/inspect/run-inspect.ts'],
  answer: ['src/cli/inspect/compose-inspect-answer.ts', 'src/cli/compose-help.ts', 'src/cli/compose-completion.ts'],
};

export async function bundleProgram(target) {
  for (const entries of ENTRIES) await bundle(entries, target);
}

async function bundle(entries, target) {
  const { metafile } = await build({
    entryPoints: entries,
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
    plugins: [loadTogether],
  });
  console.log(`${entries[0]}: ${Object.keys(metafile.inputs).length} modules in ${Object.keys(metafile.outputs).length} files`);
}

/** An import of one of them imports a module that exports them all. */
const loadTogether = {
  name: 'load-together',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^\.{1,2}\// }, ({ kind, path, resolveDir }) => {
      const group = kind === 'dynamic-import' && groupOf(join(resolveDir, path));
      return group ? { path: group, namespace: 'together' } : undefined;
    });
    onLoad({ filter: /./, namespace: 'together' }, ({ path }) => ({ contents: TOGETHER[path].map((file) => `export * from './${file}';`).join('\n'), resolveDir: process.cwd() }));
  },
};

function groupOf(file) {
  return Object.keys(TOGETHER).find((group) => TOGETHER[group].some((member) => resolve(member) === file));
}

function oldestNode() {
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8'));
  return engines.node.replace('>=', '');
}
