import { addDays, type Day } from '@/lib/domain/day';
import { DAYS_AHEAD, ratioOf, sectionOf, type QueueContext } from '@/lib/domain/queue';
import { isCapped } from '@/lib/domain/queue-kinds';
import type { QueueRow } from '@/lib/domain/queue-rows';
import type { Id } from '@/lib/domain/record';
import { openKith } from '@/lib/storage/open';
import { readSureRows } from '@/lib/storage/read-sure-rows';

/** Of how many people whom the cap does not concern, or who come this week, all items are read. */
const MOST_PEOPLE = 200;

/** How many rows of one wanted gap are read at first, and at most: those that are paused or snoozed are passed over. */
const FIRST_OF_GAP = 64;
const MOST_OF_GAP = 4096;

/**
 * The rows that were looked at, and those of a crowd that decide a day: all items of those whom the cap lets in now, of those it does not concern, and
 * of those who come within the week. It reads as many rows as there are wanted gaps and places, however many are due.
 */
export async function readCrowd(rows: QueueRow[], context: QueueContext): Promise<QueueRow[]> {
  const { today, admitted, weeklyCap, isQuiet } = context;
  const soon = addDays(today, DAYS_AHEAD);
  const sure = await readSureRows(context);
  const free = sure.filter((row) => isDue(row, today) && !isCapped(row.kind));
  const owners = new Set(free.map(({ personId }) => personId));
  const places = Math.max(0, weeklyCap - admitted.size);
  const first = isQuiet ? [] : await mostDue(today, places, new Set([...owners, ...admitted]));
  const coming = isQuiet ? [] : await comingWithin(today, soon);
  const people = [...[...owners].slice(0, MOST_PEOPLE), ...first, ...coming];
  const queue = (await openKith()).transaction('queue').store.index('personId');
  const found = await Promise.all([...new Set(people)].map((id) => queue.getAll(id)));
  const near = [...rows, ...sure, ...found.flat()].filter(({ showFrom }) => showFrom <= soon);
  return [...new Map(near.map((row) => [row.id, row])).values()];
}

function isDue(row: QueueRow, today: Day): boolean {
  const section = sectionOf(row, today);
  return section === 'overdue' || section === 'today';
}

/** The people at the cap's door whose items are past due by the highest ratio. */
async function mostDue(today: Day, places: number, elsewhere: ReadonlySet<Id>): Promise<Id[]> {
  if (places === 0) return [];
  const gaps = await gapsInUse();
  for (let most = FIRST_OF_GAP; ; most *= 4) {
    const index = (await openKith()).transaction('queue').store.index('wantedGap');
    const ofGaps = await Promise.all(
      gaps.map((gap) => index.getAll(IDBKeyRange.bound([gap], [gap, today, []]), most)),
    );
    const rows = ofGaps
      .flatMap((ofGap) => ofGap.map((row) => ({ row, ratio: ratioOf(row, today) })))
      .toSorted((a, b) => b.ratio - a.ratio);
    // What lies behind a full page may be past due by as much as its last row, and no more.
    const unread = ofGaps.flatMap((ofGap) => {
      const last = ofGap.length < most ? undefined : ofGap.at(-1);
      return last === undefined ? [] : ratioOf(last, today);
    });
    const sureAbove = Math.max(...unread, -Infinity);
    const people = new Set<Id>();
    for (const { row, ratio } of rows) {
      if (ratio < sureAbove && most < MOST_OF_GAP) break;
      const isAtDoor = isCapped(row.kind) && isDue(row, today) && !elsewhere.has(row.personId);
      if (isAtDoor) people.add(row.personId);
      if (people.size === places) return [...people];
    }
    if (unread.length === 0 || most >= MOST_OF_GAP) return [...people];
  }
}

/** Every wanted gap that some row has, found by leaping from one to the next. */
async function gapsInUse(): Promise<number[]> {
  const index = (await openKith()).transaction('queue').store.index('wantedGap');
  const gaps: number[] = [];
  for (let cursor = await index.openKeyCursor(); cursor !== null;) {
    const [gap] = cursor.key;
    gaps.push(gap);
    // A list stands behind every text: this is the end of what has this gap.
    cursor = await index.openKeyCursor(IDBKeyRange.lowerBound([gap, []]));
  }
  return gaps;
}

/** Who has something within the week: what shows from a day to come, or shows already for tomorrow. */
async function comingWithin(today: Day, soon: Day): Promise<Id[]> {
  const store = (await openKith()).transaction('queue').store;
  const tomorrow = addDays(today, 1);
  const [later, already] = await Promise.all([
    store.index('showFrom').getAll(IDBKeyRange.bound(today, soon, true), MOST_PEOPLE),
    store
      .index('wantedGap')
      .getAll(IDBKeyRange.bound([0, tomorrow], [0, tomorrow, []]), MOST_PEOPLE),
  ]);
  return [...later, ...already].map(({ personId }) => personId);
}
