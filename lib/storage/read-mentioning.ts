import type { Id, PersonFile } from '@/lib/domain/record';
import { referencesOf, referringFields } from '@/lib/domain/rewrite-references';
import { readPerson, type PersonTransaction } from '@/lib/storage/read-person';

/** The stores of what one person can say of another. */
const STORES = ['people', 'records'] as const;

/** A record that refers to a person, and whose it is. */
export interface Mention {
  recordId: Id;
  ownerId: Id;
}

/**
 * Everybody, in or out of the bin, whose person or records mention a person in one of the fields that
 * `PERSON_REFERENCES` names; not that person.
 */
export async function readMentioning(
  transaction: PersonTransaction,
  id: Id,
): Promise<PersonFile[]> {
  const mentions = await readMentions(transaction, new Set([id]));
  const owners = new Set(mentions.map(({ ownerId }) => ownerId));
  owners.delete(id);
  const files = await Promise.all([...owners].map((each) => readPerson(transaction, each)));
  return files.filter((file) => file !== undefined);
}

/** Every record that mentions one of these people in a field other than the one that says whose it is. */
export async function readMentions(
  transaction: PersonTransaction,
  ids: ReadonlySet<Id>,
): Promise<Mention[]> {
  const found = STORES.flatMap((store) =>
    referringFields(store)
      .filter((field) => field !== 'personId')
      .map(async (field): Promise<Mention[]> => {
        const records = await withField(transaction, store, field, ids);
        return records
          .filter((record) => referencesOf(store, record).some((id) => ids.has(id)))
          .map((record) => ({
            recordId: record.id,
            ownerId: 'personId' in record ? record.personId : record.id,
          }));
      }),
  );
  return (await Promise.all(found)).flat();
}

/**
 * The records that an index finds by a field: those of one person, or of many all that have the field, which few have.
 * A value that gave way is found by no index of its own: `clashes` leads to the few records in which two windows met.
 */
async function withField(
  transaction: PersonTransaction,
  store: (typeof STORES)[number],
  field: string,
  ids: ReadonlySet<Id>,
) {
  const objectStore = transaction.objectStore(store);
  const [list = field] = field.split('.');
  const [one] = ids;
  const range = ids.size === 1 ? IDBKeyRange.only(one) : null;
  for (const name of objectStore.indexNames) {
    const index = objectStore.index(name);
    if (index.keyPath === field) return index.getAll(range);
    if (index.keyPath === `${list}.length`) return index.getAll(IDBKeyRange.lowerBound(1));
  }
  throw new Error(`No index finds ${store} by ${field}`);
}
