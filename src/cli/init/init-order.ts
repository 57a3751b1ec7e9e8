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
  quiet: boolean;
}
