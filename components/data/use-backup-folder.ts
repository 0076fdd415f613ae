import { useState } from 'react';
import { useFolderCount } from '@/components/data/use-folder-count';
import { useFolderState } from '@/components/data/use-folder-state';
import { useNotebook } from '@/components/storage/notebook';
import {
  askPermission,
  canPickFolder,
  pickFolder,
  readFolder,
  storeFolder,
} from '@/lib/browser/backup-folder';
import { folderPort, forgetFolder, noteAsked } from '@/lib/browser/folder-port';
import type { FolderState } from '@/lib/safety/folder/folder-state';

/** The folder for backups, and what the user can do about it. Nothing here rejects: what failed is in `state.problem`. */
export interface BackupFolder {
  canPick: boolean;
  /** null: none was chosen; undefined: not known yet. */
  state: FolderState | null | undefined;
  /** How many backups lie there; null: not known. */
  count: number | null;
  isBusy: boolean;
  /** Whether a folder could not be chosen, for a reason that the browser has told the user. */
  isRefused: boolean;
  choose: () => void;
  /** Asks the browser where it wants to be asked, and writes a backup. */
  writeNow: () => void;
  stop: () => void;
}

/** Each of these begins with what needs the user's click. */
export function useBackupFolder(): BackupFolder {
  const state = useFolderState();
  const count = useFolderCount(state);
  const [isBusy, setBusy] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const notebook = useNotebook();
  const write = async (): Promise<void> => {
    const { backUpByItself } = await import('@/lib/safety/folder/back-up-by-itself');
    await backUpByItself(folderPort, true);
  };
  const choose = async (): Promise<void> => {
    const folder = await pickFolder().catch((error: unknown) => {
      setRefused(true);
      reportError(error);
      return null;
    });
    if (folder === null) return;
    setRefused(false);
    await storeFolder(folder);
    await noteAsked();
    const { name } = folder;
    await folderPort.writeState({ name, last: null, isLasting: false, problem: null });
    await write();
  };
  const writeNow = async (): Promise<void> => {
    const folder = await readFolder();
    if (folder !== null && (await folderPort.permissionOf(folder)) !== 'granted') {
      if (await askPermission(folder)) await noteAsked();
    }
    await write();
  };
  const alone = (work: () => Promise<void>) => (): void => {
    if (isBusy) return;
    setBusy(true);
    work()
      .catch(notebook.fail)
      .finally(() => setBusy(false));
  };
  return {
    canPick: canPickFolder(),
    state,
    count,
    isBusy,
    isRefused,
    choose: alone(choose),
    writeNow: alone(writeNow),
    stop: alone(forgetFolder),
  };
}
