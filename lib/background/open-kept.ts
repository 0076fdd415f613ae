import { databaseNamePort } from '@/lib/browser/database-name-port';
import { openToRead } from '@/lib/storage/open-to-read';
import { DATABASE_NAME, type KithDatabase } from '@/lib/storage/schema';

/** Opens the database in use, if there is one, to read it. */
export async function openKept(): Promise<KithDatabase> {
  const name = await databaseNamePort.read();
  return openToRead(typeof name === 'string' ? name : DATABASE_NAME);
}
