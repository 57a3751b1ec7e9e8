/**
 * Holds that the same captures give the same documents byte for byte: twice by the Node that runs this, then by others, each time in
 * another place, time zone, locale, home and umask. Exit code 0: all the same, 1: a difference, 3: the same, but not every Node was at hand.
 *
 *     npm run build && npm run check:reproducible
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawnSync } from 'node:child_process';
import './build-when-missing.mjs';
import { findNode } from './find-node.mjs';
import { firstDifference } from './first-difference.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const MAIN = resolve('dist/cli/main.js');
const CAPTURES = ['samples/lab.pcapng', 'samples/abort.pcapng'].map((path) => resolve(path));
const LANGUAGES = ['en', 'zh-CN'];
const EPOCHS = ['1700000000', undefined];
const OTHER_NODES = ['22', '24'];

/** Each run differs from the others in whatever a document must not depend on. */
const CONDITIONS = [
  { TZ: 'UTC', LANG: 'C', umask: '022', captureFrom: (capture) => capture },
  { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', umask: '077', captureFrom: (capture, folder) => relative(folder, capture) },
  { TZ: 'America/St_Johns', LANG: 'en_US.UTF-8', umask: '002', captureFrom: (capture) => capture },
  { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8', umask: '027', captureFrom: (capture, folder) => relative(folder, capture) },
];

const place = mkdtempSync(join(tmpdir(), 'lab-report-reproducible-'));
try {
  process.exitCode = check();
} finally {
  rmSync(place, { recursive: true, force: true });
}

function check() {
  const { found, missing } = gatherNodes();
  for (const { version, why } of missing) console.log(`skipped    Node ${version}: ${why}`);
  const runs = found.map((node, index) => ({ ...node, ...CONDITIONS[index], folder: join(place, `run-${index + 1}`), home: join(place, `home-${index + 1}`) }));
  for (const run of runs) writeDocuments(run);
  const [first, ...others] = runs;
  const differing = others.map((other) => compareRuns(first, other)).reduce((sum, count) => sum + count, 0);
  if (differing > 0) return 1;
  return missing.length > 0 ? 3 : 0;
}

function gatherNodes() {
  const own = { name: `Node ${process.versions.node}`, program: process.execPath };
  const others = OTHER_NODES.map((version) => ({ version, ...findNode(version) }));
  const found = others.filter(({ program }) => program).map(({ program, version }) => ({ name: `Node ${version}`, program }));
  return { found: [own, { ...own, name: `${own.name} again` }, ...found], missing: others.filter(({ program }) => !program) };
}

function writeDocuments(run) {
  mkdirSync(run.home);
  for (const language of LANGUAGES) {
    for (const epoch of EPOCHS) {
      const folder = join(run.folder, language, epoch ?? 'capture-time');
      mkdirSync(folder, { recursive: true });
      writeOnce(run, { folder, language, epoch });
    }
  }
}

function writeOnce({ name, program, captureFrom, home, ...conditions }, { folder, language, epoch }) {
  const inputs = CAPTURES.map((capture) => captureFrom(capture, folder));
  const words = [MAIN, ...inputs, '-q', '--lang', language, '--documents', 'html,json,pdf', '-o', './'];
  const { SOURCE_DATE_EPOCH: _, LC_ALL: __, LANGUAGE: ___, XDG_CACHE_HOME: ____, ...kept } = process.env;
  const env = { ...kept, HOME: home, TZ: conditions.TZ, LANG: conditions.LANG, ...(epoch && { SOURCE_DATE_EPOCH: epoch }) };
  const command = [`umask ${conditions.umask}; exec "$@"`, 'sh', program, ...words];
  const { status, stderr } = spawnSync('sh', ['-c', ...command], { cwd: folder, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name} ended with exit code ${status}: ${stderr}`);
}

/** Says of every document whether it is the same in both runs; answers how many are not. */
function compareRuns(first, other) {
  const paths = filesIn(first.folder);
  const extra = filesIn(other.folder).filter((path) => !paths.includes(path));
  for (const path of extra) console.log(`different  ${other.name}: ${path} is not written by ${first.name}`);
  if (paths.length !== LANGUAGES.length * EPOCHS.length * CAPTURES.length * 3) throw new Error(`Only ${paths.length} documents were written: the check itself is broken`);
  return extra.length + paths.filter((path) => !isSame(path, first, other)).length;
}

function filesIn(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)));
}

function isSame(path, first, other) {
  const difference = firstDifference(readFileSync(join(first.folder, path)), readFileOrNothing(join(other.folder, path)));
  console.log(difference ? `different  ${other.name}: ${path} ${difference}` : `same       ${other.name}: ${path}`);
  return !difference;
}

function readFileOrNothing(path) {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return Buffer.alloc(0);
  }
}
