import { ARCHIVE_LIMITS } from './archive.ts';

/**
 * A path of an archive as one that stays where it is put, with `/` between its parts; null where it would lead out of the folder, names a
 * drive, holds what no file name may, or is too long. Windows' backslashes are read as what they mean there.
 */
export function safePath(path: string): string | null {
  const normal = path.normalize('NFC').replaceAll('\\', '/');
  if (normal.length > ARCHIVE_LIMITS.path || /^\/|^[A-Za-z]:|[\p{Cc}\u2028\u2029]/u.test(normal)) return null;
  const parts = normal.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.length === 0 || parts.length > ARCHIVE_LIMITS.depth || parts.some((part) => /^\.\.[. ]*$/.test(part))) return null;
  return parts.join('/');
}

/** Files that systems leave beside a person's own. */
export function isLitter(path: string): boolean {
  return /(^|\/)(__MACOSX\/|\.DS_Store$|\._[^/]*$|Thumbs\.db$|desktop\.ini$|\.git\/|~\$[^/]*$)/i.test(path);
}

/** A refused path as it may be shown. */
export function shownPath(path: string): string {
  return path.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\ufffd').slice(0, 200);
}
