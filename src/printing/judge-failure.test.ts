import { expect, it } from 'vitest';
import { judgeFailure } from './judge-failure.ts';

it.each([
  ['[1:1:FATAL:zygote_host_impl_linux.cc(128)] No usable sandbox! If you are running on Ubuntu 23.10+', 'no-sandbox'],
  ['chromium: error while loading shared libraries: libnspr4.so: cannot open shared object file', 'missing-library'],
  ['spawn /opt/browser EACCES', 'not-executable'],
  ['spawn /opt/browser ENOENT', 'absent'],
  ['version 126.0.1.2', 'too-old'],
  ['no answer in 30 s', 'did-not-start'],
])('judgeFailure reads %j as %s', (words, reason) => {
  expect(judgeFailure(words)).toEqual({ reason, detail: words });
});

it('judgeFailure quotes the line that tells, and not all of it', () => {
  const words = `[warning] something else\n  No usable sandbox! ${'x'.repeat(1000)}\nand more`;
  const { reason, detail } = judgeFailure(words);
  expect(reason).toBe('no-sandbox');
  expect(detail).toMatch(/^No usable sandbox! x{281}$/);
});
