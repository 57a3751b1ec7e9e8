import { Worker } from 'node:worker_threads';
import type { SubmissionResult } from '../../classes/submission-result.ts';
import type { Graded } from './grade-submission.ts';
import type { FromThread, GradingSettings, ThreadCall, ToThread } from './grading.ts';
import { packError, unpackError } from './pack-error.ts';

/** Why nothing comes of a submission: worded from `submission.<code>`. */
export type Loss = 'timeout' | 'out-of-memory' | 'crashed';

export interface ThreadOptions {
  /** The script that serves. */
  entry: URL;
  settings: GradingSettings;
  timeoutMs: number;
  /** Of JavaScript's own memory; octets of files are bounded where they are read. */
  memoryMiB: number;
  /** Prints or writes; while it does, the submission's time stands still. */
  carryOut(wanted: ThreadCall): Promise<unknown>;
}

/** A thread that grades one submission after the other, until one of them costs it its life. */
export interface Thread {
  isAlive(): boolean;
  /** Answers a Lost where the submission took too long or too much; throws what `gradeSubmission` does. */
  grade(key: string, folder: string): Promise<Graded | Lost>;
  end(): Promise<void>;
}

export interface Lost {
  loss: Loss;
  /** What was known by then. */
  draft: SubmissionResult;
}

interface Job {
  resolve(outcome: Graded | Lost): void;
  reject(error: Error): void;
  draft: SubmissionResult | null;
  leftMs: number;
  startedAt: number;
  timer: NodeJS.Timeout | undefined;
}

export function openThread({ entry, settings, timeoutMs, memoryMiB, carryOut }: ThreadOptions): Thread {
  const worker = new Worker(entry, { workerData: settings, resourceLimits: { maxOldGenerationSizeMb: memoryMiB } });
  let alive = true;
  let job: Job | null = null;
  const say = (message: ToThread) => worker.postMessage(message);
  worker.on('message', (message: FromThread) => {
    if (!job) return;
    if (message.kind === 'begun') run(job);
    else if (message.kind === 'draft') job.draft = message.result;
    else if (message.kind === 'call') void serve(job, message.call, message.wanted);
    else if (message.kind === 'done') finish(job).resolve(message.graded);
    else finish(job).reject(unpackError(message.error));
  });
  worker.on('error', (error: NodeJS.ErrnoException) => lose(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out-of-memory' : 'crashed', error));
  worker.on('exit', () => lose('crashed', new Error('a thread has ended')));
  return { isAlive: () => alive, grade, end };

  function grade(key: string, folder: string): Promise<Graded | Lost> {
    return new Promise((resolve, reject) => {
      job = { resolve, reject, draft: null, leftMs: timeoutMs, startedAt: 0, timer: undefined };
      say({ kind: 'grade', key, folder });
    });
  }

  function run(one: Job): void {
    one.startedAt = performance.now();
    one.timer = setTimeout(() => void end().then(() => lose('timeout', new Error('timeout'))), Math.max(1, one.leftMs));
  }

  function pause(one: Job): void {
    clearTimeout(one.timer);
    one.leftMs -= performance.now() - one.startedAt;
  }

  async function serve(one: Job, call: number, wanted: ThreadCall): Promise<void> {
    pause(one);
    const answer = await carryOut(wanted).then(
      (value) => ({ value }),
      (error: unknown) => ({ error: packError(error) }),
    );
    if (job !== one) return;
    run(one);
    say({ kind: 'answer', call, ...answer });
  }

  function finish(one: Job): Job {
    clearTimeout(one.timer);
    job = null;
    return one;
  }

  function lose(loss: Loss, error: Error): void {
    alive = false;
    if (!job) return;
    const { draft, resolve, reject } = finish(job);
    if (draft) resolve({ loss, draft });
    else reject(error);
  }

  async function end(): Promise<void> {
    alive = false;
    worker.removeAllListeners();
    // What it throws while it ends is nobody's.
    worker.on('error', () => {});
    await worker.terminate();
  }
}
