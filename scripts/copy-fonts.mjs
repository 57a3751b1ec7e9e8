// Copies the font slices that reports are set in, with their licences, into dist/fonts and writes the index that the program reads.
// Runs after tsc: the list of faces is the program's own.
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { FONT_FACES } from '../dist/pages/font-face.js';
import { fontsourceSlices } from '../dist/pages/fontsource-slices.js';

const folder = new URL('../dist/fonts/', import.meta.url);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const index = fontsourceSlices().map((slice) => {
  const file = basename(slice.file.pathname);
  copyFileSync(slice.file, new URL(file, folder));
  return { ...slice, file };
});
writeFileSync(new URL('index.json', folder), JSON.stringify(index));

for (const source of new Set(FONT_FACES.map((face) => face.source))) {
  copyFileSync(new URL(`../node_modules/@fontsource/${source}/LICENSE`, import.meta.url), new URL(`LICENSE-${source}.txt`, folder));
}
console.log(`dist/fonts: ${index.length} slices`);
