import type { ComparedMessages } from './message-trees.ts';

const LONGEST = 160;

/** Each difference as a line that says where it is. */
export function differenceText({ frame, differences }: ComparedMessages): string[] {
  return differences.map(({ kind, path, ours, theirs }) => `#${frame} ${kind} ${path}: ${ours.slice(0, LONGEST)} | ${theirs.slice(0, LONGEST)}`);
}
