import { EXIT } from '../command.ts';
import { CommandError } from '../command-error.ts';
import { STATISTICS } from './inspect-options.ts';

/** A sum over the whole capture, as `-z` names it; `filter` is a display filter of its own, empty for every frame. */
export type Statistic =
  | { kind: 'follow'; form: FollowForm; stream: number; from: number; to: number }
  | { kind: 'conversations' | 'http-tree' | 'flow' | 'protocols'; filter: string }
  | { kind: 'expert'; least: ExpertLeast; filter: string };

export type FollowForm = 'ascii' | 'hex' | 'raw';
/** The mildest severity that is told. */
export type ExpertLeast = 'error' | 'warn' | 'note' | 'chat';

const MOST_STREAMS = 0xffff_ffff;
const FILTERED = [
  { words: ['conv', 'tcp'], kind: 'conversations' },
  { words: ['http', 'tree'], kind: 'http-tree' },
  { words: ['io', 'phs'], kind: 'protocols' },
] as const;

/** Reads one `-z`. Throws CommandError, which names those that there are. */
export function readStatistic(given: string): Statistic {
  const parts = given.split(',');
  if (parts[0] === 'follow' && parts[1] === 'tcp') return readFollow(given, parts.slice(2));
  if (parts[0] === 'flow' && parts[1] === 'tcp') return readFlow(parts.slice(2));
  if (parts[0] === 'expert') return readExpert(parts.slice(1));
  const known = FILTERED.find(({ words }) => words.every((word, index) => parts[index] === word));
  if (!known) throw new CommandError(EXIT.usage, 'inspect.statistic-unknown', { given, known: STATISTICS.join(' ') });
  return { kind: known.kind, filter: parts.slice(2).join(',') };
}

/** `ascii,0`, and behind it `2-5` for some of its pieces. */
function readFollow(given: string, [form = '', stream = '', range = '']: string[]): Statistic {
  const [, from, to] = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(range) ?? [];
  const isForm = form === 'ascii' || form === 'hex' || form === 'raw';
  if (!isForm || !/^\d{1,10}$/.test(stream) || Number(stream) > MOST_STREAMS || (range !== '' && !from)) {
    throw new CommandError(EXIT.usage, 'inspect.statistic-follow', { given });
  }
  return { kind: 'follow', form, stream: Number(stream), from: Number(from ?? 1), to: Number(to ?? from ?? Infinity) };
}

/** tshark knows `standard` and `network` addresses, which are the same here. */
function readFlow(parts: string[]): Statistic {
  const rest = parts[0] === 'standard' || parts[0] === 'network' ? parts.slice(1) : parts;
  return { kind: 'flow', filter: rest.join(',') };
}

function readExpert([least = '', ...rest]: string[]): Statistic {
  const known = ({ error: 'error', errors: 'error', warn: 'warn', warning: 'warn', note: 'note', notes: 'note', chat: 'chat', chats: 'chat' } as const)[least];
  return known ? { kind: 'expert', least: known, filter: rest.join(',') } : { kind: 'expert', least: 'chat', filter: [least, ...rest].join(',') };
}
