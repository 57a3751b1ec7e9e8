/** Does the work for each of a list, so many at once, and answers the results in the list's order. `work` does not throw. */
export async function workThrough<T, R>(list: T[], atOnce: number, work: (one: T, index: number) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = list.entries();
  const worker = async () => {
    for (const [index, one] of queue) results[index] = await work(one, index);
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(atOnce, list.length)) }, worker));
  return results;
}
