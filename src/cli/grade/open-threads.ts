import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endWithProcess } from '../../printing/end-with-process.ts';
import type { Submission } from '../../submissions/submission.ts';
import type { Graded } from './grade-submission.ts';
import type { Grading } from './grading.ts';
import { type Lost, openThread, type Thread, type ThreadOptions } from './open-thread.ts';

export interface ThreadsOptions extends ThreadOptions {
  /** In which submissions are unpacked, each in a folder of its own. */
  unpacked: string;
  /** Makes a result of a submission that was given up, and writes it. */
  giveUp(lost: Lost): Promise<Graded>;
}

/** The script of the threads; null where the program runs from its sources. */
export function threadScript(): URL | null {
  const script = new URL('../cli/grading-worker.js', import.meta.url);
  return existsSync(fileURLToPath(script)) ? script : null;
}

/** As many threads as submissions are graded at once, each started when it is needed; one that is lost is replaced. */
export function openThreads(options: ThreadsOptions): Grading {
  const threads = new Set<Thread>();
  const idle: Thread[] = [];
  let count = 0;
  // They would go on writing into folders that are being removed.
  const forget = endWithProcess(() => {
    for (const thread of threads) void thread.end();
  });
  return { grade, close };

  async function grade({ key }: Submission): Promise<Graded> {
    const thread = idle.pop() ?? start();
    const folder = join(options.unpacked, `${++count}`);
    try {
      const outcome = await thread.grade(key, folder);
      if (!('loss' in outcome)) return outcome;
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 10 });
      return await options.giveUp(outcome);
    } finally {
      if (thread.isAlive()) idle.push(thread);
      else threads.delete(thread);
    }
  }

  function start(): Thread {
    const thread = openThread(options);
    threads.add(thread);
    return thread;
  }

  async function close(): Promise<void> {
    forget();
    await Promise.all([...threads].map((thread) => thread.end()));
  }
}
