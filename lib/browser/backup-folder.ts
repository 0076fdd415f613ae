import { openDB, deleteDB } from 'idb';

/*
 * A handle can be kept in IndexedDB alone, and is no data of the user's: it lies in a database of its own, which no
 * snapshot, no restore and no erasing of the other touches.
 */
const DATABASE = 'backup-folder';
const STORE = 'folder';

type Handle = FileSystemDirectoryHandle & {
  queryPermission?: (of: { mode: 'readwrite' }) => Promise<PermissionState>;
  requestPermission?: (of: { mode: 'readwrite' }) => Promise<PermissionState>;
};

type Picker = (options: { mode: 'readwrite'; id: string }) => Promise<FileSystemDirectoryHandle>;

/** Whether this browser lets a user choose a folder at all; Firefox does not. */
export function canPickFolder(): boolean {
  return 'showDirectoryPicker' in window;
}

/** Lets the user choose a folder, from a click; null: they thought better of it. */
export async function pickFolder(): Promise<FileSystemDirectoryHandle | null> {
  // No lib.dom knows it yet; `canPickFolder` has looked.
  const { showDirectoryPicker } = window as unknown as { showDirectoryPicker: Picker };
  try {
    return await showDirectoryPicker.call(window, { mode: 'readwrite', id: 'kith-backups' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** The folder that was chosen; null: none was, or it is not known any more. */
export async function readFolder(): Promise<FileSystemDirectoryHandle | null> {
  const database = await open();
  const folder: unknown = await database.get(STORE, STORE);
  database.close();
  return folder instanceof FileSystemDirectoryHandle ? folder : null;
}

/** Keeps the folder for the times to come. */
export async function storeFolder(folder: FileSystemDirectoryHandle): Promise<void> {
  const database = await open();
  await database.put(STORE, folder, STORE);
  database.close();
}

/** Forgets which folder it was; what lies in it stays. */
export async function dropFolder(): Promise<void> {
  await deleteDB(DATABASE);
}

/** Whether Kith may write there now, without a question. */
export async function permissionOf(folder: Handle): Promise<PermissionState> {
  return (await folder.queryPermission?.({ mode: 'readwrite' })) ?? 'granted';
}

/** Asks for it, from a click. */
export async function askPermission(folder: Handle): Promise<boolean> {
  return ((await folder.requestPermission?.({ mode: 'readwrite' })) ?? 'granted') === 'granted';
}

function open() {
  return openDB(DATABASE, 1, { upgrade: (database) => void database.createObjectStore(STORE) });
}
