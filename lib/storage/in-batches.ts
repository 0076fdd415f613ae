/** How many requests are under way at once: one after the other thousands would take minutes, all at once the memory of as many. */
const BATCH = 200;

/** Does the same to every item, many at a time, and gives the results in their order. */
export async function inBatches<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let from = 0; from < items.length; from += BATCH) {
    results.push(...(await Promise.all(items.slice(from, from + BATCH).map(work))));
  }
  return results;
}
