import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseYaml } from '../forms/parse-yaml.ts';
import type { Language } from '../explanations/explanation.ts';
import { assembleProfile, profileText } from './assemble-profile.ts';
import type { Profile } from './profile.ts';
import type { ProfileForm } from './profile-form.ts';

/** `profiles/` lies beside `src/` and beside `dist/`. */
const PROFILES = new URL('../../profiles/', import.meta.url);

/** What notes are set by where they name no profile. */
export const DEFAULT_PROFILES: Record<Language, string> = { en: 'english', 'zh-CN': 'nankai' };

/** The names of the profiles that come along, in order. */
export function shippedProfiles(): string[] {
  return readdirSync(PROFILES, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
}

/** The folder of the profile of this name; null where none comes along under it. */
function shippedProfile(name: string): string | null {
  return shippedProfiles().includes(name) ? fileURLToPath(new URL(`${name}/`, PROFILES)) : null;
}

/** A profile that comes along; the tests hold its form, so that nothing checks it here. Null where none has this name. */
export function openShippedProfile(name: string): Profile | null {
  const folder = shippedProfile(name);
  if (!folder) return null;
  const yaml = parseYaml(profileText(folder));
  return 'code' in yaml ? null : assembleProfile(folder, yaml.value as ProfileForm);
}
