import type { Duration, MessageKind, Sense, Statement, Who } from './claim.ts';
import type { Kind, Word } from './lexicon.ts';

/** The words of a claim, by kind. */
export interface Words {
  all(kind: Kind): string[];
  has(kind: Kind): boolean;
  /** Of the first of its kind; '' where there is none. */
  one(kind: Kind): string;
  list: readonly Word[];
}

/** A claim is read by the first form of which it has all kinds of words and no further ones; none may stand twice but those in `several`. */
export interface SentenceForm {
  needs: readonly Kind[];
  may?: readonly Kind[];
  several?: readonly Kind[];
  /** Null where the words do not make sense together. */
  read(words: Words): Statement | Statement[] | null;
}

const number = (words: Words): number => Number(words.one('number'));
const frame = (words: Words): number => Number(words.one('frame'));
const frameOrNone = (words: Words): number | null => (words.has('frame') ? frame(words) : null);
const who = (words: Words): Who => words.one('who') as Who;
const whoOrNone = (words: Words): Who | null => (words.has('who') ? who(words) : null);
const target = (words: Words): string | null => words.one('target') || null;
const sense = (words: Words): Sense | null => (words.has('raw') ? 'raw' : words.has('relative') ? 'relative' : null);
const isSet = (words: Words): boolean => !words.has('not');
const messageOf = (words: Words): MessageKind => (words.has('response') ? 'response' : 'request');
const other = (who: Who): Who => (who === 'client' ? 'server' : 'client');

function closing(words: Words): Statement {
  return { about: 'closes-first', who: who(words), ...(words.has('frame') ? { frame: frame(words) } : {}) };
}

function time(what: Duration): SentenceForm['read'] {
  return (words) => ({ about: 'time', what, frame: words.all('frame').length === 1 ? frame(words) : null, ...durationOf(words.one('time')) });
}

const UNITS: Record<string, number> = { ms: 1e6, milliseconds: 1e6, 毫秒: 1e6, us: 1e3, µs: 1e3, μs: 1e3, microseconds: 1e3, 微秒: 1e3, ns: 1, 纳秒: 1, s: 1e9, seconds: 1e9, 秒: 1e9 };

function durationOf(text: string): { ns: number; precisionNs: number } {
  const [, digits = '0', fraction = '', unit = 's'] = /^(\d+)(?:\.(\d+))? ?(.*)$/.exec(text)!;
  const factor = UNITS[unit]!;
  return { ns: Number(`${digits}.${fraction || '0'}`) * factor, precisionNs: factor / 10 ** fraction.length };
}

/** `3-6` takes what lies between along, as far as a handshake or close could need. */
function framesIn(words: Words, kind: 'frame' | 'number'): { frames: number[]; between: number[] } {
  const numbers = words.all(kind).map(Number);
  const spans = words.list.flatMap((word, at) => (word.kind === 'to' && words.list[at - 1]?.kind === kind && words.list[at + 1]?.kind === kind ? [[Number(words.list[at - 1]!.value), Number(words.list[at + 1]!.value)] as const] : []));
  const between = spans.flatMap(([first, last]) => Array.from({ length: Math.min(64, Math.max(0, last - first - 1)) }, (_, at) => first + 1 + at));
  return { frames: numbers, between };
}

const part = (words: Words): 'handshake' | 'close' => (words.has('handshake') ? 'handshake' : 'close');

/** Two frames and more, or one that the claim gives a place in the handshake. */
function framed(kind: 'frame' | 'number'): SentenceForm['read'] {
  return (words) => {
    const found = framesIn(words, kind);
    if (words.has('ordinal')) return found.frames.length === 1 && words.has('handshake') ? { about: 'frames', part: 'handshake', frames: found.frames, step: Number(words.one('ordinal')) } : null;
    return found.frames.length > 1 ? { about: 'frames', part: part(words), ...found } : null;
  };
}

/** A to B, or from A alone. */
function direction(words: Words): Statement | null {
  const [from, to] = words.all('who') as Who[];
  const turned = words.list.findIndex(({ kind }) => kind === 'to') < words.list.findIndex(({ kind }) => kind === 'who') && words.has('to');
  return turned || from === to ? null : { about: 'direction', frame: frame(words), from: from! };
}

const count = (what: Extract<Statement, { about: 'count' }>['what']) => (words: Words): Statement => ({ about: 'count', what, value: words.has('not') ? 0 : number(words) });

export const SENTENCE_FORMS: readonly SentenceForm[] = [
  { needs: ['who', 'close', 'first'], may: ['frame', 'frame-word', 'connection', 'to'], read: closing },
  { needs: ['who', 'active-close'], may: ['frame', 'frame-word', 'connection'], read: closing },
  { needs: ['who', 'passive-close'], may: ['connection'], read: (words) => ({ about: 'closes-first', who: other(who(words)) }) },
  { needs: ['who', 'send', 'first', 'flag'], may: ['frame', 'frame-word', 'to'], read: (words) => (words.one('flag') === 'FIN' ? closing(words) : null) },
  { needs: ['who', 'first', 'flag'], may: ['frame', 'frame-word'], read: (words) => (words.one('flag') === 'FIN' ? closing(words) : null) },
  { needs: ['frame'], may: ['handshake', 'close', 'ordinal', 'frame-word'], several: ['frame', 'to', 'separator', 'frame-word', 'handshake', 'close', 'segment'], read: (words) => (words.has('handshake') !== words.has('close') ? framed('frame')(words) : null) },
  { needs: ['number'], may: ['handshake', 'close'], several: ['number', 'to', 'separator', 'handshake', 'close'], read: (words) => (words.has('handshake') !== words.has('close') ? framed('number')(words) : null) },
  { needs: ['close', 'number', 'segment'], may: ['duration', 'connection', 'to'], several: ['close'], read: count('close-segments') },
  { needs: ['number', 'segment'], read: count('close-segments') },
  { needs: ['handshake', 'number', 'segment'], may: ['duration'], several: ['handshake'], read: count('handshake-segments') },
  { needs: ['number', 'connection'], read: count('connections') },
  { needs: ['number', 'request'], may: ['send', 'who', 'method'], read: count('requests') },
  { needs: ['number', 'object'], may: ['request'], read: count('objects') },
  { needs: ['number', 'retransmission'], may: ['segment', 'frame-word', 'connection'], read: count('retransmissions') },
  { needs: ['not', 'retransmission'], may: ['segment', 'any', 'frame-word'], read: count('retransmissions') },
  { needs: ['frame', 'retransmission'], may: ['not', 'frame-word', 'segment'], several: ['frame-word'], read: (words) => ({ about: 'repeated', frame: frame(words), repeated: isSet(words) }) },
  { needs: ['who', 'isn', 'number'], may: ['raw', 'relative', 'seq'], read: (words) => ({ about: 'initial-number', who: who(words), value: number(words), sense: words.has('relative') ? 'relative' : 'raw' }) },
  { needs: ['who', 'flag', 'seq', 'number'], may: ['raw', 'relative'], read: (words) => (words.one('flag') === 'SYN' ? { about: 'initial-number', who: who(words), value: number(words), sense: sense(words) } : null) },
  { needs: ['flag', 'seq', 'number'], may: ['raw', 'relative'], read: (words) => (words.one('flag') === 'SYN' ? { about: 'initial-number', who: 'client', value: number(words), sense: sense(words) } : null) },
  { needs: ['frame', 'seq', 'number'], may: ['raw', 'relative', 'frame-word'], several: ['frame-word'], read: (words) => ({ about: 'number', what: 'seq', frame: frame(words), value: number(words), sense: sense(words) }) },
  { needs: ['frame', 'ack-number', 'number'], may: ['raw', 'relative', 'frame-word'], read: (words) => ({ about: 'number', what: 'ack', frame: frame(words), value: number(words), sense: sense(words) }) },
  { needs: ['frame', 'flag', 'number'], may: ['raw', 'relative', 'frame-word'], read: (words) => (words.one('flag') === 'ACK' ? { about: 'number', what: 'ack', frame: frame(words), value: number(words), sense: sense(words) } : null) },
  { needs: ['seq', 'number', 'method'], may: ['raw', 'relative', 'request', 'segment'], read: (words) => ({ about: 'message-number', kind: 'request', method: words.one('method'), value: number(words), sense: sense(words) }) },
  { needs: ['seq', 'number', 'response'], may: ['raw', 'relative', 'segment'], read: (words) => ({ about: 'message-number', kind: 'response', method: null, value: number(words), sense: sense(words) }) },
  { needs: ['number', 'method'], may: ['send', 'who'], read: count('requests') },
  { needs: ['response', 'begin', 'frame'], may: ['frame-word', 'segment', 'first'], several: ['begin'], read: (words) => ({ about: 'message-frame', kind: 'response', frame: frame(words), begins: true }) },
  { needs: ['response', 'first', 'segment', 'frame'], may: ['frame-word'], read: (words) => ({ about: 'message-frame', kind: 'response', frame: frame(words), begins: true }) },
  { needs: ['request', 'begin', 'frame'], may: ['frame-word', 'segment', 'first', 'method'], several: ['begin'], read: (words) => ({ about: 'message-frame', kind: 'request', frame: frame(words), begins: true }) },
  { needs: ['response', 'frame'], may: ['frame-word'], several: ['frame-word'], read: (words) => ({ about: 'message-frame', kind: 'response', frame: frame(words), begins: false }) },
  { needs: ['request', 'frame'], may: ['frame-word', 'method'], several: ['frame-word'], read: (words) => ({ about: 'message-frame', kind: 'request', frame: frame(words), begins: false }) },
  ...(['response', 'request'] as const).map((kind): SentenceForm => ({ needs: [kind, 'number', 'segment'], may: ['frame', 'frame-word', 'target', 'method', 'duration', 'send'], several: ['segment'], read: (words) => ({ about: 'message-segments', kind: messageOf(words), frame: frameOrNone(words), target: target(words), value: number(words) }) })),
  { needs: ['status', 'number'], may: ['frame', 'frame-word', 'target', 'method', 'request', 'response', 'who'], several: ['frame-word', 'status', 'request', 'response'], read: (words) => (number(words) > 99 ? { about: 'header-number', what: 'status', frame: frameOrNone(words), target: target(words), value: number(words) } : null) },
  { needs: ['content-length', 'number'], may: ['frame', 'frame-word', 'target', 'response', 'length', 'method'], several: ['frame-word', 'length'], read: (words) => ({ about: 'header-number', what: 'content-length', frame: frameOrNone(words), target: target(words), value: number(words) }) },
  { needs: ['version'], may: ['who', 'version-word', 'request', 'response', 'frame', 'frame-word'], read: (words) => (words.has('who') || words.has('frame') || words.has('request') || words.has('response') ? { about: 'version', who: whoOrNone(words) ?? (words.has('response') ? 'server' : words.has('request') ? 'client' : null), frame: frameOrNone(words), version: words.one('version') } : null) },
  { needs: ['version-word', 'number', 'who'], read: (words) => ({ about: 'version', who: who(words), frame: null, version: words.one('number') }) },
  { needs: ['who', 'port', 'number'], several: ['port'], read: (words) => ({ about: 'port', who: who(words), value: number(words) }) },
  { needs: ['who', 'address'], may: ['address-word'], several: ['address-word'], read: (words) => ({ about: 'address', who: who(words), address: words.one('address') }) },
  { needs: ['mss', 'number'], may: ['who', 'length'], several: ['length'], read: (words) => ({ about: 'option', what: 'mss', who: whoOrNone(words), value: number(words) }) },
  { needs: ['window-scale', 'number'], may: ['who', 'window'], several: ['window-scale'], read: (words) => ({ about: 'option', what: 'window-scale', who: whoOrNone(words), value: number(words) }) },
  { needs: ['frame', 'window', 'number'], may: ['frame-word', 'length'], several: ['length'], read: (words) => ({ about: 'window', frame: frame(words), value: number(words) }) },
  { needs: ['frame', 'length', 'number'], may: ['frame-word'], several: ['length', 'frame-word'], read: (words) => ({ about: 'length', frame: frame(words), value: number(words) }) },
  { needs: ['sack'], may: ['not', 'who'], read: (words) => (words.has('who') ? null : { about: 'sack', permitted: isSet(words) }) },
  { needs: ['rtt', 'time'], may: ['frame', 'frame-word', 'handshake', 'connection', 'duration'], several: ['rtt', 'handshake', 'duration'], read: time('round-trip') },
  { needs: ['handshake', 'duration', 'time'], several: ['handshake', 'duration'], read: time('handshake') },
  { needs: ['answer-time', 'time'], may: ['frame', 'frame-word', 'request', 'response', 'who', 'duration'], read: time('answer') },
  { needs: ['request', 'response', 'duration', 'time'], may: ['to', 'separator', 'send'], several: ['duration'], read: time('answer') },
  { needs: ['who', 'to', 'frame'], may: ['frame-word', 'send', 'begin'], several: ['who', 'to', 'frame-word', 'send'], read: (words) => (words.all('who').length === 2 ? direction(words) : null) },
  { needs: ['who', 'send', 'frame'], may: ['frame-word'], several: ['frame-word'], read: direction },
  { needs: ['frame', 'flag'], may: ['frame-word', 'not', 'segment', 'who', 'send', 'flag', 'separator'], several: ['flag', 'separator', 'frame-word'], read: (words) => flags(words) },
  { needs: ['persistent'], may: ['not', 'connection', 'who', 'any'], read: (words) => ({ about: 'persistent', persistent: isSet(words) }) },
  { needs: ['non-persistent'], may: ['connection', 'who'], read: () => ({ about: 'persistent', persistent: false }) },
  { needs: ['protocol'], may: ['not', 'any', 'segment', 'frame-word'], read: (words) => (words.has('not') || words.has('any') ? { about: 'protocol', protocol: words.one('protocol'), present: isSet(words) } : null) },
  { needs: ['who', 'state', 'frame', 'after'], may: ['state-word', 'frame-word', 'status', 'send'], several: ['state-word'], read: (words) => ({ about: 'state', who: who(words), frame: frame(words), state: words.one('state') }) },
];

/** Which flags, and who sent them where that is said. */
function flags(words: Words): Statement[] | null {
  if (words.all('frame').length > 1) return null;
  const said: Statement = { about: 'flags', frame: frame(words), flags: words.all('flag'), set: isSet(words) };
  const from: Statement = { about: 'direction', frame: frame(words), from: who(words) };
  return words.has('who') ? (words.has('not') ? null : [said, from]) : [said];
}
