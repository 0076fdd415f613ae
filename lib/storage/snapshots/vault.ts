/** What is done by one page at a time, the worker counted in: adding to the log; writing and tidying snapshots. */
export type AloneAt = 'log' | 'snapshots';

/** Where snapshots and log lie: a folder outside IndexedDB, and a way to be the only one at work in it. */
export interface Vault {
  folder: FileSystemDirectoryHandle;
  alone<Result>(at: AloneAt, work: () => Promise<Result>): Promise<Result>;
}

const FOLDER = 'kith';

/** The vault in the browser's private file system, the same for every page and the worker. */
export async function openVault(): Promise<Vault> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(FOLDER, { create: true });
  // A page that dies gives its locks back by dying.
  return { folder, alone: (at, work) => navigator.locks.request(`kith-${at}`, work) };
}

/** The part of a vault that holds snapshots. */
export function snapshotFolder({ folder }: Vault): Promise<FileSystemDirectoryHandle> {
  return folder.getDirectoryHandle('snapshots', { create: true });
}

/** The part of a vault that holds the logs, a folder a database. */
export function logFolder({ folder }: Vault): Promise<FileSystemDirectoryHandle> {
  return folder.getDirectoryHandle('log', { create: true });
}
