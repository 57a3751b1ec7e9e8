// Builds dist/: the program and the library in a few files that load at once, the library's types, the fonts, the compiled templates.
// All of it is made aside and then takes the place of the former one, so that a program that runs meanwhile finds its files.
import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleProgram } from './bundle-program.mjs';
import { bundleView } from './bundle-view.mjs';
import { copyFonts } from './copy-fonts.mjs';
import { emitDeclarations } from './emit-declarations.mjs';
import { precompileTemplates } from './precompile-templates.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const cache = 'node_modules/.cache';
mkdirSync(cache, { recursive: true });
const aside = mkdtempSync(join(cache, 'lab-report-dist-'));

try {
  const target = join(aside, 'made');
  await bundleProgram(target);
  await bundleView(target);
  emitDeclarations(target);
  await copyFonts(join(target, 'fonts'));
  await precompileTemplates(join(target, 'compiled-templates'));
  takePlace(target);
} finally {
  rmSync(aside, { recursive: true, force: true });
}

function takePlace(target) {
  try {
    renameSync('dist', join(aside, 'former'));
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  renameSync(target, 'dist');
}
