// What `npm version <new>` does besides changing package.json: it gives the changelog's unreleased lines their version and date, and makes
// again what bears either. Run by npm (docs/releasing.md); refuses to release nothing.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const HEADING = '## Unreleased\n';

/** The changelog with its unreleased lines under a heading of their own. Throws where there are none. */
export function releaseChangelog(changelog, version, date) {
  const [before, unreleased, ...more] = changelog.split(HEADING);
  if (unreleased === undefined || more.length > 0) throw new Error(`CHANGELOG.md has no heading "${HEADING.trim()}", or several`);
  const next = unreleased.search(/^## /m);
  const lines = next < 0 ? unreleased : unreleased.slice(0, next);
  if (!/^- /m.test(lines)) throw new Error(`CHANGELOG.md says nothing under "${HEADING.trim()}": what would be released?`);
  return `${before}${HEADING}\n## ${version} - ${date}\n${unreleased}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  const epoch = process.env.SOURCE_DATE_EPOCH;
  const date = (epoch ? new Date(Number(epoch) * 1000) : new Date()).toISOString().slice(0, 10);
  writeFileSync(`${root}CHANGELOG.md`, releaseChangelog(readFileSync(`${root}CHANGELOG.md`, 'utf8'), version, date));
  const manual = `${root}scripts/make-man.mjs`;
  if (existsSync(manual)) execFileSync(process.execPath, [manual], { cwd: root, stdio: 'inherit' });
}
