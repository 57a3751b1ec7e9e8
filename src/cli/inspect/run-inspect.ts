import type { Filter } from '../../filters/filter.ts';
import type { CaptureFile } from '../../frames/capture-file.ts';
import { inspectCapture } from '../../inspections/inspect-capture.ts';
import type { Inspection } from '../../inspections/inspection.ts';
import { wantsOf } from '../../inspections/wants.ts';
import { columnNamed } from '../../listings/field-columns.ts';
import { EXIT, type Surroundings } from '../command.ts';
import { openCaptureAt } from '../open-capture-at.ts';
import type { Words } from '../open-words.ts';
import { readFilter } from '../read-filter.ts';
import { tame } from '../tame.ts';
import { checkFields } from './check-fields.ts';
import { asksOf, chooseListing } from './choose-listing.ts';
import type { InspectOrder } from './inspect-order.ts';
import { openOutput } from './open-output.ts';
import { openStatistic, type OpenedStatistic } from './open-statistic.ts';
import { showFrames } from './show-frames.ts';

/** What an order needs beside the capture, checked before it is opened. */
interface Prepared {
  order: InspectOrder;
  filter: Filter | null;
  statistics: readonly OpenedStatistic[];
  /** Filled when the file was gone through once. */
  read: { inspection?: Inspection };
}

/** Carries out `inspect`; yields the exit code. Throws what `tellFailure` words. */
export async function runInspect(order: InspectOrder, words: Words, around: Surroundings): Promise<number> {
  checkFields(order.fields);
  const filter = order.filter.trim() === '' ? null : readFilter(order.filter);
  const read: { inspection?: Inspection } = {};
  const options = { isFiltered: filter !== null, capture: () => read.inspection!.capture };
  const prepared = { order, filter, read, statistics: order.statistics.map((statistic) => openStatistic(statistic, options)) };
  const file = await openFor(order, around);
  try {
    await inspect(file, prepared, { words, around });
  } finally {
    await file.close();
  }
  return EXIT.fine;
}

async function openFor({ capture, redact }: InspectOrder, around: Surroundings): Promise<CaptureFile> {
  const file = await openCaptureAt(capture, around);
  if (!redact) return file;
  const { redactCapture } = await import('../../redactions/redact-capture.ts');
  return redactCapture(file);
}

/** Statistics have filters of their own, so that they go over the frames by themselves; the last of them is told first, as tshark does. */
async function inspect(file: CaptureFile, prepared: Prepared, { words, around }: { words: Words; around: Surroundings }): Promise<void> {
  const { order, filter, statistics } = prepared;
  const inspection = await inspectCapture(file, { wants: wantsFor(prepared), passes: passesFor(file, order), ...(order.frames ? { frames: order.frames } : {}) });
  prepared.read.inspection = inspection;
  const output = openOutput(around.stdout, order.lineBuffered);
  const listing = chooseListing(order, () => inspection.capture, around);
  let isRead = listing === null || (await showFrames({ inspection, listing, filter, output }));
  for (const { listing: sum, filter: own } of [...statistics].reverse()) {
    if (isRead) isRead = await showFrames({ inspection, listing: around.stdout.isTTY ? { ...sum, end: () => tame(sum.end()) } : sum, filter: own, output });
  }
  await output.flush();
  tellStop(inspection.capture.stop, words, around);
}

/** The first pass over a larger file takes longer than anybody waits for the first row. */
const MOST_OCTETS_TWICE = 64 * 1024 * 1024;

/** Sums alone are told at the end in any case. */
function passesFor({ octets }: CaptureFile, { twoPasses, form, row, tree, hex }: InspectOrder): 1 | 2 {
  const showsFrames = row || tree || hex || (form !== 'text' && form !== 'tabs');
  return showsFrames && !twoPasses && octets > MOST_OCTETS_TWICE ? 1 : 2;
}

/** A protocol's own line tells more than a filter asks of it. */
const SAID_BY: Readonly<Record<string, string>> = { tcp: 'tcp.seq' };

function wantsFor({ order, filter, statistics }: Prepared): ReturnType<typeof wantsOf> {
  const asks = asksOf(order);
  const fields = order.fields.filter((name) => !columnNamed(name)).map((name) => SAID_BY[name] ?? name);
  const names = [...fields, ...(filter?.fields ?? []), ...statistics.flatMap((one) => [...one.fields, ...(one.filter?.fields ?? [])])];
  return wantsOf(names, { columns: asks.columns, trees: asks.trees || statistics.some((one) => one.trees) });
}

/** A file that breaks off is shown up to there, and said to. */
function tellStop(stop: { kind: string; afterFrame: number } | null, words: Words, { stderr }: Surroundings): void {
  if (stop) stderr.write(`${words.say('inspect.stopped', { frame: stop.afterFrame })}\n`);
}
