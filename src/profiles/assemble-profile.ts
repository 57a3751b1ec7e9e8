import { readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { Wording } from '../forms/wording.ts';
import type { Profile } from './profile.ts';
import { ProfileError } from './profile-error.ts';
import type { ProfileForm } from './profile-form.ts';

/** In octets, of each file. */
export const MOST_PROFILE_OCTETS = 64 * 1024;
const MOST = { 'profile.yaml': MOST_PROFILE_OCTETS, style: 64 * 1024, logo: 256 * 1024 };

/** The text of a folder's profile.yaml. Throws `ProfileError`. */
export function profileText(folder: string): string {
  return readFile(folder, 'profile.yaml', MOST['profile.yaml']).toString('utf8');
}

/** A profile from its form, whose shape is known to be right, and the files that it names. Throws `ProfileError`. */
export function assembleProfile(folder: string, form: ProfileForm): Profile {
  return {
    id: basename(folder),
    title: wordingOf(form.title),
    language: form.language ?? null,
    numbering: form.numbering ?? (form.language === 'zh-CN' ? 'han' : 'decimal'),
    school: form.school === undefined ? null : wordingOf(form.school),
    cover: (form.cover ?? []).map(({ key, label }) => ({ key, label: wordingOf(label) })),
    sections: form.sections.map(({ id, title, names = [], hint, parts = [] }) => ({ id, title: wordingOf(title), names, hint: hint === undefined ? null : wordingOf(hint), parts })),
    style: form.style === undefined ? '' : styleOf(readFile(folder, form.style, MOST.style).toString('utf8')),
    logo: form.logo === undefined ? null : logoOf(form.logo, readFile(folder, form.logo, MOST.logo)),
  };
}

function readFile(folder: string, name: string, most: number): Buffer {
  const path = join(folder, name);
  try {
    // A link may lead to a device, which never ends, or out of the folder.
    if (dirname(realpathSync(path)) !== realpathSync(folder) || !statSync(path).isFile()) throw new ProfileError('no-file', { name, folder });
    if (statSync(path).size > most) throw new ProfileError('too-large', { name, most: most / 1024 });
    return readFileSync(path);
  } catch (error) {
    if (error instanceof ProfileError) throw error;
    throw new ProfileError('no-file', { name, folder });
  }
}

/** Whatever could load something, or end the style sheet, is refused with all of it; the page's own policy would stop it as well. */
function styleOf(css: string): string {
  if (/@import|<|\\|\b(?:url|src|image|image-set|cross-fade|element|paint|expression)\s*\(/i.test(css)) throw new ProfileError('unsafe-style');
  return css;
}

const PICTURES: Readonly<Record<string, string>> = { '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg' };

/** As a data: address, which a page shows as a picture and never runs. */
function logoOf(name: string, octets: Buffer): string {
  const type = PICTURES[extname(name).toLowerCase()];
  if (!type) throw new ProfileError('wrong-logo', { name });
  return `data:${type};base64,${octets.toString('base64')}`;
}

function wordingOf(wording: ProfileForm['title']): Wording {
  return typeof wording === 'string' ? { any: wording } : wording;
}
