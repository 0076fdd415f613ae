import type { Day } from '@/lib/domain/day';

const DAYS: readonly Day[] = ['2026-11-21', '2026-11-30', '2026-02-28', '2024-02-29', '1999-12-31'];

/** Chance that comes again: the same seed gives the same. Quick, for a million cases. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = (seed * 2_654_435_761 + 1) >>> 0;
  }

  /** From 0 up to 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  is(chance: number): boolean {
    return this.next() < chance;
  }

  of<Each>(all: readonly Each[]): Each {
    const each = all[this.below(all.length)];
    if (each === undefined) throw new Error('Nothing to choose from');
    return each;
  }

  orNull<Value>(make: () => Value): Value | null {
    return this.is(0.4) ? null : make();
  }

  list<Each>(most: number, make: (at: number) => Each): Each[] {
    return Array.from({ length: this.below(most + 1) }, (_, at) => make(at));
  }

  day(): Day {
    return this.of(DAYS);
  }

  /** Nothing, or some of the pieces in a row, now and then with any character there is among them. */
  text(pieces: readonly string[]): string {
    if (this.is(0.5)) return '';
    const parts = Array.from({ length: 1 + this.below(3) }, () =>
      this.is(0.1) ? String.fromCodePoint(this.#letter()) : this.of(pieces),
    );
    return parts.join('');
  }

  uuid(): string {
    const figures = Array.from({ length: 32 }, () => this.below(16).toString(16)).join('');
    const parts = [figures.slice(0, 8), figures.slice(8, 12), `4${figures.slice(13, 16)}`];
    return [...parts, `a${figures.slice(17, 20)}`, figures.slice(20)].join('-');
  }

  /** Any but half a pair: no text that Kith stores has one. */
  #letter(): number {
    const code = this.below(this.is(0.5) ? 0x300 : 0x11_0000);
    return code >= 0xd800 && code <= 0xdfff ? 0x61 : code;
  }
}
