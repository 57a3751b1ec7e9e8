import type { Fact, FactKind } from '../facts/facts.ts';

/**
 * The door of `findings/`: the facts of a capture that somebody should act on or know of, each with how grave it is. What a
 * finding says is worded by `finding.<kind>` in `templates/<language>/words.json`, from its fact's parameters.
 */
export interface Finding {
  kind: FactKind;
  level: Level;
  /** What was found, where, and what proves it. */
  fact: Fact;
}

/**
 * error: the lab's questions cannot be answered from this capture, so it has to be made again. warning: something is missing or went wrong,
 * and what is reported suffers. note: worth knowing; nothing is wrong with the capture.
 */
export type Level = 'error' | 'warning' | 'note';

/** From the gravest on. */
export const LEVELS: readonly Level[] = ['error', 'warning', 'note'];
