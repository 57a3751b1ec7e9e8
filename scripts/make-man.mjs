// The manual pages, man/lab-report.1, one for each command, and those in man/zh_CN/, from the tables of options and the words of --help:
// after one of them was changed, or a version was released. With --print <language> [command] one page goes to standard output and nothing is written.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importSource } from './import-source.mjs';

const FOLDERS = { en: 'man', 'zh-CN': 'man/zh_CN' };

const { composeMan } = await importSource('src/cli/compose-man.ts');
const { openWords } = await importSource('src/cli/open-words.ts');
const { REPORT } = await importSource('src/cli/report-command.ts');
const { COMMANDS } = await importSource('src/cli/commands.ts');
const root = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const asked = process.argv.indexOf('--print');
if (asked > 0) process.stdout.write(page(process.argv[asked + 1], COMMANDS.find(({ word }) => word === process.argv[asked + 2]) ?? REPORT));
else
  for (const [language, folder] of Object.entries(FOLDERS)) {
    mkdirSync(root(folder), { recursive: true });
    for (const table of [REPORT, ...COMMANDS]) writeFileSync(root(`${folder}/${['lab-report', table.word].filter(Boolean).join('-')}.1`), page(language, table));
  }

/** The clock is not asked: the date is the changelog's, of the version that the page bears. */
function page(language, table) {
  const { version } = JSON.parse(readFileSync(root('package.json'), 'utf8'));
  const released = [...readFileSync(root('CHANGELOG.md'), 'utf8').matchAll(/^## (\S+) - (\d{4}-\d\d-\d\d)$/gm)];
  const date = released.find(([, name]) => name === version)?.[2] ?? '';
  return composeMan(table, openWords(language), { version, date });
}
