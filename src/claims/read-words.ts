import { LEXICON, LONGEST_WORD, type Word } from './lexicon.ts';

/**
 * A claim as words of the lexicon, longest first, with numbers, times, versions, addresses and paths; null where something in it is none of
 * these. Every letter is looked at a bounded number of times.
 */
export function readWords(text: string): Word[] | null {
  const words: Word[] = [];
  for (let at = 0; at < text.length; ) {
    if (text[at] === ' ') at++;
    else {
      const found = valueAt(text, at) ?? wordAt(text, at);
      if (!found) return null;
      words.push(found.word);
      at += found.length;
    }
  }
  return namedFrames(words);
}

interface Found {
  word: Word;
  length: number;
}

const VALUES: readonly (readonly [Word['kind'], RegExp])[] = [
  ['version', /http\/(\d(?:\.\d)?)(?![\d.])/y],
  ['address', /((?:\d{1,3}\.){3}\d{1,3}|[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7})(?![\w.:])/y],
  ['time', /(\d{1,12}(?:\.\d{1,12})? ?(?:ms|us|µs|μs|ns|s|seconds|milliseconds|microseconds|毫秒|微秒|纳秒|秒))(?![a-z0-9])/y],
  ['number', /(0x[0-9a-f]{1,8}|\d{1,15}(?:\.\d{1,9})?)(?![a-z0-9])/y],
  ['target', /(\/[\w./?=&%~-]{0,100})/y],
];

function valueAt(text: string, at: number): Found | null {
  for (const [kind, pattern] of VALUES) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) return { word: { kind, value: found[1] ?? found[0] }, length: found[0].length };
  }
  return null;
}

const isLatin = (letter: string | undefined): boolean => letter !== undefined && /[a-z0-9_]/.test(letter);

function wordAt(text: string, at: number): Found | null {
  const most = Math.min(LONGEST_WORD, text.length - at);
  for (let length = most; length > 0; length--) {
    const word = LEXICON.get(text.slice(at, at + length));
    const isWhole = !(isLatin(text[at + length - 1]) && isLatin(text[at + length]));
    if (word && isWhole) return { word, length };
  }
  // What only counts the things behind it, as 第 and 号 do.
  return text[at] === '第' || text[at] === '号' ? { word: { kind: 'separator', value: text[at]! }, length: 1 } : null;
}

/** Numbers that stand with a word for a frame, in a run: `frames 3, 5 and 6`, `第3、5、6帧`, `3号包`. A number of frames is none. */
function namedFrames(words: Word[]): Word[] {
  let naming: 'no' | 'begun' | 'run' = 'no';
  return words.map((word, at) => {
    const before = words[at - 1]?.kind;
    const counts = word.kind === 'number' && (naming !== 'no' || isNumbered(words, at));
    if (counts) naming = 'run';
    else if (word.value === '第' || (word.kind === 'frame-word' && before !== 'number' && naming !== 'run')) naming = 'begun';
    else if (!(naming === 'begun' ? word.kind === 'filler' || word.kind === 'frame-word' : isJoint(word))) naming = 'no';
    return counts ? { kind: 'frame', value: word.value } : word;
  });
}

/** Whether 号 ends the run of numbers that is here, or 帧 a run of several: one number before 帧 may count frames. */
function isNumbered(words: Word[], from: number): boolean {
  let at = from + 1;
  while (at < from + 32 && words[at] && words[at]!.value !== '号' && (words[at]!.kind === 'number' || isJoint(words[at]!))) at++;
  return words[at]?.value === '号' || (words[at]?.kind === 'frame-word' && (at > from + 1 || isJoint(words[from - 1] ?? words[from]!)));
}

const isJoint = ({ kind }: Word): boolean => kind === 'separator' || kind === 'to';
