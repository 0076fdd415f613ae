import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { addDays, startOfWeek, type Day } from '@/lib/domain/day';
import { arrangeQueue, DAYS_AHEAD, SECTIONS, type PersonInQueue } from '@/lib/domain/queue';
import { QUEUE_KINDS } from '@/lib/domain/queue-kinds';
import { queueItem } from '@/lib/domain/queue-kinds/rule';
import type { QueueRow } from '@/lib/domain/queue-rows';
import { defaultSettings } from '@/lib/domain/settings';
import { countDue } from '@/lib/storage/count-due';
import { openKith } from '@/lib/storage/open';
import { countLater, MOST_ROWS, readLater, readQueue } from '@/lib/storage/queue-query';
import { readCrowd } from '@/lib/storage/read-crowd';
import { emptyStore, TODAY } from '@/tests/builders';

beforeEach(emptyStore);

const SOON = addDays(TODAY, DAYS_AHEAD);
const from = (days: number): Day => addDays(TODAY, days);

const anyRow = fc.record({
  kind: fc.constantFrom(...QUEUE_KINDS.map(({ kind }) => kind)),
  who: fc.nat(60),
  due: fc.integer({ min: -80, max: 12 }),
  gap: fc.constantFrom<number>(0, 1, 7, 28),
  ahead: fc.constantFrom<number>(0, 0, 1),
  held: fc.option(fc.integer({ min: -5, max: 9 }), { freq: 3 }),
});
type Drawn = typeof anyRow extends fc.Arbitrary<infer Row> ? Row : never;

function row(number: number, { kind, who, due, held, ...drawn }: Drawn): QueueRow {
  // Only a planned touch and a promise show before their day, and a plan has no wanted gap.
  const gap = kind === 'planned touch' ? 0 : drawn.gap;
  const ahead = kind === 'planned touch' || kind === 'promise' ? drawn.ahead : 0;
  const heldUntil = held === null ? null : from(held);
  const shows = from(due - ahead);
  return {
    ...queueItem({ itemId: `${number}`, showFrom: shows, due: from(due), wantedGap: gap }),
    ...{ id: `${kind}/${number}`, personId: `p${who}`, kind, name: `P${who}`, profileKey: null },
    ...{ heldUntil, showFrom: heldUntil !== null && heldUntil > shows ? heldUntil : shows },
  };
}

async function store(rows: readonly QueueRow[], admitted: readonly string[] = [], weeklyCap = 15) {
  const database = await openKith();
  const transaction = database.transaction(['queue', 'admissions', 'settings'], 'readwrite');
  const [queue, admissions] = [
    transaction.objectStore('queue'),
    transaction.objectStore('admissions'),
  ];
  const week = startOfWeek(TODAY, 1);
  await queue.clear();
  await admissions.clear();
  for (const each of rows) void queue.put(each);
  for (const personId of admitted)
    void admissions.put({ id: `${week}/${personId}`, week, personId });
  void transaction.objectStore('settings').put({ ...defaultSettings(), weeklyCap });
  await transaction.done;
}

const ratios = (entries: PersonInQueue[]) => entries.map(({ ratio }) => ratio);
const items = ({ speaks, beneath }: PersonInQueue) => [
  speaks.kind,
  ...[speaks, ...beneath].map(({ id }) => id).toSorted(),
];
const people = (entries: PersonInQueue[]) => entries.map(({ personId }) => personId);

describe('where more rows are due than are looked at', () => {
  it('the sections are those of all rows: who is let in, who was, what speaks, in which order', async () => {
    const admitted = fc.uniqueArray(
      fc.nat(60).map((who) => `p${who}`),
      { maxLength: 4 },
    );
    const rows = fc.array(anyRow, { minLength: 10, maxLength: 220 });
    await fc.assert(
      fc.asyncProperty(rows, admitted, fc.nat(8), async (drawn, already, weeklyCap) => {
        const all = drawn.map((each, number) => row(number, each));
        await store(all, already, weeklyCap);
        const admitted = new Set(already);
        const context = { today: TODAY, weeklyCap, admitted, isQuiet: false, news: true };
        const whole = arrangeQueue(
          all.filter(({ showFrom }) => showFrom <= SOON),
          context,
        );
        const read = await readQueue(TODAY, readCrowd, 6);
        expect(read.dueCount).toBe(whole.dueCount);
        expect(people(read.sections.thisWeek)).toEqual(people(whole.sections.thisWeek));
        for (const section of ['overdue', 'today'] as const) {
          expect(ratios(read.sections[section])).toEqual(ratios(whole.sections[section]));
          for (const entry of read.sections[section]) {
            // Of two who are due alike either may be let in; whoever is, is shown as they stand.
            const same = whole.sections[section].find((each) => each.personId === entry.personId);
            if (same !== undefined) expect(items(entry)).toEqual(items(same));
          }
        }
      }),
      { numRuns: Number(process.env['KITH_RUNS'] ?? 30) },
    );
  }, 600_000);

  const crowd = (count: number): QueueRow[] =>
    Array.from({ length: count }, (_, number) =>
      row(number, { kind: 'rhythm', who: number, due: -9, gap: 28, ahead: 0, held: null }),
    );

  it('who is due the most is let in, though a thousand have waited longer', async () => {
    const rows = crowd(MOST_ROWS);
    const urgent = row(MOST_ROWS, {
      ...{ kind: 'follow-up', who: MOST_ROWS, due: -8, gap: 1, ahead: 0, held: null },
    });
    await store([...rows, urgent]);
    const { sections, dueCount } = await readQueue(TODAY, readCrowd);
    expect(sections.overdue[0]?.personId).toBe(`p${MOST_ROWS}`);
    expect([sections.overdue.length, dueCount]).toEqual([15, 15]);
    // The badge counts, and need not know who.
    expect(await countDue(TODAY)).toBe(15);
  });

  it('who was let in this week still counts, and so does a promise, though a thousand come before', async () => {
    const late = { due: 0, gap: 0, ahead: 0, held: null };
    const rows = [
      ...crowd(MOST_ROWS),
      row(2000, { kind: 'planned touch', who: 2000, ...late }),
      row(2001, { kind: 'promise', who: 2001, ...late }),
    ];
    await store(rows, ['p2000'], 1);
    const { sections } = await readQueue(TODAY, readCrowd);
    expect(people(sections.today)).toEqual(['p2000', 'p2001']);
    expect(await countDue(TODAY)).toBe(2);
  });

  it('nobody is missing: who stands in no section is found under Later, and counted there', async () => {
    const rows = crowd(MOST_ROWS + 60);
    await store(rows);
    const queue = await readQueue(TODAY, readCrowd);
    const later = await readLater(TODAY, 100, queue.cutAfter);
    const seen = new Set([
      ...SECTIONS.flatMap((section) => people(queue.sections[section])),
      ...later.map(({ personId }) => personId),
    ]);
    expect(seen.size).toBe(rows.length);
    expect(await countLater(TODAY, queue)).toBe(60);
  });
});
