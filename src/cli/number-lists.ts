import { EXIT } from './command.ts';
import { CommandError } from './command-error.ts';

const LIST = /^\d+(,\d+)*,?$/;
const FLAGS_WITH_LISTS = ['--stream', '--port'];

/** Joins the numbers that follow a flag (`--stream 0 3 lab.pcapng` becomes `--stream 0,3 lab.pcapng`), so that the capture may come after them. */
export function gatherNumbers(argv: string[]): string[] {
  const gathered: string[] = [];
  let inList = false;
  for (const [index, word] of argv.entries()) {
    if (word === '--') return [...gathered, ...argv.slice(index)];
    const last = gathered.at(-1) ?? '';
    if (inList && LIST.test(word) && LIST.test(last)) gathered.push(`${gathered.pop()},${word}`);
    else gathered.push(word);
    inList = FLAGS_WITH_LISTS.includes(word) || (inList && LIST.test(word));
  }
  return gathered;
}

/** The numbers of a flag, ascending, each once; undefined when the flag was not given. Throws CommandError. */
export function readNumbers(flag: string, lists: string[] | undefined, most: number): number[] | undefined {
  const words = lists
    ?.flatMap((list) => list.split(','))
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const wrong = words?.find((word) => !/^\d{1,10}$/.test(word) || Number(word) > most);
  if (wrong !== undefined) throw new CommandError(EXIT.usage, 'usage.number', { flag, given: wrong, most });
  if (words?.length === 0) throw new CommandError(EXIT.usage, 'usage.value-missing', { flag });
  return words && [...new Set(words.map(Number))].sort((a, b) => a - b);
}
