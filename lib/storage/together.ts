/**
 * Asks several things of the store at once. Where one of them throws, as every call does once its transaction has
 * ended, what was asked before it fails as well: here it is waited for, and no rejection is left that nobody takes.
 */
export function together<Asks extends (() => Promise<unknown>)[]>(
  ...asks: Asks
): Promise<{ [Place in keyof Asks]: Awaited<ReturnType<Asks[Place]>> }> {
  const asked = asks.map(async (ask) => ask());
  // One answer for each question, in their order.
  return Promise.all(asked) as Promise<{
    [Place in keyof Asks]: Awaited<ReturnType<Asks[Place]>>;
  }>;
}
