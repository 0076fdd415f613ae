import { describe, expect, it } from 'vitest';
import { readSentinel, raiseSentinel, type Sentinel } from '@/lib/storage/sentinel';
import { countsAfter } from '@/lib/storage/counts-after';
import { isAsLeft, NO_RECORDS } from '@/lib/storage/sentinel-counts';
import { judge, type Standing, type Verdict } from '@/lib/storage/sentinel-judge';

const MANY = { people: 5, profiles: 4, records: 30 };
const FEWER = { ...MANY, records: 29 };

const SENTINELS: Record<string, Sentinel | null> = {
  none: null,
  'at 7': { databaseId: 'd', sequence: 7, counts: MANY },
  'at 7, without counts': { databaseId: 'd', sequence: 7 },
};

const STANDINGS: Record<string, Standing | null> = {
  unnamed: null,
  'ours, empty': { databaseId: 'd', sequence: 0, counts: NO_RECORDS },
  'ours, behind': { databaseId: 'd', sequence: 6, counts: FEWER },
  'ours, as left': { databaseId: 'd', sequence: 7, counts: MANY },
  'ours, as far but other counts': { databaseId: 'd', sequence: 7, counts: FEWER },
  'ours, as far, without counts': { databaseId: 'd', sequence: 7 },
  'ours, further': { databaseId: 'd', sequence: 9, counts: MANY },
  'ours, far further': { databaseId: 'd', sequence: 900, counts: MANY },
  'another, empty': { databaseId: 'e', sequence: 0, counts: NO_RECORDS },
  'another, full': { databaseId: 'e', sequence: 7, counts: MANY },
  'renamed, empty': { databaseId: 'e', sequence: 0, counts: NO_RECORDS, formerIds: ['c', 'd'] },
  'renamed, full': { databaseId: 'e', sequence: 3, counts: MANY, formerIds: ['d'] },
};

/** By database: without a sentinel, with it, and with one that holds no counts. */
const TABLE: Record<keyof typeof STANDINGS, [Verdict, Verdict, Verdict]> = {
  unnamed: ['first', 'lost', 'lost'],
  'ours, empty': ['first', 'rolledBack', 'rolledBack'],
  'ours, behind': ['fine', 'rolledBack', 'rolledBack'],
  'ours, as left': ['fine', 'fine', 'fine'],
  'ours, as far but other counts': ['fine', 'rolledBack', 'fine'],
  'ours, as far, without counts': ['fine', 'fine', 'fine'],
  'ours, further': ['fine', 'fine', 'fine'],
  'ours, far further': ['fine', 'fine', 'fine'],
  'another, empty': ['first', 'lost', 'lost'],
  'another, full': ['fine', 'foreign', 'foreign'],
  'renamed, empty': ['first', 'fine', 'fine'],
  'renamed, full': ['fine', 'fine', 'fine'],
};

const CASES = Object.entries(TABLE).flatMap(([standing, verdicts]) =>
  Object.keys(SENTINELS).map((sentinel, place) => [sentinel, standing, verdicts[place]!] as const),
);

describe('the sentinel', () => {
  it.each(CASES)('sentinel %s, database %s: %s', (sentinel, standing, verdict) => {
    const is = { sentinel: SENTINELS[sentinel]!, standing: STANDINGS[standing]! };
    expect(judge(is.sentinel, is.standing, 'none')).toBe(verdict);
    // What the browser itself says it has lost is lost.
    expect(judge(is.sentinel, is.standing, 'total')).toBe('lost');
    // Counting what is there changes no verdict but that of a database that seems fine.
    const counts = is.standing?.counts;
    expect(judge(is.sentinel, is.standing, 'none', counts)).toBe(verdict);
    if (counts === undefined) return;
    const oneMore = { ...counts, people: counts.people + 1 };
    const torn = verdict === 'fine' ? 'torn' : verdict;
    const isFirst = verdict === 'first';
    expect(judge(is.sentinel, is.standing, 'none', oneMore)).toBe(isFirst ? 'first' : torn);
  });

  it('what opens without a verdict would get none but fine; as it was left, or further, is such', () => {
    const quick = CASES.filter(([sentinel, standing]) =>
      isAsLeft(SENTINELS[sentinel]!, STANDINGS[standing]!),
    );
    expect(new Set(quick.map(([, , verdict]) => verdict))).toEqual(new Set(['fine']));
    const standings = quick.flatMap(([sentinel, standing]) =>
      sentinel === 'at 7' ? standing : [],
    );
    expect(standings).toEqual(['ours, as left', 'ours, further', 'ours, far further']);
  });

  it('what makes no sense as a sentinel is none', async () => {
    for (const stored of [undefined, null, 7, 'x', {}, { databaseId: 'd' }, { sequence: 7 }]) {
      const port = { read: async () => stored, write: async () => {} };
      expect(await readSentinel(port)).toBeNull();
    }
    const sentinel = { databaseId: 'd', sequence: 7, counts: { people: 1 } };
    const port = { read: async () => sentinel, write: async () => {} };
    expect(await readSentinel(port)).toEqual({ databaseId: 'd', sequence: 7 });
  });

  it('the worker brings it forward and never back', async () => {
    let stored: Sentinel = { databaseId: 'd', sequence: 7 };
    const port = { read: async () => stored, write: async (to: Sentinel) => void (stored = to) };
    for (const [sequence, is] of [
      [6, 7],
      [9, 9],
      [7, 9],
    ] as const) {
      await raiseSentinel(port, { databaseId: 'd', sequence });
      expect(stored.sequence).toBe(is);
    }
    await raiseSentinel(port, { databaseId: 'e', sequence: 1 });
    expect(stored).toEqual({ databaseId: 'e', sequence: 1 });
  });

  it('counts follow what was made and what was taken away, and nothing else', () => {
    const made = (store: 'people' | 'records' | 'admissions') => ({
      store,
      id: 'x',
      before: null,
      after: {},
    });
    const gone = { store: 'records', id: 'y', before: {}, after: null } as const;
    const never = { store: 'profiles', id: 'z', before: null, after: null } as const;
    const edited = { store: 'people', id: 'w', before: {}, after: {} } as const;
    const changes = [made('people'), made('admissions'), made('records'), gone, never, edited];
    expect(countsAfter(MANY, changes)).toEqual({ people: 6, profiles: 4, records: 30 });
  });
});
