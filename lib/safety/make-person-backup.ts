import { now } from '@/lib/clock';
import { profileKeysOf } from '@/lib/domain/profile-keys';
import type { Id, PersonFile } from '@/lib/domain/record';
import { referencesOf } from '@/lib/domain/rewrite-references';
import { isDraftOf } from '@/lib/storage/is-draft-of';
import { openKith } from '@/lib/storage/open';
import { readPerson } from '@/lib/storage/read-person';
import { personContents } from '@/lib/transfer/backup/person-contents';
import { writeBackup } from '@/lib/transfer/backup/write-backup';

/** One person's data as the text of a backup, and how many records are in it; null: there is no such person. */
export async function makePersonBackup(
  personId: Id,
): Promise<{ text: string; name: string; records: number } | null> {
  const stores = ['people', 'profiles', 'records', 'drafts', 'meta'] as const;
  const transaction = (await openKith()).transaction(stores, 'readonly');
  const [file, allDrafts, identity] = await Promise.all([
    readPerson(transaction, personId),
    transaction.objectStore('drafts').getAll(),
    transaction.objectStore('meta').get('database'),
  ]);
  if (file === undefined || identity === undefined) return null;
  const names = new Map<Id, string>();
  for (const id of mentionedBy(file)) {
    const person = await transaction.objectStore('people').get(id);
    if (person !== undefined) names.set(id, person.name);
  }
  const drafts = allDrafts.filter(({ id }) => isDraftOf(id, profileKeysOf(file), idsOf(file)));
  const contents = personContents(file, drafts, names);
  const { databaseId } = identity;
  const text = await writeBackup(contents, { databaseId, createdAt: now() });
  return { text, name: file.person.name, records: file.records.length };
}

function mentionedBy({ person, records }: PersonFile): Set<Id> {
  return new Set([
    ...referencesOf('people', person),
    ...records.flatMap((record) => referencesOf('records', record)),
  ]);
}

function idsOf({ person, records }: PersonFile): Set<Id> {
  return new Set([person.id, ...person.mergedIds, ...records.map(({ id }) => id)]);
}
