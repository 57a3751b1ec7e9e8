import type { PartArguments } from '../notes/notes.ts';
import type { Block } from './document.ts';

/** Pictures of the notes' folder by their path as written, as data: addresses. */
export type Pictures = ReadonlyMap<string, LoadedPicture>;

export interface LoadedPicture {
  /** `data:image/…`: nothing is fetched. */
  address: string;
  /** In pixels; null for a drawing without a size. */
  width: number | null;
  height: number | null;
}

/** A picture with what it shows in words below it; nothing where it was not found. */
export function composePicture(pictures: Pictures, { file = '', title = '' }: PartArguments): Block[] {
  const picture = pictures.get(file);
  return picture ? [{ type: 'picture', caption: title ? [{ type: 'text', text: title }] : [], description: title || file, ...picture }] : [];
}
