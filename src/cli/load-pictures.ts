import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { LoadedPicture, Pictures } from '../documents/picture.ts';
import type { Notes, NotesFlaw, NotesFlawCode } from '../notes/notes.ts';
import { namedPictures } from '../notes/named-pictures.ts';
import { recognisePicture } from '../notes/recognise-picture.ts';
import { weighDrawing } from '../notes/weigh-drawing.ts';
import { liesIn } from './lies-in.ts';

/** Of one file, of all of them, in octets; how many; and of one, in pixels or in what a drawing draws: what unpacks to more is a bomb. */
const MOST = { octets: 8 * 1024 * 1024, together: 32 * 1024 * 1024, count: 100, pixels: 40_000_000, elements: 50_000 };

export interface LoadedPictures {
  pictures: Pictures;
  flaws: NotesFlaw[];
}

/** The pictures that notes name, from their own folder; a flaw for each that is not there, not one, too large or elsewhere. */
export function loadPictures(notes: Notes, home: string): LoadedPictures {
  const pictures = new Map<string, LoadedPicture>();
  const flaws: NotesFlaw[] = [];
  let left = MOST.together;
  for (const { path, line, column } of namedPictures(notes).slice(0, MOST.count)) {
    if (pictures.has(path)) continue;
    const picture = loadPicture(path, home, left);
    if (typeof picture === 'string') flaws.push({ code: picture, given: path, meant: null, line, column });
    else {
      left -= picture.address.length;
      pictures.set(path, picture);
    }
  }
  return { pictures, flaws };
}

function loadPicture(path: string, home: string, left: number): LoadedPicture | NotesFlawCode {
  if (/^(?:[a-z]:[\\/]|[\\/]|file:|https?:|data:)/i.test(path)) return 'picture-elsewhere';
  const file = resolve(home, path);
  if (!liesIn(file, home)) return 'picture-elsewhere';
  const octets = readPicture(file, Math.min(MOST.octets, left));
  if (typeof octets === 'string') return octets;
  const known = recognisePicture(octets);
  if (!known) return 'no-picture';
  const { type, width, height } = known;
  if ((width ?? 1) * (height ?? 1) > MOST.pixels || width === 0 || height === 0) return 'picture-too-large';
  if (type === 'image/svg+xml' && weighDrawing(Buffer.from(octets).toString('utf8')) > MOST.elements) return 'picture-too-large';
  return { address: `data:${type};base64,${Buffer.from(octets).toString('base64')}`, width, height };
}

function readPicture(file: string, most: number): Uint8Array | NotesFlawCode {
  try {
    // Without waiting for a writer, should it be a pipe.
    const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const found = fstatSync(descriptor);
      if (!found.isFile()) return 'no-picture';
      return found.size > most ? 'picture-too-large' : readFileSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return 'no-such-picture';
  }
}
