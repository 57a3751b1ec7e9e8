import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ClassResult } from '../classes/class-result.ts';
import { openVoice } from '../explanations/open-voice.ts';
import { compileTemplate } from '../templates/compile-template.ts';
import { safeMarkup } from '../templates/safe-markup.ts';
import { composeDashboard } from './compose-dashboard.ts';

const PARTIALS = ['who', 'nav', 'overview', 'criteria', 'table', 'waiting'];
const SCRIPTS = ['sort-and-filter.js', 'give-points.js'];

export interface DashboardOptions {
  /** Path of the page about shared recordings, relative to this one. */
  integrity?: string;
}

/**
 * The page of a class, as one HTML file that fetches nothing and runs its own script alone, which sorts and filters what is there already, and writes
 * down the points that a teacher types. Its templates lie in templates/dashboard/.
 */
export function renderDashboard(graded: ClassResult, { integrity }: DashboardOptions = {}): string {
  const partials = Object.fromEntries(PARTIALS.map((name) => [`${name}.hbs`, open(name)]));
  const script = SCRIPTS.map((name) => textOf(`dashboard/${name}`)).join('\n');
  const style = { colours: safeMarkup(textOf('pages/colours.css')), style: safeMarkup(textOf('dashboard/page.css')) };
  const hash = createHash('sha256').update(`\n${script}\n`).digest('base64');
  return open('page')({ ...composeDashboard(graded, openVoice(graded.language), integrity ?? null), ...style, script: safeMarkup(script), hash: safeMarkup(hash) }, { partials });
}

function open(name: string) {
  return compileTemplate({ text: textOf(`dashboard/${name}.hbs`), helpers: [], folder: 'dashboard' });
}

function textOf(path: string): string {
  return readFileSync(new URL(`../../templates/${path}`, import.meta.url), 'utf8').trimEnd();
}
