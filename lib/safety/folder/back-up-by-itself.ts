import { today } from '@/lib/clock';
import type { Day } from '@/lib/domain/day';
import { tidyFolder, writeBackupFile } from '@/lib/safety/folder/folder-files';
import {
  isFolderDue,
  type FolderProblem,
  type FolderState,
} from '@/lib/safety/folder/folder-state';
import { whileNobodyErases } from '@/lib/safety/while-nobody-erases';
import { openKith } from '@/lib/storage/open';
import { StorageProblem } from '@/lib/storage/problem';
import { startTask } from '@/lib/worker/start-task';

/** The folder that the user chose and what is known of it: the browser's part, handed in. */
export interface FolderPort {
  readState: () => Promise<FolderState | null>;
  writeState: (state: FolderState) => Promise<void>;
  /** null: it is not known any more. */
  readFolder: () => Promise<FileSystemDirectoryHandle | null>;
  permissionOf: (folder: FileSystemDirectoryHandle) => Promise<PermissionState>;
  /** Whether the user has let Kith in since the browser started: what holds then may end with it. */
  isAskedHere: () => Promise<boolean>;
  noteBackup: (made: { day: Day; people: number; records: number }) => Promise<void>;
}

const LOCK = 'kith-folder';

/** What came of it. `busy`: another page is at it; `current`: nothing to write. */
export type FolderRun = 'none' | 'busy' | 'current' | 'written' | FolderProblem;

/**
 * Writes a backup into the user's folder where one is due, and keeps the newest few; `isAsked`: whether or not it is
 * due. What stands in the way is stored with the state for the pages to show. Rejects only with `StorageProblem`.
 */
export async function backUpByItself(port: FolderPort, isAsked = false): Promise<FolderRun> {
  return navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (lock === null) return 'busy';
    const state = await port.readState();
    if (state === null) return 'none';
    const now = await (await openKith()).get('meta', 'database');
    if (now === undefined || !(isAsked || isFolderDue(state, now, today()))) return 'current';
    try {
      return await writeInto(port, state);
    } catch (error) {
      if (error instanceof StorageProblem) throw error;
      reportError(error);
      return fail(port, state, problemOf(error));
    }
  });
}

async function writeInto(port: FolderPort, state: FolderState): Promise<FolderRun> {
  const folder = await port.readFolder();
  if (folder === null) return fail(port, state, 'missing');
  if ((await port.permissionOf(folder)) !== 'granted') {
    return fail(port, { ...state, isLasting: false }, 'permission');
  }
  const isLasting = state.isLasting || !(await port.isAskedHere());
  const day = today();
  await whileNobodyErases(async () => {
    const made = await startTask('make backup', undefined);
    const { file, people, records, databaseId, sequence } = made;
    await writeBackupFile(folder, day, await file.text());
    const last = { day, databaseId, sequence };
    await port.writeState({ ...state, isLasting, last, problem: null });
    await port.noteBackup({ day, people, records });
  });
  await tidyFolder(folder, day);
  return 'written';
}

async function fail(
  port: FolderPort,
  state: FolderState,
  problem: FolderProblem,
): Promise<FolderRun> {
  await port.writeState({ ...state, problem });
  return problem;
}

function problemOf(error: unknown): FolderProblem {
  if (!(error instanceof DOMException)) return 'failed';
  if (error.name === 'NotAllowedError') return 'permission';
  return error.name === 'NotFoundError' ? 'missing' : 'failed';
}
