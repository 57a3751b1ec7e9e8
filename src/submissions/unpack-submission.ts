import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rm, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type Archive, type ArchiveEntry, ArchiveError } from '../archives/archive.ts';
import { hasZipMagic } from '../archives/open-archive.ts';
import { openZip } from '../archives/open-zip.ts';
import { unpackEntry } from '../archives/read-entry.ts';
import { fileRole } from './file-role.ts';
import { SUBMISSION_LIMITS, type SubmissionRemark, type UnpackedFile } from './submission.ts';

export interface Unpacked {
  files: UnpackedFile[];
  remarks: SubmissionRemark[];
  /** Why the submission cannot be graded as it is; null where it can. */
  fault: SubmissionRemark | null;
}

/**
 * Puts the files of a submission into a folder of ours, each in one of its own, archives within archives included. Counts what really comes out:
 * a bomb is stopped where it passes the limits, and what lay before it stays.
 */
export async function unpackSubmission(entries: readonly ArchiveEntry[], folder: string): Promise<Unpacked> {
  const unpacked: Unpacked = { files: [], remarks: [], fault: null };
  const left = { octets: SUBMISSION_LIMITS.octets as number, names: 0 };
  if (isTooMany(unpacked, entries)) refuse(unpacked, 'too-many-files', '');
  for (const entry of entries) await unpackInto(unpacked, { entry, path: entry.path, depth: 0, folder, left });
  return unpacked;
}

interface Unpacking {
  entry: ArchiveEntry;
  path: string;
  depth: number;
  folder: string;
  left: { octets: number; names: number };
}

async function unpackInto(unpacked: Unpacked, work: Unpacking): Promise<void> {
  const { entry, path, left } = work;
  if (unpacked.fault) return;
  if (isBomb(entry)) return refuse(unpacked, 'bomb', path);
  const file = await unpackHere(unpacked, work);
  if (file === null) return;
  const { size } = await stat(file);
  left.octets -= size;
  if (await isZipFile(file, path)) await unpackArchive(unpacked, work, file);
  else unpacked.files.push({ path, file, size, digest: await digestOf(file), modifiedAt: entry.modifiedAt, role: fileRole(path) });
}

/** Where the file lies now; null where it cannot be had, which is then said. */
async function unpackHere(unpacked: Unpacked, { entry, path, folder, left }: Unpacking): Promise<string | null> {
  const place = join(folder, `${++left.names}`);
  const file = join(place, safeName(path));
  try {
    await mkdir(place);
    await unpackEntry(entry, left.octets, file);
    return file;
  } catch (error) {
    await rm(place, { recursive: true, force: true });
    if (!(error instanceof ArchiveError)) throw error;
    if (error.code === 'too-large') refuse(unpacked, 'too-large', path);
    else unpacked.remarks.push({ code: error.code === 'broken' ? 'broken-archive' : 'not-readable', path });
    return null;
  }
}

async function unpackArchive(unpacked: Unpacked, { path, depth, folder, left }: Unpacking, file: string): Promise<void> {
  if (depth >= SUBMISSION_LIMITS.depth) return refuse(unpacked, 'nested-too-deep', path);
  const archive = await openWithin(unpacked, file, path);
  try {
    if (isTooMany(unpacked, archive?.entries ?? [])) return refuse(unpacked, 'too-many-files', '');
    for (const { path: inner, code } of archive?.refused ?? []) unpacked.remarks.push({ code, path: `${path}/${inner}` });
    for (const entry of archive?.entries ?? []) await unpackInto(unpacked, { entry, path: `${path}/${entry.path}`, depth: depth + 1, folder, left });
  } finally {
    archive?.close();
    await rm(file, { force: true });
  }
}

async function openWithin(unpacked: Unpacked, file: string, path: string): Promise<Archive | null> {
  try {
    return await openZip(file);
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    unpacked.remarks.push({ code: error.code === 'too-many' ? 'too-many-files' : 'broken-archive', path });
    return null;
  }
}

/** Counted before the first of them is written. */
function isTooMany({ files }: Unpacked, entries: readonly ArchiveEntry[]): boolean {
  return files.length + entries.length > SUBMISSION_LIMITS.files;
}

function refuse(unpacked: Unpacked, code: SubmissionRemark['code'], path: string): void {
  unpacked.fault ??= { code, path };
}

/** Captures repeat themselves; nothing repeats a thousandfold. */
function isBomb({ size, packedSize }: ArchiveEntry): boolean {
  return size > SUBMISSION_LIMITS.ratioFrom && size > packedSize * SUBMISSION_LIMITS.ratio;
}

/** Names of devices on Windows, whatever stands behind a dot. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d) *(\.|$)/i;

/** What the student called it, as far as every system takes it: reports show this name. Each file has a folder of its own, so that none meets another. */
function safeName(path: string): string {
  const plain = path.split('/').at(-1)!.replace(/[^\p{L}\p{N} ._()-]/gu, '_').replace(/^\.+|[. ]+$/g, '_');
  const name = RESERVED.test(plain) ? `_${plain}` : plain;
  return name.length > 80 ? `${name.slice(0, 60)}${extname(name).slice(0, 12)}` : name || '_';
}

/** Word's files are archives, too, and are left closed. */
async function isZipFile(file: string, path: string): Promise<boolean> {
  if (/\.(docx|xlsx|pptx|odt|jar|epub)$/i.test(path)) return false;
  const handle = await open(file, 'r');
  try {
    const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return hasZipMagic(buffer);
  } finally {
    await handle.close();
  }
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
