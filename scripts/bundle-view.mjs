// The script of the report's packet list, as one file for the page: the dissectors and the filter language that the program itself uses.
import { join } from 'node:path';
import { build } from 'esbuild';

export async function bundleView(target) {
  const { metafile } = await build({
    entryPoints: ['src/views/start.ts'],
    outfile: join(target, 'views/view.js'),
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: ['es2022'],
    minify: true,
    charset: 'ascii',
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    tsconfigRaw: {},
  });
  const [{ bytes }] = Object.values(metafile.outputs);
  console.log(`src/views/start.ts: ${Object.keys(metafile.inputs).length} modules, ${bytes} octets`);
}
