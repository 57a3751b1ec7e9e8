import { posix, win32 } from 'node:path';

/**
 * Where Chrome, Chromium and Edge are installed on a platform, in order of preference, whether or not they are there.
 * Debian's real binary stands before its shell wrapper, which loses the process group; snap's are left out, since its
 * confinement hides the job's folder.
 */
export function systemBrowsers(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'darwin') return onMac(env.HOME ?? '');
  if (platform === 'win32') return onWindows(env);
  return ON_LINUX;
}

const ON_LINUX = [
  '/opt/google/chrome/chrome',
  '/usr/lib/chromium/chromium',
  '/usr/lib64/chromium-browser/chromium-browser',
  '/usr/lib/chromium-browser/chromium-browser',
  '/opt/google/chrome-beta/chrome',
  '/opt/microsoft/msedge/msedge',
];

function onMac(home: string): string[] {
  const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
  const folders = ['/Applications', posix.join(home, 'Applications')];
  return folders.flatMap((folder) => apps.map((app) => posix.join(folder, `${app}.app`, 'Contents', 'MacOS', app)));
}

function onWindows(env: NodeJS.ProcessEnv): string[] {
  const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
  const programs = [['Google', 'Chrome', 'chrome.exe'], ['Chromium', 'chrome.exe'], ['Microsoft', 'Edge', 'msedge.exe']];
  return programs.flatMap(([first = '', ...rest]) =>
    roots.map((root) => win32.join(root, first, ...rest.slice(0, -1), 'Application', rest.at(-1) ?? '')));
}
