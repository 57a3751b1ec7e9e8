import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { descendantsOf, noBrowser } from '../browser/printing-ground.ts';
import { scratchFolder } from '../cli/in-process.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { contentOf, startGrade, startShell } from './grade-process.ts';
import { makeClass } from './made-class.ts';

/** How often a run is killed; before a release 50 times: LAB_REPORT_KILLS=50. */
const KILLS = Number(process.env.LAB_REPORT_KILLS || 6);
/** After so many the run is let to its end, and another begins from nothing. */
const KILLS_EACH = 3;
const MINUTES = 60_000;

const folder = scratchFolder();
const at = (path: string) => join(folder, path);
const EXPORTS = ['--export', 'gradescope,prairielearn,nbgrader,junit,summary'];
const ALL = ['submissions', '--roster', 'roster.csv', ...EXPORTS, '-o'];
/** Three in whose feedback there is something to print, and one in whose there is not. */
const PRINTED = ['--student', '20260001,20260002,20260033,20260042', '--feedback', 'html,pdf'];
const grade = async (...argv: string[]) => startGrade(folder, argv).ended;

let calm: Record<string, string>;
beforeAll(async () => {
  makeClass(folder, 'folders');
  const { code, stderr } = await grade(...ALL, 'calm');
  if (code !== 0) throw new Error(stderr);
  calm = contentOf(at('calm'));
}, 3 * MINUTES);

async function expectCalm(out: string, ...argv: string[]): Promise<void> {
  const { code, stderr } = await grade(...ALL, out, ...argv);
  expect({ code, failed: stderr.includes('cannot') && code !== 0 ? stderr : '' }).toEqual({ code: 0, failed: '' });
  expect(contentOf(at(out))).toEqual(calm);
}

describe('a run that is killed', () => {
  it(`goes on and ends as if it never had been, ${KILLS} times`, { timeout: 2 * MINUTES + KILLS * 30_000 }, async () => {
    const random = seededRandom(60);
    const start = performance.now();
    await grade(...ALL, 'timed');
    const wholeMs = performance.now() - start;
    for (let kills = 0; kills < KILLS; kills++) {
      const { child, ended } = startGrade(folder, [...ALL, 'storm']);
      await sleep(random.between(200, wholeMs));
      child.kill('SIGKILL');
      await ended;
      if ((kills + 1) % KILLS_EACH !== 0 && kills + 1 < KILLS) continue;
      await expectCalm('storm');
      rmSync(at('storm'), { recursive: true, force: true });
    }
  });

  it('while it prints, too', { timeout: 5 * MINUTES }, async () => {
    if (noBrowser) return console.warn(`printing is skipped: ${noBrowser}`);
    await grade(...ALL, 'printed', ...PRINTED);
    const random = seededRandom(61);
    for (let kills = 0; kills < Math.ceil(KILLS / 3); kills++) {
      const { child, ended } = startGrade(folder, [...ALL, 'reprinted', ...PRINTED]);
      await sleep(random.between(500, 3_000));
      child.kill('SIGKILL');
      await ended;
    }
    expect((await grade(...ALL, 'reprinted', ...PRINTED)).code).toBe(0);
    expect(contentOf(at('reprinted'))).toEqual(contentOf(at('printed')));
  });

  it('leaves nothing of students behind once it is ended by a signal that can be heard', { timeout: 3 * MINUTES }, async () => {
    const { child, ended } = startGrade(folder, [...ALL, 'interrupted']);
    await sleep(1_000);
    child.kill('SIGINT');
    await ended;
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith(`lab-report-grade-${child.pid}-`))).toEqual([]);
    await expectCalm('interrupted');
  });
});

describe('a disk that is full', () => {
  it('is said, and the next run makes good', { timeout: 4 * MINUTES }, async () => {
    // No file may become larger than 100 kB, which no report in HTML is.
    const { code, stderr } = await startShell(folder, `ulimit -f 100 && exec $LAB_REPORT grade ${ALL.join(' ')} full`).ended;
    expect(code).toBe(6);
    expect(stderr).toMatch(/exceed the size/);
    expect(Object.keys(contentOf(at('full'))).filter((path) => path.endsWith('.part'))).toEqual([]);
    await expectCalm('full');
  });

  it('that is a real one is said as well, and the next run makes good', { timeout: 4 * MINUTES }, async () => {
    if (spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', folder]).status !== 0) return console.warn('a real full disk is skipped: this system lets nobody mount one');
    mkdirSync(at('disk'));
    const script = `mount -t tmpfs -o size=8m tmpfs disk && $LAB_REPORT grade ${ALL.join(' ')} disk/out; code=$?; cp -r disk/out saved; exit $code`;
    const { code, stderr } = await startShell(folder, `unshare -rm bash -c '${script}'`).ended;
    expect(code).toBe(6);
    expect(stderr).toMatch(/full|space/i);
    await expectCalm('saved');
  });
});

describe.skipIf(noBrowser !== null)('a browser that is killed', () => {
  it('is started again, or what is missing is said and made by the next run', { timeout: 4 * MINUTES }, async () => {
    const { child, ended } = startGrade(folder, [...ALL, 'crashed', ...PRINTED]);
    for (let kills = 0, waits = 0; kills < 2 && waits < 400 && child.exitCode === null; waits++) {
      const browser = descendantsOf(child.pid!).find(({ command }) => command.includes('lab-report-job-'));
      await sleep(browser ? 300 : 20);
      if (!browser) continue;
      try {
        process.kill(browser.pid, 'SIGKILL');
        kills++;
      } catch {
        // It ended before.
      }
      await sleep(400);
    }
    const { code, stderr } = await ended;
    if (code !== 0) expect({ code, stderr }).toEqual({ code: 5, stderr: expect.stringMatching(/^lab-report: .*(browser|printed).*/m) as string });
    expect((await grade(...ALL, 'crashed', ...PRINTED)).code).toBe(0);
    await grade(...ALL, 'uncrashed', ...PRINTED);
    expect(contentOf(at('crashed'))).toEqual(contentOf(at('uncrashed')));
  });
});

describe('what never answers', () => {
  it('is not waited for: a pipe in the place of a capture, or of the class', { timeout: 3 * MINUTES }, async () => {
    cpSync(at('submissions/20260001 李华'), at('piped/20260001 李华'), { recursive: true });
    mkdirSync(at('piped/20260002'));
    execFileSync('mkfifo', [at('piped/20260002/lab.pcapng')]);
    expect(await grade('piped', '--feedback', 'none', '-o', 'pipes')).toMatchObject({ code: 0, stderr: expect.stringContaining('Ungradable, 20260002') });
    expect(await grade('piped/20260002/lab.pcapng', '--feedback', 'none', '-o', 'pipe')).toMatchObject({ code: 3 });
    expect(existsSync(at('pipe'))).toBe(false);
  });
});

describe('the same class', () => {
  it.each([
    ['one after the other', ['--jobs', '1']],
    ['many at once', ['--jobs', '16']],
  ])('gives the same, %s', { timeout: 3 * MINUTES }, async (name, argv) => {
    await expectCalm(`jobs ${name}`, ...argv);
  });

  it('gives the same in two halves', { timeout: 3 * MINUTES }, async () => {
    const ids = readdirSync(at('calm/results')).map((name) => name.replace('.json', ''));
    for (const half of [ids.slice(30), ids.slice(0, 30)]) expect((await grade(...ALL, 'halves', '--student', half.join())).code).toBe(0);
    expect(contentOf(at('halves'))).toEqual(calm);
  });

  it('gives the same in three parts that are merged', { timeout: 3 * MINUTES }, async () => {
    const parts = ['1/3', '2/3', '3/3'].map((part) => [part, `part-${part[0]}`] as const);
    for (const [part, out] of parts) expect((await grade(...ALL, out, '--shard', part)).code).toBe(0);
    const { code, stderr } = await startGrade(folder, [...parts.map(([, out]) => out), ...EXPORTS, '-o', 'merged', '-q'], 'merge').ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(contentOf(at('merged'))).toEqual(calm);
  });

  it('gives the same from an archive, whatever the order in it', { timeout: 3 * MINUTES }, async () => {
    const place = makeClass(at('archive'), 'moodle').folder;
    const entries = Object.entries(unzipSync(readFileSync(join(place, 'submissions.zip'))));
    writeFileSync(join(place, 'turned.zip'), zipSync(Object.fromEntries(entries.reverse()), { level: 1, mtime: new Date(2026, 10, 23, 12) }));
    for (const [source, out] of [['submissions.zip', 'straight'], ['turned.zip', 'turned']]) expect((await startGrade(place, [source!, '--roster', 'roster.csv', '-o', out!]).ended).code).toBe(0);
    expect(contentOf(join(place, 'turned'))).toEqual(contentOf(join(place, 'straight')));
  });
});
