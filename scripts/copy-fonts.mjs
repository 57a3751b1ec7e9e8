// Copies the font slices that reports are set in, with their licences, into a folder and writes the index that the program reads.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importSource } from './import-source.mjs';

export async function copyFonts(folder) {
  const { FONT_FACES } = await importSource('src/pages/font-face.ts');
  const { fontsourceSlices } = await importSource('src/pages/fontsource-slices.ts');
  mkdirSync(folder, { recursive: true });
  const slices = fontsourceSlices().map((slice) => copySlice(slice, folder));
  writeFileSync(join(folder, 'index.json'), JSON.stringify(indexOf(slices)));
  for (const source of new Set(FONT_FACES.map((face) => face.source))) {
    copyFileSync(`node_modules/@fontsource/${source}/LICENSE`, join(folder, `LICENSE-${source}.txt`));
  }
  console.log(`${slices.length} slices of fonts`);
}

function copySlice(slice, folder) {
  const from = fileURLToPath(slice.file);
  const file = basename(from);
  copyFileSync(from, join(folder, file));
  return { ...slice, file };
}

/** Faces are cut alike: what most slices hold is written once. */
function indexOf(slices) {
  const codesByRange = new Map(slices.map(({ range, codes }) => [range, codes]));
  const places = new Map([...codesByRange.keys()].map((range, place) => [range, place]));
  return {
    ranges: [...codesByRange].map(([range, codes]) => ({ range, codes })),
    slices: slices.map(({ range, codes: _, ...slice }) => ({ ...slice, range: places.get(range) })),
  };
}
