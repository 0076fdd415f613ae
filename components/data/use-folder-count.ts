import { useEffect, useState } from 'react';
import { permissionOf, readFolder } from '@/lib/browser/backup-folder';
import type { FolderState } from '@/lib/safety/folder/folder-state';

/** How many of Kith's backups lie in the folder; null: not known, as while the browser does not let Kith look. */
export function useFolderCount(state: FolderState | null | undefined): number | null {
  const [count, setCount] = useState<number | null>(null);
  const key = state == null ? '' : `${state.name}/${state.last?.day}/${state.last?.sequence}`;
  useEffect(() => {
    let isGone = false;
    const look = async (): Promise<number | null> => {
      const folder = key === '' ? null : await readFolder();
      if (folder === null || (await permissionOf(folder)) !== 'granted') return null;
      const { backupsIn } = await import('@/lib/safety/folder/folder-files');
      return (await backupsIn(folder)).length;
    };
    const show = (found: number | null): void => {
      if (!isGone) setCount(found);
    };
    // A folder that is not there, or on a disk that was taken away: how many nobody can say.
    look().then(show, () => show(null));
    return () => {
      isGone = true;
    };
  }, [key]);
  return count;
}
