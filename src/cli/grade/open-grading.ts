import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endWithProcess } from '../../printing/end-with-process.ts';
import type { Surroundings } from '../command.ts';
import type { Words } from '../open-words.ts';
import type { SharedPrinter } from '../share-printer.ts';
import { writeWhole } from '../write-whole.ts';
import { giveUp } from './give-up.ts';
import { gradeSubmission } from './grade-submission.ts';
import type { Grading, GradingSettings, ThreadCall } from './grading.ts';
import { throwNotUnpacked } from './not-unpacked.ts';
import { openThreads, threadScript } from './open-threads.ts';
import { openWork, placesIn } from './open-work.ts';

/** Folders of the system's temporary one in which submissions lie while they are graded, with the process's number behind it. */
export const UNPACKED_PREFIX = 'lab-report-grade';

export interface GradingWish {
  settings: GradingSettings;
  words: Words;
  around: Surroundings;
  printer: SharedPrinter;
}

/** What grades a class: threads, which can be ended when one submission takes too long; this thread where the program runs from its sources. */
export async function openGrading(wish: GradingWish): Promise<Grading> {
  const unpacked = await mkdtemp(join(tmpdir(), `${UNPACKED_PREFIX}-${process.pid}-`)).catch(throwNotUnpacked);
  const remove = () => rmSync(unpacked, { recursive: true, force: true, maxRetries: 5, retryDelay: 10 });
  const entry = threadScript();
  const grading = entry ? inThreads(wish, entry, unpacked) : await inThisThread(wish, unpacked);
  // What students handed in does not stay behind when the run is ended.
  const forget = endWithProcess(remove);
  const close = async () => {
    await grading.close();
    remove();
    forget();
  };
  return { ...grading, close };
}

function inThreads({ settings, words, printer }: GradingWish, entry: URL, unpacked: string): Grading {
  const { order, folder } = settings;
  const { timeoutS, memoryMiB } = order;
  const givingUp = { words, placeOf: placesIn(order.output, folder), timeoutS, memoryMiB };
  const carryOut = async (wanted: ThreadCall) => {
    if (wanted.what === 'write') return writeWhole(wanted.place, wanted.octets);
    return wanted.what === 'print' ? printer.print(wanted.html, wanted.meta) : printer.start();
  };
  return openThreads({ entry, settings, timeoutMs: timeoutS * 1000, memoryMiB, carryOut, unpacked, giveUp: (lost) => giveUp(lost, givingUp) });
}

async function inThisThread({ settings, around, printer }: GradingWish, unpacked: string): Promise<Grading> {
  const work = await openWork(settings, around);
  let count = 0;
  return {
    grade: (submission) => gradeSubmission({ ...work, submission, printer, write: writeWhole, draft: () => {}, unpacked: join(unpacked, `${++count}`) }),
    close: async () => {},
  };
}
