import type { Id } from '@/lib/domain/record';
import { makeBackup } from '@/lib/safety/make-backup';

/** A backup, and what is in it: little enough to be posted from one thread to another. */
export interface WrittenBackup {
  /** Its text; as a text it would be copied into the page letter by letter. */
  file: Blob;
  /** The bin left out. */
  people: number;
  records: number;
  databaseId: Id;
  sequence: number;
}

/** Makes a backup in this thread; a page starts the task `make backup` instead. */
export async function writeBackupNow(): Promise<WrittenBackup> {
  const { text, contents, databaseId, sequence } = await makeBackup();
  const people = contents.people.filter(({ removedOn }) => removedOn === null).length;
  const file = new Blob([text], { type: 'application/json' });
  return { file, people, records: contents.records.length, databaseId, sequence };
}
