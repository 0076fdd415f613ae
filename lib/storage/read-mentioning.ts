import type { Introducer, Id, PersonFile, Stored } from '@/lib/domain/record';
import { readPerson, type PersonTransaction } from '@/lib/storage/read-person';

/**
 * Everybody, in or out of the bin, whose person or records mention a person in one of the fields that
 * `PERSON_REFERENCES` names; not that person. Records in which two windows met may hold a mention in
 * the value that gave way.
 */
export async function readMentioning(
  transaction: PersonTransaction,
  id: Id,
): Promise<PersonFile[]> {
  const people = transaction.objectStore('people');
  const records = transaction.objectStore('records');
  const met = IDBKeyRange.lowerBound(1);
  const [introduced, told, merged, handed, clashedPeople, clashedRecords] = await Promise.all([
    people.index('introducedBy').getAllKeys(id),
    people.index('apartFrom').getAllKeys(id),
    people.index('mergedIds').getAllKeys(id),
    records.index('handedTo').getAll(id),
    people.index('clashes').getAll(met),
    records.index('clashes').getAll(met),
  ]);
  const ids = new Set([
    ...introduced,
    ...told,
    ...merged,
    ...handed.map(({ personId }) => personId),
    ...clashedPeople.filter((person) => hasLost(person, id)).map((person) => person.id),
    ...clashedRecords.filter((record) => hasLost(record, id)).map(({ personId }) => personId),
  ]);
  ids.delete(id);
  const files = await Promise.all([...ids].map((each) => readPerson(transaction, each)));
  return files.filter((file) => file !== undefined);
}

function hasLost({ clashes }: Stored, id: Id): boolean {
  return clashes.some(({ lost }) => isPersonIntroducer(lost) && lost.personId === id);
}

/** Whether a value that gave way names a person by id. */
export function isPersonIntroducer(lost: unknown): lost is Extract<Introducer, { personId: Id }> {
  return lost !== null && typeof lost === 'object' && 'personId' in lost;
}
