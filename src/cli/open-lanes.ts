/**
 * Lets works that go on at once be heard one after the other, in their order: the first speaks as it goes, the others' words wait until
 * all before them are done.
 */
export interface Lanes {
  speak(index: number, say: () => void): void;
  /** Nothing more comes from this one. */
  end(index: number): void;
}

export function openLanes(): Lanes {
  const waiting = new Map<number, (() => void)[]>();
  const ended = new Set<number>();
  let head = 0;
  const flush = () => {
    for (const say of waiting.get(head) ?? []) say();
    waiting.delete(head);
  };
  return {
    speak(index, say) {
      // Who has ended may still have something to say.
      if (index <= head) say();
      else waiting.set(index, [...(waiting.get(index) ?? []), say]);
    },
    end(index) {
      ended.add(index);
      while (ended.delete(head)) {
        head += 1;
        flush();
      }
    },
  };
}
