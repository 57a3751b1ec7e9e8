import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Analysis } from '../../analysis.ts';
import { readResult } from '../../classes/read-result.ts';
import { bestOf } from '../../grades/best-of.ts';
import { resultDigest } from '../../classes/result-digest.ts';
import type { Overrides } from '../../classes/override.ts';
import { overrideOf } from '../../classes/override-of.ts';
import { settleLateness } from '../../classes/settle-lateness.ts';
import { settleGrade } from '../../classes/settle-result.ts';
import { handedIn, type SubmissionResult } from '../../classes/submission-result.ts';
import type { Grade } from '../../grades/grade.ts';
import type { Rubric } from '../../grades/rubric.ts';
import type { Fingerprint } from '../../integrity/fingerprint.ts';
import { takeFingerprint } from '../../integrity/take-fingerprint.ts';
import { chooseCapture } from '../../submissions/choose-capture.ts';
import { readTimestamp } from '../../submissions/read-timestamp.ts';
import type { Submission, SubmissionRemark, UnpackedFile } from '../../submissions/submission.ts';
import { unpackSubmission } from '../../submissions/unpack-submission.ts';
import type { Reported } from '../capture-job.ts';
import { EXIT, type ExitCode, type Order, type Surroundings } from '../command.ts';
import { CommandError } from '../command-error.ts';
import { gravest } from '../gravest.ts';
import type { Judge } from '../open-judge.ts';
import type { Speech } from '../open-talk.ts';
import type { Words } from '../open-words.ts';
import type { Output, Place } from '../plan-outputs.ts';
import { reportCapture } from '../report-capture.ts';
import type { SharedPrinter } from '../share-printer.ts';
import { gradeOthers } from './grade-others.ts';
import { dropFeedback } from './drop-feedback.ts';
import type { GradeOrder } from './grade-order.ts';
import { throwNotUnpacked } from './not-unpacked.ts';
import { type HandedInNotes, openWritten } from './open-written.ts';

/** One submission's way through the program. */
export interface GradeJob {
  submission: Submission;
  order: GradeOrder;
  /** As the command that reports on a capture would have it. */
  reportOrder: Order;
  judge: Judge;
  rubric: Rubric;
  rubricText: string;
  overrides: Overrides;
  words: Words;
  around: Surroundings;
  version: string;
  printer: SharedPrinter;
  /** As `writeWhole` does it. */
  write(place: Place, octets: string | Uint8Array): Promise<void>;
  /** A folder to make and to unpack into. */
  unpacked: string;
  /** A place below the folder of the results. */
  placeOf(path: string): Place;
  /** Takes what the result would be should nothing more come of this: ungradable, with what is known so far. */
  draft(result: SubmissionResult): void;
}

export interface Graded {
  result: SubmissionResult;
  /** Whether it was there already and nothing had changed. */
  kept: boolean;
  /** Of what is not the student's doing: no browser, a full disk, a fault of ours. */
  exitCode: ExitCode;
  /** The same in sentences. */
  failures: readonly string[];
}

/**
 * Grades one submission and writes its result, and before it the student's feedback. What is wrong with a submission becomes a problem of its
 * result; only what keeps results from being written is thrown, as CommandError.
 */
export async function gradeSubmission(job: GradeJob): Promise<Graded> {
  job.draft(resultOf(job, NOTHING_KNOWN));
  try {
    // Also where something has tidied up meanwhile.
    await mkdir(job.unpacked, { recursive: true, mode: 0o700 }).catch(throwNotUnpacked);
    const unpacked = await unpackSubmission(job.submission.files, job.unpacked).catch(throwNotUnpacked);
    const submittedAt = job.submission.submittedAt ?? (await readTimestamp(unpacked.files));
    return await gradeUnpacked({ ...job, submission: { ...job.submission, submittedAt } }, { ...unpacked, fault: job.submission.fault ?? unpacked.fault });
  } finally {
    await rm(job.unpacked, { recursive: true, force: true });
  }
}

type Unpacked = Awaited<ReturnType<typeof unpackSubmission>>;

async function gradeUnpacked(job: GradeJob, { files, remarks, fault }: Unpacked): Promise<Graded> {
  const { submission, order } = job;
  const digest = resultDigest({
    submission,
    files,
    settings: [job.version, `${order.language} ${order.languageGiven}`, job.rubricText, order.feedback.join(), JSON.stringify([overrideOf(submission, job.overrides) ?? null, fault, remarks])],
  });
  const place = job.placeOf(`results/${submission.key}.json`);
  const known = order.again ? null : readResult(place.file);
  if (known?.digest === digest && isWhole(job, known) && !(order.retryFailed && known.status === 'ungradable')) return { result: known, kept: true, exitCode: EXIT.fine, failures: [] };
  const capture = fault ? null : chooseCapture(files);
  const found = { digest, files, remarks: [...submission.remarks, ...remarks], fault, capture };
  job.draft(resultOf(job, { ...NOTHING_KNOWN, ...found }));
  const taken: { fingerprint: Fingerprint | null; grade: Grade | null } = { fingerprint: null, grade: null };
  const paths = files.map(({ path }) => path);
  const wrote = await openWritten({ files: fault ? [] : files, order: job.reportOrder, words: job.words });
  const handedIn = { student: submission.student, files: paths, notes: wrote.notes };
  const captures = files.filter((file) => file.role === 'capture' && file !== capture);
  const others = await gradeOthers({ ...job, captures: capture ? captures : [], handedIn });
  const judge: Judge = (analysis) => {
    refuseUnread(analysis, capture!);
    taken.fingerprint = takeFingerprint(analysis, capture!.digest);
    const judgment = job.judge(analysis, handedIn);
    taken.grade = judgment.grade && bestOf([{ capture: capture!.path, grade: judgment.grade }, ...others.grades], job.rubric.most);
    return { ...judgment, grade: taken.grade && settled(job, taken.grade) };
  };
  const reported = capture && (await report({ ...job, judge, wrote }, capture));
  const result = resultOf(job, { ...found, reported, wrote: { ...wrote, problems: [...others.problems, ...wrote.problems] }, ...taken });
  dropFeedback(result, job.placeOf);
  await job.write(place, `${JSON.stringify(result, null, 1)}\n`);
  const ours = (reported?.failures ?? []).filter(({ exitCode }) => exitCode !== EXIT.unreadable);
  return { result, kept: false, failures: ours.map(({ sentence }) => sentence), exitCode: gravest(ours.map(({ exitCode }) => exitCode)) };
}

/** As the student is told it: with what the teacher decided and what lateness takes. */
function settled({ submission, overrides, rubric: { late, most } }: GradeJob, grade: Grade): Grade {
  const override = overrideOf(submission, overrides);
  return settleGrade(grade, { most, override, percent: settleLateness(submission, late, override)?.percent ?? 0 });
}

/** Whether all feedback is there: what could not be printed is tried again. */
function isWhole({ order, placeOf }: GradeJob, { status, feedback }: SubmissionResult): boolean {
  const isThere = (format: string) => feedback.some((one) => one.format === format && existsSync(placeOf(one.path).file));
  return status !== 'graded' || order.feedback.every(isThere);
}

/** As for a capture alone: the report is the feedback. */
async function report(job: GradeJob & { wrote: HandedInNotes }, { file }: UnpackedFile): Promise<Reported> {
  const { order, reportOrder, submission } = job;
  const outputs = order.feedback.map((format): Output => ({ ...job.placeOf(`feedback/${submission.key}/feedback.${format}`), format }));
  // The program's own sentences name the file as the student does.
  const around = { ...job.around, folder: dirname(file) };
  return reportCapture({
    ...job,
    around,
    order: reportOrder,
    path: basename(file),
    outputs,
    speech: SILENT,
    owner: order.anonymous ? undefined : submission.student,
    writing: job.wrote.writing,
    packs: job.wrote.packs,
    excerpted: false,
    recordingsOnly: true,
  });
}

/** Whatever is to be said stands in the result. */
const SILENT: Speech = { step: () => {}, part: () => {}, note: () => {}, fail: () => {}, written: () => {}, end: () => {} };

/** A file that ends before its first frame does is no recording of nothing. Throws CommandError. */
function refuseUnread({ capture: { frames, stop } }: Analysis, { path }: UnpackedFile): void {
  if (frames === 0 && stop) throw new CommandError(EXIT.unreadable, 'submission.no-frame', { path: basename(path) });
}

interface Found {
  digest: string;
  files: UnpackedFile[];
  remarks: SubmissionRemark[];
  fault: SubmissionRemark | null;
  capture: UnpackedFile | null;
  reported: Reported | null;
  wrote: HandedInNotes;
  fingerprint: Fingerprint | null;
  /** As the rubric alone gives it. */
  grade: Grade | null;
}

const NOTHING_WRITTEN: HandedInNotes = { path: null, notes: null, packs: [], problems: [] };

/** Before anything is opened; no run finds such a digest again, and so none keeps the result. */
const NOTHING_KNOWN: Found = { digest: '', files: [], remarks: [], fault: null, capture: null, reported: null, wrote: NOTHING_WRITTEN, fingerprint: null, grade: null };

function resultOf(job: GradeJob, { digest, files, remarks, fault, capture, reported, wrote, fingerprint, grade }: Found): SubmissionResult {
  const { submission, order, version, words } = job;
  const because = fault ? [words.say(`submission.${fault.code}`, { path: fault.path })] : capture ? [] : [words.say('submission.no-capture')];
  const root = job.placeOf('.').file;
  return {
    schema: 'lab-report/submission',
    version: 1,
    generator: { name: 'lab-report', version },
    digest,
    language: order.language,
    rubric: { digest: createHash('sha256').update(job.rubricText).digest('hex'), late: job.rubric.late, most: job.rubric.most },
    ...handedIn(submission),
    status: grade ? 'graded' : fault?.code === 'not-submitted' ? 'missing' : 'ungradable',
    problems: [...because, ...wrote.problems, ...(reported?.failures ?? []).map(({ sentence }) => sentence), ...remarks.map(({ code, path }) => words.say(`submission.${code}`, { path }))],
    remarks,
    files: files.map(({ path, role, size, digest: sha256 }) => ({ path, role, size, sha256 })),
    capture: capture?.path ?? null,
    notes: wrote.path,
    grade,
    fingerprint,
    feedback: (reported?.written ?? []).map(({ format, file }) => ({ format: format as 'html' | 'pdf', path: file.slice(root.length + 1).replaceAll('\\', '/') })),
  };
}
