import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { answerOf } from './filter-answers.ts';
import { LIVE_FILTERS } from './live-filters.ts';
import { hasTshark } from './tshark-trees.ts';

const ANSWERS = '../shared/reference/wireshark/dfilter/results.txt';
const CAPTURES = '../shared/captures/synthetic';
/** What the three parts of the recorded answers were asked of; the second part is of errors. */
const RECORDED = ['h10_keepalive_three', 'h10_keepalive_three', 't21_fast_retrans'];
/** Asked in turn. */
const LIVE = ['h10_keepalive_three', 'h08_gzip', 'h13_retrans_body_segment', 'h12_lost_middle', 'h05_chunked', 'h07_head_204_304_100'];

/** Lookaround, which no engine of linear time has. */
const ON_PURPOSE = new Set(['http.host matches "(?=l)lab"']);

const hasAnswers = existsSync(ANSWERS);

describe.skipIf(!hasAnswers)('recorded answers of tshark 4.0.17', () => {
  test.each(hasAnswers ? recordedAnswers() : [])('$text on $capture', async ({ capture, text, answer }) => {
    expect(plain(await answerOf(`${CAPTURES}/${capture}.pcap`, text))).toBe(plain(answer));
  });
});

describe.skipIf(!hasTshark || !hasAnswers)('live answers of tshark', () => {
  test.each(LIVE_FILTERS.map((text, index) => ({ capture: LIVE[index % LIVE.length]!, text })))('$text on $capture', async ({ capture, text }) => {
    if (ON_PURPOSE.has(text)) return;
    const path = `${CAPTURES}/${capture}.pcap`;
    expect(plain(await answerOf(path, text))).toBe(answerOfTshark(path, text));
  });
});

function recordedAnswers(): { capture: string; text: string; answer: string }[] {
  const parts = readFileSync(ANSWERS, 'utf8').split(/^## .*\n/m).slice(1);
  return parts.flatMap((part, index) => part.split('\n').flatMap((line) => {
    const [, text, answer] = /^(.*?) *=> ?(.*)$/.exec(line) ?? [];
    return text === undefined ? [] : [{ capture: RECORDED[index]!, text, answer: answer! }];
  }));
}

function answerOfTshark(path: string, text: string): string {
  const env = { ...process.env, TZ: 'UTC', LC_ALL: 'C.UTF-8', WIRESHARK_CONFIG_DIR: '/nonexistent' };
  try {
    const lines = execFileSync('tshark', ['-2', '-n', '-r', path, '-Y', text, '-T', 'fields', '-e', 'frame.number'], { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'ignore'] });
    return lines.trim().split('\n').join(' ');
  } catch {
    return 'ERROR';
  }
}

/** Which error is ours to word. */
function plain(answer: string): string {
  return answer.startsWith('ERROR') ? 'ERROR' : answer.trim();
}
