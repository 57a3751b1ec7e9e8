import type { MessagePort } from 'node:worker_threads';
import type { Submission } from '../../submissions/submission.ts';
import { EXIT, type Surroundings } from '../command.ts';
import { CommandError } from '../command-error.ts';
import type { SharedPrinter } from '../share-printer.ts';
import { gradeSubmission, type GradeJob } from './grade-submission.ts';
import type { FromThread, GradingSettings, ThreadCall, ToThread } from './grading.ts';
import { openClass } from './open-class.ts';
import { openWork, type Work } from './open-work.ts';
import { packError, unpackError } from './pack-error.ts';

/** Grades in this thread what it is asked for through a port; what is printed and written is asked for there. */
export function serveGrading(port: MessagePort, settings: GradingSettings): void {
  // Octets that are written or printed go over to the other thread, and are not copied.
  const say = (message: FromThread) => port.postMessage(message, message.kind === 'call' && message.wanted.what === 'write' ? [message.wanted.octets.buffer as ArrayBuffer] : []);
  const { call, answer } = openCalls(say);
  const ports: Pick<GradeJob, 'printer' | 'write' | 'draft'> = {
    printer: farPrinter(call),
    write: async (place, octets) => void (await call({ what: 'write', place, octets: typeof octets === 'string' ? new TextEncoder().encode(octets) : octets })),
    draft: (result) => say({ kind: 'draft', result }),
  };
  let opening: Promise<Ground> | undefined;
  port.on('message', async (message: ToThread) => {
    if (message.kind === 'answer') return answer(message);
    try {
      const { work, submissions } = await (opening ??= openGround(settings));
      say({ kind: 'begun' });
      const submission = submissions.get(message.key);
      if (!submission) throw new CommandError(EXIT.unreadable, 'grade.changed-meanwhile', { key: message.key });
      say({ kind: 'done', graded: await gradeSubmission({ ...work, ...ports, submission, unpacked: message.folder }) });
    } catch (error) {
      say({ kind: 'failed', error: packError(error) });
    }
  });
}

interface Ground {
  work: Work;
  submissions: ReadonlyMap<string, Submission>;
}

/** Archives cannot be handed from thread to thread, so that each opens the class for itself. */
async function openGround(settings: GradingSettings): Promise<Ground> {
  const work = await openWork(settings, aroundOf(settings));
  const { submissions } = await openClass(settings.order, settings.folder);
  return { work, submissions: new Map(submissions.map((one) => [one.key, one])) };
}

/** Nothing is said in a thread. */
function aroundOf({ folder }: GradingSettings): Surroundings {
  const nowhere = { write: () => true };
  return { env: process.env, folder, stdin: () => process.stdin, stdout: nowhere, stderr: nowhere, openFile: () => {} };
}

type Call = (wanted: ThreadCall) => Promise<unknown>;

function openCalls(say: (message: FromThread) => void): { call: Call; answer(message: ToThread & { kind: 'answer' }): void } {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let last = 0;
  return {
    call: (wanted) =>
      new Promise((resolve, reject) => {
        waiting.set(++last, { resolve, reject });
        say({ kind: 'call', call: last, wanted });
      }),
    answer: ({ call, value, error }) => {
      if (error) waiting.get(call)?.reject(unpackError(error));
      else waiting.get(call)?.resolve(value);
      waiting.delete(call);
    },
  };
}

function farPrinter(call: Call): SharedPrinter {
  return {
    start: () => void call({ what: 'start-printer' }),
    print: async (html, meta) => (await call({ what: 'print', html, meta })) as Uint8Array,
    drawFigures: async () => new Map(),
    warnings: () => [],
    close: async () => {},
  };
}
