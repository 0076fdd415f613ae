import { Refused } from '@/lib/acts/act';
import type { Change } from '@/lib/acts/undo';
import { liveRecords, openFollowUps } from '@/lib/domain/person-file';
import type { Id, PersonFile } from '@/lib/domain/record';
import { readPerson } from '@/lib/storage/read-person';
import type { WriteTransaction } from '@/lib/storage/write-transaction';

/** A person whom the act made must not vanish from under what came later: records, profiles, or mentions. */
export async function refuseOrphans(
  transaction: WriteTransaction,
  changes: readonly Change[],
): Promise<void> {
  const made = new Set(changes.map((change) => change.id));
  for (const { store, before, id } of changes) {
    if (store !== 'people' || before !== null) continue;
    const pointing = await Promise.all([
      transaction.objectStore('records').index('personId').getAllKeys(id),
      transaction.objectStore('profiles').index('personId').getAllKeys(id),
      transaction.objectStore('people').index('introducedBy').getAllKeys(id),
      transaction.objectStore('records').index('handedTo').getAllKeys(id),
    ]);
    if (pointing.flat().some((key) => !made.has(key))) throw new Refused('laterChanges');
  }
}

/**
 * What holds of every person must hold after an undo out of order, too; where it would not, the whole undo is
 * refused: one open follow-up a person, one person a profile, nobody with records who is not kept.
 */
export async function refuseBrokenRules(
  transaction: WriteTransaction,
  personIds: readonly Id[],
): Promise<void> {
  for (const personId of personIds) {
    const file = await readPerson(transaction, personId);
    if (file === undefined || file.person.removedOn !== null) continue;
    if (openFollowUps(file).length > 1) throw new Refused('laterChanges');
    const hasRecords = liveRecords(file).length > 0;
    if (file.person.keptSince === null && hasRecords) throw new Refused('laterChanges');
    if (await sharesProfile(transaction, file)) throw new Refused('profileTaken');
  }
}

async function sharesProfile(
  transaction: WriteTransaction,
  { person, profiles }: PersonFile,
): Promise<boolean> {
  for (const { key, former, removedOn } of profiles) {
    if (former || removedOn !== null) continue;
    const holders = await transaction.objectStore('profiles').index('key').getAll(key);
    for (const holder of holders) {
      if (holder.former || holder.removedOn !== null || holder.personId === person.id) continue;
      const other = await transaction.objectStore('people').get(holder.personId);
      if (other?.removedOn === null) return true;
    }
  }
  return false;
}
