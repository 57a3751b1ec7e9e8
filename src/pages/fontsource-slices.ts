import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { FONT_FACES, type FontSlice } from './font-face.ts';
import { unicodeRanges } from './unicode-ranges.ts';

/** The slices of our faces as the `@fontsource` packages hold them: read from their style sheets, for the build and for running from source. */
export function fontsourceSlices(): FontSlice[] {
  return FONT_FACES.flatMap((face) => {
    const sheet = sheetOf(face.source, face.weight, face.style);
    const css = readFileSync(sheet, 'utf8');
    return [...css.matchAll(/url\(\.\/(files\/[^)]+\.woff2)\)[^;]*;\s*unicode-range:\s*([^;]+);/g)].map(([, file, range = '']) => ({
      family: face.family,
      weight: face.weight,
      style: face.style,
      file: new URL(file ?? '', sheet).href,
      range,
      codes: unicodeRanges(range),
    }));
  });
}

function sheetOf(source: string, weight: number, style: string): URL {
  const name = style === 'italic' ? `${weight}-italic.css` : `${weight}.css`;
  return pathToFileURL(createRequire(import.meta.url).resolve(`@fontsource/${source}/${name}`));
}
