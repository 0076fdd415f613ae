type Work = () => unknown;

interface Asked {
  isShared: boolean;
  start: () => void;
}

/** The browser's locks: shared ones side by side, an exclusive one alone, in the order they were asked for. */
export class Locks {
  readonly #waiting = new Map<string, Asked[]>();
  readonly #held = new Map<string, Asked[]>();

  async request(name: string, ...rest: (Work | { mode?: string })[]): Promise<unknown> {
    const work = rest.at(-1) as Work;
    const [options] = rest;
    const isShared = typeof options === 'object' && options.mode === 'shared';
    let start = (): void => {};
    const isTurn = new Promise<void>((resolve) => (start = resolve));
    const asked: Asked = { isShared, start };
    this.#waiting.set(name, [...(this.#waiting.get(name) ?? []), asked]);
    this.#next(name);
    await isTurn;
    try {
      return await work();
    } finally {
      this.#held.set(name, this.#held.get(name)?.filter((each) => each !== asked) ?? []);
      this.#next(name);
    }
  }

  #next(name: string): void {
    const held = this.#held.get(name) ?? [];
    const [first, ...others] = this.#waiting.get(name) ?? [];
    if (first === undefined) return;
    const isFree = held.length === 0 || (first.isShared && held.every(({ isShared }) => isShared));
    if (!isFree) return;
    this.#held.set(name, [...held, first]);
    this.#waiting.set(name, others);
    first.start();
    this.#next(name);
  }
}
