import type { Notes } from '../notes/notes.ts';
import type { Profile } from '../profiles/profile.ts';
import type { Pictures } from './picture.ts';

/** The student's own text, the profile by which it is set, and the pictures that it names. */
export interface Written {
  notes: Notes;
  profile: Profile;
  pictures?: Pictures;
  /** Adds what the capture says to each claim; for the teacher. */
  claims?: boolean;
}
