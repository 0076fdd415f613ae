import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sentinel } from '@/lib/storage/sentinel';
import { judge, type Standing, type Verdict } from '@/lib/storage/sentinel-judge';

/** What a window does next: some of it takes two steps, and other windows come in between. */
type Doing = 'commit' | 'open' | 'rename';
const DOING: Doing[] = ['commit', 'open', 'rename'];

interface Step {
  window: number;
  doing: Doing;
  /** The browser is killed now: nobody's second step comes. */
  isKilled: boolean;
}

const anySteps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    window: fc.nat(2),
    doing: fc.constantFrom(...DOING),
    isKilled: fc.nat(9).map((number) => number === 0),
  }),
  { maxLength: 40 },
);

/** Three windows, one database, one sentinel. `readsLate`: the sentinel is read after the database, as must not be. */
class Windows {
  database: Standing = { databaseId: 'd0', sequence: 0 };
  history: Standing[] = [this.database];
  sentinel: Sentinel | null = null;
  verdicts: Verdict[] = [];
  #second = new Map<number, () => void>();

  constructor(readonly readsLate: boolean) {}

  take({ window, doing, isKilled }: Step): void {
    if (isKilled) this.#second.clear();
    const second = this.#second.get(window);
    this.#second.delete(window);
    if (second !== undefined) second();
    else this.#second.set(window, this.#first(doing));
  }

  settle(): void {
    for (const second of this.#second.values()) second();
    this.#second.clear();
  }

  #first(doing: Doing): () => void {
    if (doing === 'open') return this.#open();
    const { databaseId, formerIds = [], sequence } = this.database;
    const renamed = {
      databaseId: `d${this.history.length}`,
      formerIds: [databaseId, ...formerIds],
      sequence: 0,
    };
    const standing =
      doing === 'rename' ? renamed : { databaseId, formerIds, sequence: sequence + 1 };
    this.database = standing;
    this.history.push(standing);
    return () => {
      this.sentinel = { databaseId: standing.databaseId, sequence: standing.sequence };
    };
  }

  #open(): () => void {
    if (this.readsLate) {
      const { database } = this;
      return () => void this.verdicts.push(judge(this.sentinel, database, 'none'));
    }
    const { sentinel } = this;
    return () => void this.verdicts.push(judge(sentinel, this.database, 'none'));
  }
}

function afterAll(steps: readonly Step[], readsLate = false): Windows {
  const windows = new Windows(readsLate);
  for (const step of steps) windows.take(step);
  return windows;
}

describe('the sentinel and several windows', () => {
  it('nothing healthy ever looks like a loss, in whatever order windows commit, write the sentinel and open, or are killed', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        for (const verdict of afterAll(steps).verdicts)
          expect(['fine', 'first']).toContain(verdict);
      }),
      { numRuns: 5000 },
    );
  });

  it('read after the database, the sentinel would raise false alarms: the order matters', () => {
    const isAlarm = (verdict: Verdict): boolean => verdict !== 'fine' && verdict !== 'first';
    const alarmed = fc
      .sample(anySteps, { numRuns: 2000, seed: 4 })
      .filter((steps) => afterAll(steps, true).verdicts.some(isAlarm));
    expect(alarmed.length).toBeGreaterThan(0);
  });

  it('a database that goes back behind its sentinel is never taken for fine', () => {
    fc.assert(
      fc.property(anySteps, fc.nat(), (steps, place) => {
        const windows = afterAll(steps);
        windows.settle();
        const { sentinel, history, database } = windows;
        const back = history[place % history.length];
        fc.pre(sentinel !== null && back !== undefined);
        fc.pre(back.databaseId === sentinel.databaseId && back.sequence < sentinel.sequence);
        expect(judge(sentinel, back, 'none')).toBe('rolledBack');
        expect(judge(sentinel, null, 'none')).toBe('lost');
        expect(judge(sentinel, { databaseId: 'new', sequence: 0 }, 'none')).toBe('lost');
        expect(judge(sentinel, database, 'none')).toBe('fine');
      }),
      { numRuns: 2000 },
    );
  });
});
