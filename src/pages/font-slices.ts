import { existsSync, readFileSync } from 'node:fs';
import type { FontSlice } from './font-face.ts';
import { fontsourceSlices } from './fontsource-slices.ts';

/** Beside the built program; absent when it runs from source. */
const FOLDER = new URL('../fonts/', import.meta.url);

let slices: FontSlice[] | undefined;
const base64ByFile = new Map<string, string>();

/** All slices that are at hand: those that the build copied, else those of the development packages. Read once. */
export function fontSlices(): FontSlice[] {
  slices ??= existsSync(new URL('index.json', FOLDER)) ? builtSlices() : fontsourceSlices();
  return slices;
}

export function fontBase64(slice: FontSlice): string {
  const held = base64ByFile.get(slice.file);
  if (held !== undefined) return held;
  const read = readFileSync(new URL(slice.file)).toString('base64');
  base64ByFile.set(slice.file, read);
  return read;
}

function builtSlices(): FontSlice[] {
  const { ranges, slices } = JSON.parse(readFileSync(new URL('index.json', FOLDER), 'utf8')) as FontIndex;
  return slices.map((slice) => ({ ...slice, ...ranges[slice.range]!, file: FOLDER.href + slice.file }));
}

/** What the build writes; a slice names its range by its place in the list. */
interface FontIndex {
  ranges: Pick<FontSlice, 'range' | 'codes'>[];
  slices: (Omit<FontSlice, 'range' | 'codes'> & { range: number })[];
}
