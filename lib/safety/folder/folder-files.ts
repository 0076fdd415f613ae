import type { Day } from '@/lib/domain/day';
import { namesIn, readFile, removeIfThere, writeFile } from '@/lib/storage/snapshots/files';
import { backupFileName } from '@/lib/transfer/backup/backup-file-name';

/** How many backups a folder keeps. */
export const BACKUPS_KEPT = 14;

/** What is being written; an ending of its own would make some browsers ask what it is. */
const UNFINISHED = 'kith-backup-unfinished.json';

const OWN = /^kith-backup-(\d{4}-\d\d-\d\d)\.json$/u;

/** The backups in a folder that bear the name Kith gives them, the newest first; nothing else there is Kith's. */
export async function backupsIn(folder: FileSystemDirectoryHandle): Promise<string[]> {
  return (await namesIn(folder)).filter((name) => OWN.test(name)).toReversed();
}

/** Writes a day's backup, reads it back and only then gives it its name; what was there under that name stays till then. */
export async function writeBackupFile(
  folder: FileSystemDirectoryHandle,
  day: Day,
  text: string,
): Promise<void> {
  const name = backupFileName(day);
  await writeFile(folder, UNFINISHED, text);
  await check(folder, UNFINISHED, text);
  if (!(await isMoved(folder, name))) {
    // The browser swaps it in as a whole.
    await writeFile(folder, name, text);
    await removeIfThere(folder, UNFINISHED);
  }
  await check(folder, name, text);
}

/** Takes away the oldest of Kith's own backups beyond those it keeps; one of a day to come counts as the oldest. */
export async function tidyFolder(folder: FileSystemDirectoryHandle, today: Day): Promise<void> {
  const newest = backupFileName(today);
  const names = await backupsIn(folder);
  const past = names.filter((name) => name <= newest);
  const toCome = names.filter((name) => name > newest);
  for (const name of [...past, ...toCome].slice(BACKUPS_KEPT)) await removeIfThere(folder, name);
}

async function check(folder: FileSystemDirectoryHandle, name: string, text: string): Promise<void> {
  const bytes = await readFile(folder, name);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  if (decoder.decode(bytes) !== text) throw new DOMException(name, 'DataError');
}

/** Not every browser can rename, and not every folder lets it. */
async function isMoved(folder: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  const file: FileSystemFileHandle & { move?: (name: string) => Promise<void> } =
    await folder.getFileHandle(UNFINISHED);
  if (file.move === undefined) return false;
  return file.move(name).then(
    () => true,
    () => false,
  );
}
