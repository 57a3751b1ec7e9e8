import type { Wording } from '../forms/wording.ts';
import type { Language } from '../explanations/explanation.ts';
import type { PartName } from '../notes/parts.ts';

/**
 * The door of `profiles/`: a folder of data says how a school's report looks: its cover, its sections in order with the names that
 * students give them, its numbering, its style. Plain data; nothing of it runs.
 */
export interface Profile {
  id: string;
  title: Wording;
  /** The language that the school writes in, where it has one. */
  language: Language | null;
  numbering: Numbering;
  /** Name of the school or course above the title. */
  school: Wording | null;
  cover: CoverLine[];
  sections: ProfileSection[];
  /** CSS of the folder, checked to load nothing; '' where there is none. */
  style: string;
  /** The school's mark as a data: address; null where there is none. */
  logo: string | null;
}

/** han: 一、（一）1.; decimal: 1, 1.1; none: headings stand alone. */
export type Numbering = 'han' | 'decimal' | 'none';

export interface CoverLine {
  /** One of the front matter's keys, or the profile's own. */
  key: string;
  label: Wording;
}

export interface ProfileSection {
  id: string;
  title: Wording;
  /** Further headings by which a student's section is known. */
  names: string[];
  /** What belongs here, for who writes it. */
  hint: Wording | null;
  /** What is generated here, behind the student's own text, unless the student placed it elsewhere. */
  parts: PartName[];
}
