import { readFileSync } from 'node:fs';
import { compileTemplate } from '../templates/compile-template.ts';
import { safeMarkup } from '../templates/safe-markup.ts';
import { composePage, type PageWish } from './compose-page.ts';

/** The page for the teacher, as one HTML file that fetches nothing and runs nothing. Its templates lie in templates/integrity/. */
export function renderIntegrity(wish: PageWish): string {
  const partials = Object.fromEntries(['cluster', 'who'].map((name) => [`${name}.hbs`, open(name)]));
  const context = { ...composePage(wish), colours: safeMarkup(textOf('pages/colours.css')), style: safeMarkup(textOf('integrity/page.css')) };
  return open('page')(context, { partials });
}

function open(name: string) {
  return compileTemplate({ text: textOf(`integrity/${name}.hbs`), helpers: [], folder: 'integrity' });
}

function textOf(path: string): string {
  return readFileSync(new URL(`../../templates/${path}`, import.meta.url), 'utf8').trimEnd();
}
