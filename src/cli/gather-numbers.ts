import { OPTIONS } from './options.ts';

const LIST = /^\d+(,\d+)*,?$/;
const FLAGS_WITH_LISTS = OPTIONS.filter(({ value }) => value?.called === 'numbers').map(({ name }) => `--${name}`);

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
