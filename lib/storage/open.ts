import { chosenIds } from '@/lib/storage/choice';
import { storageProblem } from '@/lib/storage/problem';
import type { KithDatabase } from '@/lib/storage/schema';
import { tellTrouble } from '@/lib/storage/trouble';

let connection: Promise<KithDatabase> | null = null;

/** How this context opens the database: a page may make and upgrade it, the worker only reads. */
let opener: (() => Promise<KithDatabase>) | null = null;

/** Handed in once by each page and the worker, before anything is read. */
export function openBy(open: () => Promise<KithDatabase>): void {
  opener = open;
}

/** The page's one connection, opened at the first call and again after the browser closed it. */
export function openKith(): Promise<KithDatabase> {
  connection ??= openAndTell();
  return connection;
}

/** Opens it once more, for whoever is told by `onTrouble` what comes of it. */
export async function tryAgain(): Promise<void> {
  await openKith().catch(() => 'told by onTrouble');
}

/** Closes the connection; the next call opens a new one. */
export async function closeKith(): Promise<void> {
  const open = connection;
  connection = null;
  if (open !== null) (await open).close();
}

/** It is closed, by the browser or for another page: the next call opens a new one. */
export function forgetConnection(): void {
  connection = null;
}

function openAndTell(): Promise<KithDatabase> {
  if (opener === null) throw new Error('openBy() comes first');
  const opening = opener();
  const told = opening.then(
    (database) => {
      // While the user's choice is carried out the question is still open.
      if (connection === told && chosenIds() === null) tellTrouble(null);
      return database;
    },
    (error: unknown) => {
      const problem = storageProblem(error);
      if (connection === told) {
        connection = null;
        if (chosenIds() === null) tellTrouble(problem);
      }
      throw problem;
    },
  );
  return told;
}
