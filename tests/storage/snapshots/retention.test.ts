import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '@/lib/domain/day';
import {
  isSnapshotDue,
  MOST_BYTES,
  MOST_LOG_BYTES,
  toDelete,
  type Kept,
} from '@/lib/storage/snapshots/retention';
import { SNAPSHOT_REASONS } from '@/lib/storage/snapshots/snapshot';
import { TODAY } from '@/tests/builders';

const MEGABYTE = 1024 * 1024;

/** Snapshots, the oldest first, each `[days ago, what is special]`. */
function kept(...all: (number | [number, Partial<Kept>])[]): Kept[] {
  return all.map((each, place) => {
    const [ago, rest] = typeof each === 'number' ? [each, {}] : each;
    const usual = { reason: 'daily', databaseId: 'd', bytes: MEGABYTE, sequence: 1, schema: 1 };
    const number = place + 1;
    return { ...usual, number, day: addDays(TODAY, -ago), ...rest } as Kept;
  });
}

const BEFORE = { reason: 'before-import' } as const;
const OTHER = { databaseId: 'other' };
const LARGE = { bytes: MOST_BYTES * 0.4 };
const countdown = (from: number) => Array.from({ length: from + 1 }, (_, place) => from - place);

// TODAY is a Saturday; weeks begin on Monday.
const TABLE: [string, Kept[], number[]][] = [
  ['nothing of nothing', [], []],
  ['nothing of one, however old', kept(400), []],
  ['nothing of seven days', kept(...countdown(6)), []],
  [
    'of every day of a year, all but seven days and the last of four weeks before those',
    kept(...countdown(364)),
    // Kept: 0 to 6 days ago; the Sundays 13, 20, 27 and 34 days ago.
    countdown(364).filter((ago) => ago > 6 && ![6, 13, 20, 27, 34].includes(ago)),
  ],
  ['all but the newest of a day, and the newest two of all', kept(1, 1, 1, 0, 0, 0), [1, 1, 0]],
  ['days without a snapshot do not count', kept(90, 60, 50, 40, 30, 20, 10, 0), []],
  ['from before an import of this week: nothing', kept([3, BEFORE], 3, [2, BEFORE], 2, 1, 0), []],
  ['from before an import of last week', kept([8, BEFORE], 8, 1, 0), [8]],
  [
    'from before imports, all but five',
    kept(...countdown(6).map((): [number, typeof BEFORE] => [1, BEFORE]), 1, 0, 0),
    [1, 1],
  ],
  ['of another database the last is kept for 30 days', kept([30, OTHER], 1, 1, 0, 0), [1]],
  [
    'of another database the last as well, after 30 days and where the weeks have newer ones',
    kept([60, OTHER], ...countdown(34)),
    [60, ...countdown(34).filter((ago) => ago > 6 && ![13, 20, 27, 34].includes(ago))],
  ],
  [
    'a clock that was far ahead counts as today',
    kept(-900, -800, -700, 2, 1, 0, 0),
    [-900, -800, -700],
  ],
  [
    'the least useful where there is no room',
    kept([9, LARGE], [2, LARGE], [1, LARGE], [0, LARGE]),
    [9, 2],
  ],
  [
    'never the newest two, whatever they take up',
    kept([1, { bytes: MOST_BYTES }], [0, { bytes: MOST_BYTES }]),
    [],
  ],
  ['a damaged one, once there is a whole one', kept([1, { isDamaged: true }], 0), [1]],
  [
    'all damaged but the newest, where none is whole',
    kept([1, { isDamaged: true }], [0, { isDamaged: true }]),
    [1],
  ],
];

describe('which snapshots go', () => {
  it.each(TABLE)('%s', (_, snapshots, days) => {
    const gone = toDelete(snapshots, TODAY).map(({ day }) => day);
    expect(gone).toEqual(days.map((ago) => addDays(TODAY, -ago)));
  });

  it('the newest two always stay, and the others within the bound', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            ago: fc.integer({ min: -20, max: 200 }),
            reason: fc.constantFrom(...SNAPSHOT_REASONS),
            databaseId: fc.constantFrom('d', 'other'),
            bytes: fc.nat(MOST_BYTES),
          }),
        ),
        (all) => {
          const snapshots = kept(...all.map(({ ago, ...rest }): [number, object] => [ago, rest]));
          const gone = new Set(toDelete(snapshots, TODAY));
          const stays = snapshots.filter((each) => !gone.has(each));
          for (const newest of snapshots.slice(-2)) expect(stays).toContain(newest);
          const others = stays.slice(0, -2).reduce((sum, { bytes }) => sum + bytes, 0);
          expect(others).toBeLessThanOrEqual(MOST_BYTES);
          expect(stays.length).toBeLessThanOrEqual(2 + 7 + 4 + 5 + 1);
        },
      ),
    );
  });

  it('used every day, it comes to seven days and four weeks and stays there', () => {
    let snapshots: Kept[] = [];
    let today: Day = TODAY;
    for (let number = 1; number <= 120; number += 1) {
      today = addDays(TODAY, number);
      snapshots.push({ ...kept(0)[0]!, number, day: today });
      const gone = new Set(toDelete(snapshots, today));
      snapshots = snapshots.filter((each) => !gone.has(each));
    }
    const days = snapshots.map(({ day }) => day);
    expect(days).toHaveLength(11);
    expect(days.slice(-7)).toEqual(countdown(6).map((ago) => addDays(today, -ago)));
    expect(days[0]! <= addDays(today, -28)).toBe(true);
  });
});

describe('when a full snapshot is due', () => {
  const now = { databaseId: 'd', sequence: 5, schema: 1, logBytes: 1000 };
  const DUE: [string, Kept | undefined, Partial<typeof now>, boolean][] = [
    ['not while nothing was ever done', undefined, { sequence: 0 }, false],
    ['after the first act', undefined, {}, true],
    ['on another day, when something changed', kept(1)[0], {}, true],
    ['not on another day when nothing changed', kept(1)[0], { sequence: 1 }, false],
    ['not twice a day', kept(0)[0], {}, false],
    ['twice a day when the log has grown long', kept(0)[0], { logBytes: MOST_LOG_BYTES + 1 }, true],
    ['when the clock was set back and something changed', kept(-3)[0], {}, true],
    ['for another database at its first act', kept([0, OTHER])[0], {}, true],
    ['not for another database that is empty', kept([0, OTHER])[0], { sequence: 0 }, false],
    ['after an upgrade', kept(0)[0], { sequence: 1, schema: 2 }, true],
    ['when the newest is damaged', kept([0, { isDamaged: true }])[0], { sequence: 1 }, true],
  ];

  it.each(DUE)('%s', (_, newest, rest, isDue) => {
    expect(isSnapshotDue(newest, { ...now, ...rest }, TODAY)).toBe(isDue);
  });
});
