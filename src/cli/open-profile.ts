import { existsSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import type { Language } from '../explanations/explanation.ts';
import { FormError } from '../forms/form-error.ts';
import type { Profile } from '../profiles/profile.ts';
import { ProfileError } from '../profiles/profile-error.ts';
import { openShippedProfile, shippedProfiles } from '../profiles/shipped-profiles.ts';
import { EXIT } from './command.ts';
import { CommandError } from './command-error.ts';
import { explainFormError } from './explain-form-error.ts';
import { liesIn } from './lies-in.ts';
import { openWords } from './open-words.ts';

export interface ProfileWish {
  name: string;
  /** Where a folder of that name is looked for. */
  folder: string;
  /** Whether it may not lead out of there. */
  within?: boolean;
  /** That of the sentences. */
  language: Language;
}

/**
 * The profile of this name, or that of a folder, from where the command runs or from the notes' own folder, which notes cannot leave.
 * Throws CommandError.
 */
export async function openProfile({ name, folder, within = false, language }: ProfileWish): Promise<Profile> {
  const shipped = openShippedProfile(name);
  if (shipped) return shipped;
  const path = resolve(folder, name);
  if (within && (isAbsolute(name) || !liesIn(path, folder))) throw new CommandError(EXIT.unreadable, 'profile.outside', { name });
  if (!existsSync(path)) throw new CommandError(EXIT.usage, 'profile.unknown', { name, known: shippedProfiles().join(', ') });
  const { readProfile } = await import('../profiles/read-profile.ts');
  try {
    return readProfile(path);
  } catch (error) {
    if (error instanceof FormError) {
      const fault = explainFormError('profile-form', error, openWords(language));
      throw new CommandError(EXIT.unreadable, 'profile.mistake', { folder: name, line: error.line, column: error.column, fault });
    }
    if (error instanceof ProfileError) throw new CommandError(EXIT.unreadable, `profile.${error.code}`, { folder: name, ...error.details });
    throw error;
  }
}
