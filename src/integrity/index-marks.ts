import { type Evidence, nameOf } from './evidence.ts';
import type { SharedCode } from './integrity.ts';
import { type Held, marksOf } from './marks-of.ts';

/** A mark that two or more hold, at least one of them of this year. */
export interface Shared {
  code: SharedCode;
  at: Holding[];
}

/** Where a mark stands, and with whom. */
interface Holding extends Omit<Held, 'code' | 'mark'> {
  holder: string;
}

/** What is shared, in time linear in marks: each is looked up by what it is, none compared with others. */
export function indexMarks(all: readonly Evidence[]): Shared[] {
  const holdings = new Map<string, Shared>();
  for (const evidence of all) {
    const holder = nameOf(evidence);
    for (const { code, mark, ...place } of marksOf(evidence)) {
      const shared = holdings.get(`${code} ${mark}`) ?? { code, at: [] };
      shared.at.push({ holder, ...place });
      holdings.set(`${code} ${mark}`, shared);
    }
  }
  const current = new Set(all.filter(({ archive }) => archive === null).map(nameOf));
  return [...holdings.values()].filter(({ at }) => at.some(({ holder }) => holder !== at[0]!.holder) && at.some(({ holder }) => current.has(holder)));
}
