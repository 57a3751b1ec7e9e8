import type { PartArguments, PictureName } from '../notes/notes.ts';
import type { Block, Picture } from './document.ts';

/** Pictures of the notes' folder by their path as written, as data: addresses. */
export type Pictures = ReadonlyMap<string, LoadedPicture>;

export interface LoadedPicture {
  /** `data:image/…`: nothing is fetched. */
  address: string;
  /** In pixels; null for a drawing without a size. */
  width: number | null;
  height: number | null;
}

/** A picture between a student's words, with its description as caption. */
export function pictureBlock(picture: LoadedPicture, { description, path }: Pick<PictureName, 'description' | 'path'>): Picture {
  return { type: 'picture', caption: description ? [{ type: 'text', text: description }] : [], description: description || path, ...picture };
}

/** A picture with what it shows in words below it; nothing where it was not found. */
export function composePicture(pictures: Pictures, { file = '', title = '' }: PartArguments): Block[] {
  const picture = pictures.get(file);
  return picture ? [pictureBlock(picture, { description: title, path: file })] : [];
}
