// @ts-check

/**
 * Numbers and prints the steps of the tour; one that fails ends it with a sentence that names it.
 * @returns {<T>(what: string, act: () => Promise<T>) => Promise<T>}
 */
export function countSteps() {
  let count = 0;
  return async (what, act) => {
    count += 1;
    console.log(`${String(count).padStart(2)}. ${what}`);
    try {
      return await act();
    } catch (cause) {
      const [reason] = String(cause instanceof Error ? cause.message : cause).split('\n');
      throw new Error(`The tour stopped at step ${count} (“${what}”): ${reason}`, { cause });
    }
  };
}
