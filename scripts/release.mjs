// What `npm version <new>` does besides changing package.json: it gives the changelog's unreleased lines their version and date, names the new
// version wherever users are told one, and makes the manual pages again. Run by npm (docs/releasing.md); refuses to release nothing.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const HEADING = '## Unreleased\n';

/** What a course's repository copies: each names the version that it installs. */
export const NAMING = ['ci/gitlab.yml', 'ci/github/workflow.yml', 'docs/ci.md', 'docs/ci.zh-CN.md'];
/** `lab-report@1.2.3`, `lab-report-1.2.3`, `@v1.2.3` and `ref: v1.2.3`; before a release alpha, beta or rc may follow. */
const NAMED = /(?<=lab-report[@-]|@v|ref: v)\d+\.\d+\.\d+(?:-(?:alpha|beta|rc)\.\d+)?/g;

/** The changelog with its unreleased lines under a heading of their own. Throws where there are none. */
export function releaseChangelog(changelog, version, date) {
  const [before, unreleased, ...more] = changelog.split(HEADING);
  if (unreleased === undefined || more.length > 0) throw new Error(`CHANGELOG.md has no heading "${HEADING.trim()}", or several`);
  const next = unreleased.search(/^## /m);
  const lines = next < 0 ? unreleased : unreleased.slice(0, next);
  if (!/^- /m.test(lines)) throw new Error(`CHANGELOG.md says nothing under "${HEADING.trim()}": what would be released?`);
  return `${before}${HEADING}\n## ${version} - ${date}\n${unreleased}`;
}

/** A text with every version of lab-report that it names made this one. */
export function nameVersion(text, version) {
  return text.replace(NAMED, version);
}

function rewrite(file, change) {
  writeFileSync(root + file, change(readFileSync(root + file, 'utf8')));
}

function today() {
  const epoch = process.env.SOURCE_DATE_EPOCH;
  return (epoch ? new Date(Number(epoch) * 1000) : new Date()).toISOString().slice(0, 10);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  rewrite('CHANGELOG.md', (text) => releaseChangelog(text, version, today()));
  for (const file of NAMING) rewrite(file, (text) => nameVersion(text, version));
  execFileSync(process.execPath, [`${root}scripts/make-man.mjs`], { cwd: root, stdio: 'inherit' });
}
