import type { Language } from '../../explanations/explanation.ts';

/** What a command line of `init` asks for. */
export interface InitOrder {
  help: boolean;
  folder: string;
  /** Absent for the language's own. */
  profile?: string;
  /** Empty where none was given: the lines are left to be filled. */
  title: string;
  name: string;
  number: string;
  language: Language;
  /** False where it is that of the environment: a profile's own language then goes before it. */
  languageGiven: boolean;
  quiet: boolean;
}
