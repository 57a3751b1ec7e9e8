import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { Submission } from '../../submissions/submission.ts';
import { CommandError } from '../command-error.ts';
import type { Graded } from './grade-submission.ts';
import type { ThreadCall } from './grading.ts';
import type { Lost } from './open-thread.ts';
import { openThreads } from './open-threads.ts';

const folder = mkdtempSync(join(tmpdir(), 'lab-report-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Does what the key names, in the words of a thread that grades. */
const SCRIPT = `
  import { mkdirSync, writeFileSync } from 'node:fs';
  import { parentPort as port, threadId } from 'node:worker_threads';
  const ways = {
    hang: () => { for (;;); },
    explode: () => { const all = []; for (;;) all.push(new Array(1000).fill(all.length)); },
    throw: () => { setImmediate(() => { throw new Error('at once'); }); },
    exit: () => process.exit(0),
    refuse: () => port.postMessage({ kind: 'failed', error: { kind: 'command', exitCode: 6, key: 'some.key', params: { path: 'x' }, lines: [] } }),
    write: (key) => port.postMessage({ kind: 'call', call: 7, wanted: { what: 'write', place: { path: key, file: key }, octets: new Uint8Array([1]) } }),
    fine: () => port.postMessage({ kind: 'done', graded: { thread: threadId } }),
  };
  port.on('message', ({ kind, key, folder, value, error }) => {
    if (kind === 'answer') return port.postMessage({ kind: 'done', graded: { value, error } });
    mkdirSync(folder);
    writeFileSync(folder + '/student.txt', 'x');
    port.postMessage({ kind: 'begun' });
    port.postMessage({ kind: 'draft', result: { key } });
    ways[key]();
  });`;

const entry = pathToFileURL(join(folder, 'script.mjs'));
writeFileSync(entry, SCRIPT);

function open({ timeoutMs = 20_000, carryOut = async (_: ThreadCall): Promise<unknown> => 'written' } = {}) {
  const unpacked = mkdtempSync(join(folder, 'unpacked-'));
  const giveUp = async ({ loss, draft }: Lost) => ({ given: [loss, draft.key], left: readdirSync(unpacked) }) as unknown as Graded;
  const threads = openThreads({ entry, settings: null as never, timeoutMs, memoryMiB: 64, carryOut, unpacked, giveUp });
  return { ...threads, grade: (key: string) => threads.grade({ key } as Submission) as Promise<unknown> };
}

describe('openThreads', () => {
  it.each([
    ['hang', 'timeout', 300],
    ['explode', 'out-of-memory', 20_000],
    ['throw', 'crashed', 20_000],
    ['exit', 'crashed', 20_000],
  ])('a submission over which a thread would %s is given up (%s), nothing of it stays, and the next is graded', async (way, loss, timeoutMs) => {
    const { grade, close } = open({ timeoutMs });
    expect(await grade(way)).toEqual({ given: [loss, way], left: [] });
    expect(await grade('fine')).toEqual({ thread: expect.any(Number) });
    await close();
  });

  it('keeps a thread for the next submission, and has as many as work at once', async () => {
    const { grade, close } = open();
    const [one, other] = (await Promise.all([grade('fine'), grade('fine')])) as { thread: number }[];
    expect(one!.thread).not.toBe(other!.thread);
    expect([one, other]).toContainEqual(await grade('fine'));
    await close();
  });

  it('throws what a thread has thrown', async () => {
    const { grade, close } = open();
    const error = await grade('refuse').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CommandError);
    expect(error).toMatchObject({ exitCode: 6, key: 'some.key', params: { path: 'x' } });
    await close();
  });

  it('does not count the time in which others print or write, and hands over what goes wrong there', async () => {
    const slow = () => new Promise((_, reject) => setTimeout(() => reject(new CommandError(6, 'output.not-written', { path: 'x' })), 900));
    const { grade, close } = open({ timeoutMs: 600, carryOut: slow });
    expect(await grade('write')).toMatchObject({ error: { kind: 'command', key: 'output.not-written' } });
    await close();
  });
});
