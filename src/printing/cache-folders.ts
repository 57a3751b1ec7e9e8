import { constants } from 'node:fs';
import { access, chmod, mkdir, stat } from 'node:fs/promises';
import { homedir, tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * Folders that may keep the unpacked browser, best first. One that is named by `LAB_REPORT_CACHE` is the only one.
 * Root's lies in /var/cache because the browser then runs as nobody and must be able to read it.
 */
export function cacheFolders(env: NodeJS.ProcessEnv = process.env): string[] {
  if (env.LAB_REPORT_CACHE) return [env.LAB_REPORT_CACHE];
  return [
    ...(isRoot() ? ['/var/cache/lab-report'] : []),
    ...(env.XDG_CACHE_HOME ? [join(env.XDG_CACHE_HOME, 'lab-report')] : []),
    join(homedir(), '.cache', 'lab-report'),
    join(tmpdir(), `lab-report-${userInfo().uid}`),
  ];
}

/**
 * Makes the folder if need be and answers why it must not be used, or null where it may: what is executed from there must not be
 * another user's to write.
 */
export async function cacheFault(folder: string): Promise<string | null> {
  try {
    const mode = isRoot() ? 0o755 : 0o700;
    if (await mkdir(folder, { recursive: true, mode })) await chmod(folder, mode);
    await access(folder, constants.W_OK);
    return (await privacyFault(folder)) ?? (isRoot() ? await nobodysFault(folder) : null);
  } catch (error) {
    return (error as Error).message;
  }
}

async function privacyFault(folder: string): Promise<string | null> {
  if (process.platform === 'win32') return null;
  const { uid, mode } = await stat(folder);
  if (uid !== process.getuid?.()) return `${folder} belongs to another user`;
  return mode & 0o022 ? `${folder} is writable for others` : null;
}

/** Every folder on the way must let others pass. */
async function nobodysFault(folder: string): Promise<string | null> {
  for (let path = folder; path !== dirname(path); path = dirname(path)) {
    if (!((await stat(path)).mode & 0o001)) return `${path} is closed to the user nobody`;
  }
  return null;
}

/** The user `nobody`, as whom the browser runs for root: Chromium refuses root while its sandbox is on. */
export const NOBODY = 65534;

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}
