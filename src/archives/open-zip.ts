import type { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl';
import { type Archive, ARCHIVE_LIMITS, type ArchiveEntry, ArchiveError, type RefusedEntry } from './archive.ts';
import { decodeName } from './decode-name.ts';
import { isLitter, safePath, shownPath } from './safe-path.ts';

/** A zip file on the disk, or one that lay in another. Throws ArchiveError. */
export async function openZip(from: string | Buffer): Promise<Archive> {
  const zip = await (typeof from === 'string' ? openPromise(from, OPTIONS) : fromBufferPromise(from, OPTIONS)).catch(asArchiveError);
  const archive: Archive = { entries: [], refused: [], close: () => zip.close() };
  try {
    await listInto(archive, zip);
    archive.entries.sort((a, b) => (a.path < b.path ? -1 : 1));
    return archive;
  } catch (error) {
    zip.close();
    return asArchiveError(error as Error);
  }
}

/** Names are decoded here; sizes are held against what really comes out. */
const OPTIONS = { autoClose: false, lazyEntries: true, decodeStrings: false, validateEntrySizes: true } as const;

async function listInto(archive: Archive, zip: ZipFile): Promise<void> {
  const paths = new Set<string>();
  for await (const entry of zip.eachEntry()) {
    if (archive.entries.length + archive.refused.length >= ARCHIVE_LIMITS.entries) throw new ArchiveError('too-many', `more than ${ARCHIVE_LIMITS.entries} entries`);
    const name = nameOf(entry);
    if (name.endsWith('/')) continue;
    const path = safePath(name);
    const code = path === null ? 'unsafe-path' : (faultOf(entry) ?? (paths.has(path) ? 'same-path' : null));
    if (code) archive.refused.push({ path: shownPath(name), code });
    else if (!isLitter(path!)) archive.entries.push(entryOf(zip, entry, path!));
    if (path !== null) paths.add(path);
  }
}

/** Bit 11 of the general purpose flags: the name is UTF-8. */
const UTF8_FLAG = 0x800;
const INFO_ZIP_UNICODE_PATH = 0x7075;

function nameOf(entry: Entry): string {
  const { fileNameRaw: raw, generalPurposeBitFlag: flags, extraFields } = entry;
  const low = () => getFileNameLowLevel(flags, raw, extraFields, false);
  if (extraFields.some(({ id }) => id === INFO_ZIP_UNICODE_PATH)) return low();
  return decodeName(raw, (flags & UTF8_FLAG) !== 0, low).replaceAll('\\', '/');
}

/** Unix' kinds of file stand in the upper half of the external attributes. */
const KIND = { mask: 0o170_000, link: 0o120_000, plain: 0o100_000 };

function faultOf(entry: Entry): RefusedEntry['code'] | null {
  const kind = (entry.externalFileAttributes >>> 16) & KIND.mask;
  if (kind === KIND.link) return 'link';
  if (entry.isEncrypted()) return 'encrypted';
  return (kind !== 0 && kind !== KIND.plain) || !entry.canDecodeFileData() ? 'unsupported' : null;
}

function entryOf(zip: ZipFile, entry: Entry, path: string): ArchiveEntry {
  const modified = entry.getLastModDate();
  return {
    path,
    size: entry.uncompressedSize,
    packedSize: entry.compressedSize,
    modifiedAt: Number.isNaN(modified.getTime()) ? null : modified,
    open: () => zip.openReadStreamPromise(entry).catch(asArchiveError) as Promise<Readable>,
  };
}

function asArchiveError(error: Error): never {
  if (error instanceof ArchiveError) throw error;
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') throw new ArchiveError('not-found', error.message);
  throw new ArchiveError(code && /^E[A-Z]+$/.test(code) ? 'not-readable' : 'broken', error.message);
}
