import { readFile, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { MarkdownPaper, PaperPicture } from '../papers/paper.ts';
import type { Place } from './plan-outputs.ts';
import { writeWhole } from './write-whole.ts';

/** The folder for the pictures of `report.md`: `report.files`, beside it. */
export function pictureFolderOf(file: string): string {
  return `${basename(file, extname(file))}.files`;
}

/**
 * Writes the pictures of a text, then the text: whichever text is there, its pictures are, because a picture's name changes with its
 * content. Where one cannot be written, what was made for this text is removed. Throws CommandError with exit code 6.
 */
export async function writePaper(output: Place, { text, pictures }: MarkdownPaper): Promise<void> {
  const made: Place[] = [];
  try {
    for (const picture of pictures) {
      const place = placeOf(picture, output);
      if (await isThere(place, picture)) continue;
      await writeWhole(place, picture.octets);
      made.push(place);
    }
    await writeWhole(output, text);
  } catch (error) {
    await remove(made);
    throw error;
  }
}

function placeOf({ name }: PaperPicture, { path, file }: Place): Place {
  const beside = join(pictureFolderOf(file), name);
  return { path: join(dirname(path), beside), file: join(dirname(file), beside) };
}

async function isThere({ file }: Place, { octets }: PaperPicture): Promise<boolean> {
  try {
    const found = await stat(file);
    return found.isFile() && found.size === octets.length && (await readFile(file)).equals(octets);
  } catch {
    return false;
  }
}

/** The folder goes with them where nothing else is in it. */
async function remove(places: Place[]): Promise<void> {
  for (const { file } of places) await rm(file, { force: true }).catch(() => {});
  const [first] = places;
  if (first) await rmdir(dirname(first.file)).catch(() => {});
}
