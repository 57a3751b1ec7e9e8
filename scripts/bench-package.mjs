// What an installation of the package costs: octets sent, octets and files on the disk, packages. Installed from the tarball into a
// folder of its own, from npm's cache where that has the dependencies; and once more without the optional browser.
import { spawnSync } from 'node:child_process';
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packPackage } from './pack-package.mjs';

/** Octets on the disk, and packages besides our own. */
const TARGETS = { packedMb: 10, withoutBrowserMb: 75, withoutBrowserPackages: 100 };

export function benchPackage() {
  const folder = mkdtempSync(join(tmpdir(), 'lab-report-bench-package-'));
  try {
    const { tarball, size, unpackedSize, files } = packPackage(folder);
    console.log(`package: ${mb(size)} MB packed (target: at most ${TARGETS.packedMb}), ${mb(unpackedSize)} MB and ${files.length} files unpacked`);
    const whole = install({ tarball, folder: join(folder, 'whole') });
    const bare = install({ tarball, folder: join(folder, 'bare'), omitOptional: true });
    return tell({ size, whole, bare });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function install({ tarball, folder, omitOptional = false }) {
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  const words = ['install', tarball, '--omit=dev', ...(omitOptional ? ['--omit=optional'] : []), '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, stderr } = spawnSync('npm', words, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) {
    console.log(`  not installed: npm ended with exit code ${status}: ${stderr.trim().split('\n').at(-1)}`);
    return null;
  }
  // npm's own record of what it put there; the tarball's package is the first of them.
  const { packages } = JSON.parse(readFileSync(join(folder, 'node_modules', '.package-lock.json'), 'utf8'));
  return { packages: Object.keys(packages).length - 1, ...weigh(join(folder, 'node_modules')) };
}

function weigh(folder) {
  const entries = readdirSync(folder, { recursive: true }).map((path) => lstatSync(join(folder, path)));
  const files = entries.filter((entry) => entry.isFile());
  return { octets: files.reduce((sum, { size }) => sum + size, 0), files: files.length };
}

function tell({ size, whole, bare }) {
  if (whole) console.log(`  installed                    ${line(whole)}`);
  if (bare) console.log(`  without optional packages    ${line(bare)} (target: at most ${TARGETS.withoutBrowserMb} MB, ${TARGETS.withoutBrowserPackages} packages)`);
  return { packedMb: mb(size), installMb: whole && mb(whole.octets), packages: whole?.packages ?? null, bareInstallMb: bare && mb(bare.octets), barePackages: bare?.packages ?? null };
}

function line({ octets, files, packages }) {
  return `${mb(octets)} MB, ${files} files, ${packages} packages besides our own`;
}

function mb(octets) {
  return Number((octets / 1e6).toFixed(1));
}
