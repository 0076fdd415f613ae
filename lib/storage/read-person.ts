import type { IDBPTransaction, StoreNames } from 'idb';
import { isHeldAs } from '@/lib/domain/profile-keys';
import type { Id, PersonFile } from '@/lib/domain/record';
import type { KithSchema } from '@/lib/storage/schema';
import { together } from '@/lib/storage/together';

/** Any transaction that covers the three stores a person is made of. */
export type PersonTransaction = IDBPTransaction<
  KithSchema,
  ArrayLike<StoreNames<KithSchema>>,
  IDBTransactionMode
>;

/** Everything stored about a person, in or out of the bin; undefined: there is no such person. */
export async function readPerson(
  transaction: PersonTransaction,
  personId: Id,
): Promise<PersonFile | undefined> {
  const [person, profiles, records] = await together(
    () => transaction.objectStore('people').get(personId),
    () => transaction.objectStore('profiles').index('personId').getAll(personId),
    () => transaction.objectStore('records').index('personId').getAll(personId),
  );
  return person === undefined ? undefined : { person, profiles, records };
}

/** The same, by the id of somebody who was merged into them, too: old links and pages lead to who they are now. */
export async function readPersonNow(
  transaction: PersonTransaction,
  personId: Id,
): Promise<PersonFile | undefined> {
  const file = await readPerson(transaction, personId);
  if (file !== undefined) return file;
  const into = await transaction.objectStore('people').index('mergedIds').getKey(personId);
  return into === undefined ? undefined : readPerson(transaction, into);
}

/** The person who holds a profile key now: not one in the bin, not one whose former key it was. */
export async function readHolder(
  transaction: PersonTransaction,
  key: string,
): Promise<PersonFile | undefined> {
  const profiles = await transaction.objectStore('profiles').index('key').getAll(key);
  for (const profile of profiles) {
    if (!isHeldAs(profile, key)) continue;
    const file = await readPerson(transaction, profile.personId);
    if (file !== undefined && file.person.removedOn === null) return file;
  }
  return undefined;
}
