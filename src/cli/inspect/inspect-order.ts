import type { Language } from '../../explanations/explanation.ts';
import type { FieldOptions } from '../../listings/field-options.ts';
import type { JsonProtocols } from '../../listings/json-tree.ts';
import type { TimeForm } from '../../listings/time-text.ts';
import type { OUTPUT_FORMS } from './inspect-options.ts';
import type { Statistic } from './read-statistic.ts';

/** What `lab-report inspect` is to do. */
export interface InspectOrder {
  /** Instead of everything else. */
  show: 'help' | 'version' | 'glossary' | null;
  /** Its path; `-` for standard input. */
  capture: string;
  language: Language;
  /** As given with -Y; empty for every frame. */
  filter: string;
  /** The file is gone through twice, however large it is. */
  twoPasses: boolean;
  /** Addresses and secrets are replaced before anything reads the capture, the filter included. */
  redact: boolean;
  /** Only so many frames of the file. */
  frames?: number | undefined;
  form: OutputForm;
  /** Of each frame its row, its tree, its octets. Where none of them is wished for, nothing is said of single frames. */
  row: boolean;
  tree: boolean;
  hex: boolean;
  /** Protocols whose lines a tree shows; all where absent. */
  only?: ReadonlySet<string> | undefined;
  time: TimeForm;
  separator: string;
  colour: boolean;
  fields: readonly string[];
  fieldOptions: FieldOptions;
  protocols?: JsonProtocols | undefined;
  /** Each frame's text is written at once. */
  lineBuffered: boolean;
  statistics: readonly Statistic[];
}

export type OutputForm = (typeof OUTPUT_FORMS)[number];
