import { describe, expect, it } from 'vitest';
import { openWords } from '../open-words.ts';
import { openProgress } from './open-progress.ts';

function watch({ terminal, quiet = false }: { terminal: boolean; quiet?: boolean }) {
  const said: string[] = [];
  let time = 0;
  const stderr = { write: (text: string) => said.push(text.replaceAll('\r\u001b[2K', '')), isTTY: terminal };
  const around = { env: {}, folder: '.', stdin: () => process.stdin, stdout: stderr, stderr, openFile: () => {} };
  const progress = openProgress({ around, words: openWords('en'), quiet, count: 100, now: () => time });
  return { said, progress, pass: (ms: number) => void (time += ms) };
}

describe('openProgress', () => {
  it('shows count, pace, time left and failures on a terminal', () => {
    const { said, progress, pass } = watch({ terminal: true });
    progress.begin('a');
    pass(2000);
    progress.done(false);
    pass(2000);
    progress.done(true);
    progress.begin('b');
    expect(said[0]).toBe('[0/100] · Grading a');
    expect(said.at(-1)).toBe('[2/100] · 0.5/s · 3:16 left · 1 ungradable · Grading b');
    progress.end();
  });

  it('tells of the last ones, so that those that were done already do not count for long', () => {
    const { said, progress, pass } = watch({ terminal: true });
    for (let at = 0; at < 50; at++) progress.done(false);
    for (let at = 0; at < 30; at++) {
      pass(1000);
      progress.done(false);
    }
    expect(said.at(-1)).toContain('1.0/s · 0:20 left');
    progress.end();
  });

  it('writes a line every ten seconds where nobody watches', () => {
    const { said, progress, pass } = watch({ terminal: false });
    for (let at = 0; at < 25; at++) {
      progress.begin(`${at}`);
      pass(1000);
      progress.done(false);
    }
    expect(said).toEqual(['[10/100] · 1.0/s · 1:30 left · Grading 9\n', '[20/100] · 1.0/s · 1:20 left · Grading 19\n']);
    progress.end();
  });

  it('says nothing but failures when quiet', () => {
    const { said, progress } = watch({ terminal: true, quiet: true });
    progress.begin('a');
    progress.note('x');
    progress.fail('20260001', 'It failed.');
    progress.done(true);
    progress.end();
    expect(said).toEqual([expect.stringContaining('20260001: It failed.\n')]);
  });
});
