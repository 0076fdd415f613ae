import { addDays, daysBetween, startOfWeek, type Day } from '@/lib/domain/day';
import type { Snapshot } from '@/lib/storage/snapshots/snapshot';

/** How many days keep their newest snapshot, and how many weeks before those. */
export const DAYS_KEPT = 7;
export const WEEKS_KEPT = 4;
/** Snapshots from before an import, a restore, a merge or an upgrade: the newest five of a week. */
const BEFORES_KEPT = 5;
/** How long the last snapshot of a database that is no longer in use is kept. */
const OTHERS_KEPT_DAYS = 30;
/** What all snapshots may take up together; the newest two stay whatever they take. */
export const MOST_BYTES = 256 * 1024 * 1024;
/** A log that has grown to this makes a snapshot due, and so begins anew. */
export const MOST_LOG_BYTES = 8 * 1024 * 1024;

/** What the rules look at. `isDamaged`: it was read, and is not what its seal says. */
export type Kept = Pick<
  Snapshot,
  'number' | 'day' | 'reason' | 'databaseId' | 'bytes' | 'sequence' | 'schema'
> & { isDamaged?: boolean };

/**
 * Which snapshots go, the oldest first: all but the newest two, those from just before something large, the newest of
 * each of seven days and of four weeks before those, and the last one of another database; and of these the
 * least useful where they take up too much. A day to come, from a clock that was wrong, counts as today.
 */
export function toDelete<Of extends Kept>(snapshots: readonly Of[], today: Day): Of[] {
  const newestFirst = snapshots.toSorted((a, b) => b.number - a.number);
  const whole = newestFirst.filter(({ isDamaged }) => isDamaged !== true);
  // One that is damaged is better than none.
  const [current] = whole.length === 0 ? newestFirst : whole;
  if (current === undefined) return [];
  const usual = whole.map((each) => ({ each, day: each.day < today ? each.day : today }));
  const daily = firstOfEach(usual, ({ day }) => day, DAYS_KEPT);
  const weekOf = ({ day }: { day: Day }): Day => startOfWeek(day, 1);
  const oldestDaily = daily.at(-1)?.day ?? today;
  const earlier = usual.filter(
    ({ day }) => daily.length === DAYS_KEPT && day < startOfWeek(oldestDaily, 1),
  );
  const weekly = firstOfEach(earlier, weekOf, WEEKS_KEPT);
  const befores = usual
    .filter(({ each, day }) => isBefore(each) && daysBetween(day, today) < DAYS_KEPT)
    .slice(0, BEFORES_KEPT);
  const others = firstOfEach(
    usual.filter(
      ({ each, day }) => isOther(each, current) && addDays(day, OTHERS_KEPT_DAYS) >= today,
    ),
    ({ each }) => each.databaseId,
  );
  const byUse = [...others, ...befores, ...daily, ...weekly].map(({ each }) => each);
  const kept = withinBytes([current, ...whole.slice(0, 2)], byUse);
  return newestFirst.filter((each) => !kept.has(each)).toReversed();
}

/**
 * Whether a full snapshot should be written now: something changed since the newest and that was on another day, of
 * another database or schema, or the log since then has grown long.
 */
export function isSnapshotDue(
  newest: Kept | undefined,
  now: { databaseId: string; sequence: number; schema: number; logBytes: number },
  today: Day,
): boolean {
  if (newest === undefined || newest.databaseId !== now.databaseId) return now.sequence > 0;
  if (newest.isDamaged === true || newest.schema !== now.schema) return true;
  if (newest.sequence === now.sequence) return false;
  return newest.day !== today || now.logBytes > MOST_LOG_BYTES;
}

function isBefore({ reason }: Kept): boolean {
  // One that the user asked for is from before something, too: they had a reason.
  return reason.startsWith('before-') || reason === 'by-hand';
}

function isOther(each: Kept, current: Kept): boolean {
  return each.databaseId !== current.databaseId;
}

/** The first item of each group, for as many groups as are wanted. */
function firstOfEach<Item>(
  items: readonly Item[],
  groupOf: (item: Item) => string,
  most = Number.POSITIVE_INFINITY,
): Item[] {
  const groups = new Map<string, Item>();
  for (const item of items) {
    const group = groupOf(item);
    if (!groups.has(group) && groups.size < most) groups.set(group, item);
  }
  return [...groups.values()];
}

/** Those that stay whatever they take up, and of the others as many as there is room for, the most useful first. */
function withinBytes<Of extends Kept>(always: readonly Of[], byUse: readonly Of[]): Set<Of> {
  const kept = new Set(always);
  let bytes = [...kept].reduce((sum, each) => sum + each.bytes, 0);
  for (const each of byUse) {
    if (kept.has(each) || bytes + each.bytes > MOST_BYTES) continue;
    bytes += each.bytes;
    kept.add(each);
  }
  return kept;
}
