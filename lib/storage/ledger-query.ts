import { startOfMonths, valueMonths, type ValueMonth } from '@/lib/domain/value-months';
import type { Day } from '@/lib/domain/day';
import type { ValueKind } from '@/lib/domain/kinds';
import type { Id, ValueGiven, ValueReceived } from '@/lib/domain/record';
import { openKith } from '@/lib/storage/open';
import type { HelpDirection } from '@/lib/storage/schema';

/** What of the help is asked for: of one kind, or all; what owes thanks, what is an idea still, or all. */
export interface LedgerFilter {
  kind: ValueKind | null;
  only: 'owed' | 'ideas' | null;
}

/** A help, and whose. */
export interface HelpOf<Value> {
  value: Value;
  name: string;
}

/** One side of the ledger, the newest first. */
export interface LedgerSide<Value> {
  all: HelpOf<Value>[];
  hasMore: boolean;
}

/** Help of everybody's. */
export interface WholeLedger {
  given: LedgerSide<ValueGiven>;
  received: LedgerSide<ValueReceived>;
}

/** Everybody's help, the newest first, at most `most` on each side. What is in the bin, or hangs on somebody who is, is left out. */
export async function readLedger(filter: LedgerFilter, most: number): Promise<WholeLedger> {
  const none = { all: [], hasMore: false };
  const [given, received] = await Promise.all([
    filter.only === 'owed' ? none : readSide('given', filter, most),
    filter.only === 'ideas' ? none : readSide('received', filter, most),
  ]);
  // Each side was read from what has its direction.
  return {
    given: given as LedgerSide<ValueGiven>,
    received: received as LedgerSide<ValueReceived>,
  };
}

async function readSide(
  direction: HelpDirection,
  { kind, only }: LedgerFilter,
  most: number,
): Promise<LedgerSide<ValueGiven | ValueReceived>> {
  const transaction = (await openKith()).transaction(['records', 'summaries']);
  const records = transaction.objectStore('records');
  const summaries = transaction.objectStore('summaries');
  const asked = askedFor(direction, kind, only);
  // A list stands behind every text: up to it is all that begins so.
  const range = IDBKeyRange.bound(asked, [...asked, []]);
  const index = records.index(
    only !== null ? 'helpOfState' : kind !== null ? 'helpOfKind' : 'help',
  );
  const names = new Map<Id, string | null>();
  const all: HelpOf<ValueGiven | ValueReceived>[] = [];
  for (let cursor = await index.openCursor(range, 'prev'); cursor !== null;) {
    const { value } = cursor;
    const isOne = value.type === 'value' && (kind === null || value.kind === kind);
    if (isOne && value.removedOn === null) {
      const { personId } = value;
      if (!names.has(personId)) names.set(personId, (await summaries.get(personId))?.name ?? null);
      const name = names.get(personId) ?? null;
      if (name !== null && all.length === most) return { all, hasMore: true };
      if (name !== null) all.push({ value, name });
    }
    cursor = await cursor.continue();
  }
  return { all, hasMore: false };
}

function askedFor(
  direction: HelpDirection,
  kind: ValueKind | null,
  only: LedgerFilter['only'],
): string[] {
  if (only !== null) return [direction, only === 'owed' ? 'open' : 'idea'];
  return kind === null ? [direction] : [direction, kind];
}

/** Everybody's help by month, over the months that the strip shows: it reads those and no earlier ones. */
export async function readLedgerMonths(today: Day): Promise<ValueMonth[]> {
  const transaction = (await openKith()).transaction(['records', 'people']);
  const index = transaction.objectStore('records').index('help');
  const since = startOfMonths(today);
  const [given, received, inBin, ...older] = await Promise.all([
    index.getAll(IDBKeyRange.bound(['given', since], ['given', []])),
    index.getAll(IDBKeyRange.bound(['received', since], ['received', []])),
    transaction.objectStore('people').index('removedOn').getAllKeys(),
    index.getKey(IDBKeyRange.bound(['given'], ['given', since], false, true)),
    index.getKey(IDBKeyRange.bound(['received'], ['received', since], false, true)),
  ]);
  const gone = new Set(inBin);
  const live = [...given, ...received].filter(
    ({ removedOn, personId }) => removedOn === null && !gone.has(personId),
  );
  return valueMonths(
    live.filter((each): each is ValueGiven => each.type === 'value' && each.direction === 'given'),
    live.filter(
      (each): each is ValueReceived => each.type === 'value' && each.direction === 'received',
    ),
    today,
    older.some((id) => id !== undefined),
  );
}
