/** Writes under way: one that fails is heard of in `done`, and never as a rejection that nobody handles. */
export class Writes {
  readonly #all: Promise<unknown>[] = [];

  add(write: Promise<unknown>): void {
    write.catch(() => 'done() hears of it');
    this.#all.push(write);
  }

  async done(): Promise<void> {
    await Promise.all(this.#all);
  }
}
