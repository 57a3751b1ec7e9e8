import type { YamlPath } from '../forms/parse-yaml.ts';
import type { RubricMistake } from './rubric-error.ts';

/** A mistake and where it is in the rubric's values; its line is known to who parsed the text. */
export interface RubricFault extends RubricMistake {
  path: YamlPath;
  /** The value unless told. */
  on?: 'key' | 'value';
}

/** Rubrics are anybody's: what is quoted of them in a sentence is short. */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text;
}

const QUOTED = 60;
