/** A class list: who could have handed something in. */
export interface Roster {
  students: RosterStudent[];
}

export interface RosterStudent {
  id: string;
  name: string | null;
  email: string | null;
  /** Other names by which a platform may call this student: logins, numbers of other systems. */
  logins: string[];
  /** Who works together; a class or a section is none. */
  group: string | null;
}

export type RosterErrorCode = 'not-csv' | 'no-head' | 'no-id' | 'too-large' | 'repeated-id';

/** A mistake in a roster, at its line. */
export class RosterError extends Error {
  readonly code: RosterErrorCode;
  /** From 1; 0 for the file. */
  readonly line: number;
  readonly given: string;

  constructor(code: RosterErrorCode, line: number, given = '') {
    super(`${code} in line ${line} ${given}`);
    this.name = 'RosterError';
    this.code = code;
    this.line = line;
    this.given = given;
  }
}
