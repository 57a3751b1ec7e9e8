import type { FileRole } from './submission.ts';

/** What a file is for, by its name; whether it is that is seen when it is opened. */
export function fileRole(path: string): FileRole {
  const name = path.split('/').at(-1)!.toLowerCase();
  return ROLES.find(([pattern]) => pattern.test(name))?.[1] ?? 'other';
}

const ROLES: readonly (readonly [RegExp, FileRole])[] = [
  [/\.(pcapng|pcap|cap)(\.gz)?$/, 'capture'],
  [/\.(md|markdown)$/, 'notes'],
  [/\.(html?|xhtml)$/, 'page'],
  [/\.(txt|docx|pdf)$/, 'text'],
  [/\.(png|jpe?g|gif|webp|svg)$/, 'picture'],
];
