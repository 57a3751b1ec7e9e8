// The manual pages, man/lab-report.1 and man/zh_CN/lab-report.1, from the table of options and the words of --help: after one of them
// was changed, or a version was released. With --print <language> the page goes to standard output and nothing is written.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importSource } from './import-source.mjs';

const PAGES = { en: 'man/lab-report.1', 'zh-CN': 'man/zh_CN/lab-report.1' };

const { composeMan } = await importSource('src/cli/compose-man.ts');
const { openWords } = await importSource('src/cli/open-words.ts');
const root = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const printed = process.argv[process.argv.indexOf('--print') + 1];
if (process.argv.includes('--print')) process.stdout.write(page(printed));
else
  for (const [language, path] of Object.entries(PAGES)) {
    mkdirSync(fileURLToPath(new URL('.', new URL(`../${path}`, import.meta.url))), { recursive: true });
    writeFileSync(root(path), page(language));
  }

/** The clock is not asked: the date is the changelog's, of the version that the page bears. */
function page(language) {
  const { version } = JSON.parse(readFileSync(root('package.json'), 'utf8'));
  const released = [...readFileSync(root('CHANGELOG.md'), 'utf8').matchAll(/^## (\S+) - (\d{4}-\d\d-\d\d)$/gm)];
  const date = released.find(([, name]) => name === version)?.[2] ?? '';
  return composeMan(openWords(language), { version, date });
}
