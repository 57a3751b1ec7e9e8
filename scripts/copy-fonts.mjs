// Copies the font slices that reports are set in, with their licences, into a folder and writes the index that the program reads.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importSource } from './import-source.mjs';

export async function copyFonts(folder) {
  const { FONT_FACES } = await importSource('src/pages/font-face.ts');
  const { fontsourceSlices } = await importSource('src/pages/fontsource-slices.ts');
  mkdirSync(folder, { recursive: true });
  const index = fontsourceSlices().map((slice) => copySlice(slice, folder));
  writeFileSync(join(folder, 'index.json'), JSON.stringify(index));
  for (const source of new Set(FONT_FACES.map((face) => face.source))) {
    copyFileSync(`node_modules/@fontsource/${source}/LICENSE`, join(folder, `LICENSE-${source}.txt`));
  }
  console.log(`${index.length} slices of fonts`);
}

function copySlice(slice, folder) {
  const from = fileURLToPath(slice.file);
  const file = basename(from);
  copyFileSync(from, join(folder, file));
  return { ...slice, file };
}
