import type { Sentinel } from '@/lib/storage/sentinel';
import type { BackupContents } from '@/lib/transfer/backup/contents';
import { fieldDifferences } from '@/lib/transfer/backup/same-data';

/** How many people and records something holds, the bin left out. */
export interface Figures {
  people: number;
  records: number;
}

/** What a choice would leave out; `older`: people and records that it has, and that say something else elsewhere. */
export interface LeftOut extends Figures {
  older: number;
}

/** The part of a store's contents that is counted. */
export type Counted = Pick<BackupContents, 'people' | 'records'>;
type Row = Counted[keyof Counted][number];

/** The figures of what a backup, a snapshot or the store itself holds. */
export function figuresOf({ people, records }: Counted): Figures {
  return { people: people.filter(isThere).length, records: records.filter(isThere).length };
}

/** What somebody who goes on with one of several contents goes on without. */
export function leftOutBy(choice: Counted, others: readonly Counted[]): LeftOut {
  const people = compare(
    choice.people,
    others.flatMap((other) => other.people),
  );
  const records = compare(
    choice.records,
    others.flatMap((other) => other.records),
  );
  return {
    people: people.missing,
    records: records.missing,
    older: people.differing + records.differing,
  };
}

/** The same where nothing but the sentinel's counts are left of what was there. */
export function leftOutByCounts(choice: Counted, sentinel: Sentinel | null): LeftOut {
  const { counts } = sentinel ?? {};
  if (counts === undefined) return { people: 0, records: 0, older: 0 };
  return {
    people: Math.max(0, counts.people - choice.people.length),
    records: Math.max(0, counts.records - choice.records.length),
    older: 0,
  };
}

/** Whether a choice leaves nothing out. */
export function isWithoutLoss({ people, records, older }: LeftOut): boolean {
  return people + records + older === 0;
}

function compare(choice: readonly Row[], others: readonly Row[]) {
  const chosen = new Map<string, Row>(choice.map((row) => [row.id, row]));
  const missing = new Set<string>();
  const differing = new Set<string>();
  for (const row of others) {
    const mine = chosen.get(row.id);
    if (mine === undefined) {
      if (isThere(row)) missing.add(row.id);
    } else if (fieldDifferences(mine, row).length > 0) differing.add(row.id);
  }
  return { missing: missing.size, differing: differing.size };
}

function isThere({ removedOn }: Row): boolean {
  return removedOn === null;
}
