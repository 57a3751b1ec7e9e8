import { FormError, quoted } from '../forms/form-error.ts';
import { type FormKind, readForm } from '../forms/read-form.ts';
import { assembleProfile, MOST_PROFILE_OCTETS, profileText } from './assemble-profile.ts';
import type { Profile } from './profile.ts';
import { PROFILE_FORM, type ProfileForm } from './profile-form.ts';

/**
 * The profile in a folder of anybody's: profile.yaml and the files that it names, all of them in the folder itself. Throws `ProfileError`,
 * or `FormError` for what is wrong in profile.yaml. The validator takes long to load: import this file when such a profile is asked for.
 */
export function readProfile(folder: string): Profile {
  return assembleProfile(folder, readForm(profileText(folder), KIND));
}

const KIND: FormKind<ProfileForm> = {
  schema: PROFILE_FORM,
  mostOctets: MOST_PROFILE_OCTETS,
  check: ({ sections }) => {
    const ids = sections.map(({ id }) => id);
    const at = ids.findIndex((id, index) => ids.indexOf(id) < index);
    return at < 0 ? null : { code: 'repeated-id', details: { given: quoted(ids[at]) }, path: ['sections', at, 'id'] };
  },
  fail: (mistake, place) => new FormError(mistake, place),
};
