import { Refused } from '@/lib/acts/act';
import type { Change } from '@/lib/acts/undo';
import { openFollowUps } from '@/lib/domain/person-file';
import { liveRecords } from '@/lib/domain/touches';
import type { Id, PersonFile, Profile } from '@/lib/domain/record';
import { referencesOf } from '@/lib/domain/rewrite-references';
import { inBatches } from '@/lib/storage/in-batches';
import { readMentions } from '@/lib/storage/read-mentioning';
import { readPerson } from '@/lib/storage/read-person';
import type { JournalEntry } from '@/lib/storage/schema';
import type { WriteTransaction } from '@/lib/storage/write-transaction';

/** A person whom the act made must not vanish from under what came later: records, profiles, or mentions. */
export async function refuseOrphans(
  transaction: WriteTransaction,
  changes: readonly Change[],
): Promise<void> {
  const made = new Set(changes.map((change) => change.id));
  const people = changes.filter(({ store, before }) => store === 'people' && before === null);
  const refuse = (keys: readonly Id[]): void => {
    if (keys.some((key) => !made.has(key))) throw new Refused('laterChanges');
  };
  if (people.length === 0) return;
  const mentions = await readMentions(transaction, new Set(people.map(({ id }) => id)));
  refuse(mentions.map(({ recordId }) => recordId));
  await inBatches(people, async ({ id }) => {
    const [records, profiles] = await Promise.all([
      transaction.objectStore('records').index('personId').getAllKeys(id),
      transaction.objectStore('profiles').index('personId').getAllKeys(id),
    ]);
    refuse([...records, ...profiles]);
  });
}

/** What an undo brings back must not point at somebody who has been merged into another, or made undone, since. */
export async function refuseLostPeople(
  transaction: WriteTransaction,
  changes: readonly Change[],
  undone: JournalEntry,
): Promise<void> {
  // What was there before a restore comes back as it was, with whatever it pointed at.
  if (undone.name === 'restore') return;
  const people = transaction.objectStore('people');
  const there = new Set<Id>();
  for (const { store, before, after } of changes) {
    // A week that somebody was let into outlives the undoing of them.
    if (store === 'settings' || store === 'admissions' || after === null) continue;
    const already = new Set(before === null ? [] : referencesOf(store, before));
    // The ids of those who were merged lead to nobody else, and are meant to.
    const merged = 'mergedIds' in after && Array.isArray(after.mergedIds) ? after.mergedIds : [];
    for (const id of referencesOf(store, after)) {
      if (already.has(id) || there.has(id) || merged.includes(id)) continue;
      if ((await people.getKey(id)) === undefined) throw new Refused('laterChanges');
      there.add(id);
    }
  }
}

/**
 * What holds of every person must hold after an undo out of order, too; where it would not, the whole undo is
 * refused: one open follow-up a person, one person a profile, nobody with records who is not kept.
 */
export async function refuseBrokenRules(
  transaction: WriteTransaction,
  personIds: readonly Id[],
  undone: JournalEntry,
): Promise<void> {
  await inBatches(personIds, async (personId) => {
    const file = await readPerson(transaction, personId);
    if (file === undefined || file.person.removedOn !== null) return;
    if (openFollowUps(file).length > 1) throw new Refused('laterChanges');
    // What a file said of somebody is no reason to keep them.
    const hasRecords = liveRecords(file).some(({ type }) => type !== 'news');
    if (file.person.keptSince === null && hasRecords) throw new Refused('laterChanges');
    if (await sharesProfile(transaction, file, undone)) {
      throw new Refused(undone.name === 'merge people' ? 'laterChanges' : 'profileTaken');
    }
  });
}

async function sharesProfile(
  transaction: WriteTransaction,
  { person, profiles }: PersonFile,
  undone: JournalEntry,
): Promise<boolean> {
  for (const profile of profiles) {
    if (!isHeld(profile)) continue;
    const holders = await transaction.objectStore('profiles').index('key').getAll(profile.key);
    for (const holder of holders) {
      if (!isHeld(holder) || holder.personId === person.id) continue;
      if (madeOne(undone, profile, holder)) continue;
      const other = await transaction.objectStore('people').get(holder.personId);
      if (other?.removedOn === null) return true;
    }
  }
  return false;
}

function isHeld({ former, removedOn }: Profile): boolean {
  return !former && removedOn === null;
}

/** Two people who both held a profile before they were merged both hold it when they are two again. */
function madeOne({ changes }: JournalEntry, one: Profile, other: Profile): boolean {
  return changes.some(
    ({ store, id, after }) =>
      store === 'profiles' && after === null && (id === one.id || id === other.id),
  );
}
