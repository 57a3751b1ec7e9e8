import { z } from 'zod';
import { parseYaml } from '../forms/parse-yaml.ts';
import { placeOf } from '../forms/place-of.ts';
import { assembleProfile, profileText } from './assemble-profile.ts';
import type { Profile } from './profile.ts';
import { ProfileError } from './profile-error.ts';
import { PROFILE_FORM, type ProfileForm } from './profile-form.ts';

/**
 * The profile in a folder of anybody's: profile.yaml and the files that it names, all of them in the folder itself. Throws `ProfileError`.
 * The validator takes long to load: import this file when such a profile is asked for.
 */
export function readProfile(folder: string): Profile {
  const form = readForm(profileText(folder));
  const ids = form.sections.map(({ id }) => id);
  const repeated = ids.find((id, at) => ids.indexOf(id) < at);
  if (repeated) throw new ProfileError('repeated-id', { id: repeated });
  return assembleProfile(folder, form);
}

function readForm(text: string): ProfileForm {
  const yaml = parseYaml(text);
  if ('code' in yaml) throw new ProfileError('not-yaml', { ...placeOf(text, yaml.offset) });
  const { success, data, error } = PROFILE_FORM.safeParse(yaml.value);
  if (success) return data;
  const [issue] = error.issues;
  const path = (issue?.path ?? []) as (string | number)[];
  const said = (locale: typeof z.locales.en) => message(locale().localeError(issue as never));
  throw new ProfileError('mistake', { ...placeOf(text, yaml.offsetOf(path)), path: path.join('.'), en: said(z.locales.en), 'zh-CN': said(z.locales.zhCN as typeof z.locales.en) });
}

function message(said: unknown): string {
  return typeof said === 'string' ? said : String((said as { message?: string } | undefined)?.message ?? '');
}
