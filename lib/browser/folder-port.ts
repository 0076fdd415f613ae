import { browser } from '@/lib/browser/api';
import { dropFolder, permissionOf, readFolder } from '@/lib/browser/backup-folder';
import { keptUnder } from '@/lib/browser/kept-under';
import { noteBackup } from '@/lib/browser/last-backup';
import { onKept } from '@/lib/browser/on-kept';
import { readSession, writeSession } from '@/lib/browser/session';
import type { FolderPort } from '@/lib/safety/folder/back-up-by-itself';
import { folderStateIn, type FolderState } from '@/lib/safety/folder/folder-state';

const KEY = 'backupFolder';
const kept = keptUnder(KEY);
const ASKED = 'folder/asked';

/** The folder for backups as the browser keeps it. */
export const folderPort: FolderPort = {
  readState: readFolderState,
  writeState: kept.write,
  readFolder,
  permissionOf,
  isAskedHere: async () => (await readSession<boolean>(ASKED)) === true,
  noteBackup,
};

/** What is known of the folder; null: none was chosen. Asks nothing of IndexedDB. */
export async function readFolderState(): Promise<FolderState | null> {
  return folderStateIn(await kept.read());
}

/** The user has just let Kith in: that holds at least until the browser closes. */
export async function noteAsked(): Promise<void> {
  await writeSession(ASKED, true);
}

/** Forgets the folder and all that is known of it; the files in it stay. */
export async function forgetFolder(): Promise<void> {
  if ((await readFolderState()) === null) return;
  await browser.storage.local.remove(KEY);
  await dropFolder();
}

/** Calls back when something of it changes, in whichever page. Returns how to stop. */
export function onFolderState(listener: (state: FolderState | null) => void): () => void {
  return onKept(KEY, (stored) => listener(folderStateIn(stored)));
}
