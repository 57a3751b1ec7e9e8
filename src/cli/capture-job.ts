import type { Excerpt } from '../results/excerpt.ts';
import type { Owner } from '../documents/cover.ts';
import type { ExitCode, Order, Surroundings } from './command.ts';
import type { Failure } from './explain-failure.ts';
import type { Judge, Judgment } from './open-judge.ts';
import type { Speech } from './open-talk.ts';
import type { Words } from './open-words.ts';
import type { Pack } from '../packs/pack.ts';
import type { Output, Place } from './plan-outputs.ts';
import type { SharedPrinter } from './share-printer.ts';
import type { Writing } from './open-writing.ts';

/** One capture's way through the program. */
export interface CaptureJob {
  order: Order;
  words: Words;
  around: Surroundings;
  version: string;
  path: string;
  outputs: Output[];
  speech: Speech;
  printer: SharedPrinter;
  /** In place of `writeWhole`, where another thread writes. */
  write?(place: Place, octets: string | Uint8Array): Promise<void>;
  judge: Judge;
  writing?: Writing;
  /** Whose capture it is, where no notes say it. */
  owner?: Owner;
  /** Of questions, to be answered in place of the lab's own. */
  packs: readonly Pack[];
  /** Whether the run's summary wants to show parts of the document. */
  excerpted: boolean;
  /** Whether a report.json is not taken for the capture that it was made of. */
  recordingsOnly?: boolean;
}

/** What became of a capture. */
export interface Reported {
  path: string;
  written: Output[];
  failures: Failure[];
  exitCode: ExitCode;
  /** Null where the capture could not be read. */
  judgment: Judgment | null;
  /** What the run's summary shows; null unless that is wanted. */
  excerpt: Excerpt | null;
}
