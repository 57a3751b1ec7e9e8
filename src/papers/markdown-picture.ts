import type { Desk } from './markdown-desk.ts';
import { plainMarkdown } from './markdown-text.ts';

const ENDINGS: Record<string, string> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif', 'image/webp': 'webp', 'image/svg+xml': 'svg', 'image/avif': 'avif', 'image/bmp': 'bmp' };
const ADDRESS = /^data:([a-z+/-]+)(?:;[a-z]+=[\w-]+)*(;base64)?,(.*)$/s;

/** A picture that has come as a data: address, now a file; its description alone where it has come otherwise. */
export function addressedPicture({ address, description }: { address: string; description: string }, desk: Desk): string {
  const [, kind = '', inBase64, written = ''] = ADDRESS.exec(address) ?? [];
  const ending = ENDINGS[kind];
  if (!ending) return plainMarkdown(description);
  const octets = inBase64 ? Buffer.from(written, 'base64') : Buffer.from(decodeURIComponent(written));
  return shownPicture({ name: 'picture', ending, octets, description }, desk);
}

export function shownPicture({ description, ...picture }: { name: string; ending: string; octets: Uint8Array; description: string }, desk: Desk): string {
  return `![${plainMarkdown(description)}](${desk.keep(picture)})`;
}
