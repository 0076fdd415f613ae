import { useEffect, useState } from 'react';
import { onFolderState, readFolderState } from '@/lib/browser/folder-port';
import type { FolderState } from '@/lib/safety/folder/folder-state';

/** What is known of the folder for backups, now and after every change; null: none was chosen, undefined: not read yet. */
export function useFolderState(): FolderState | null | undefined {
  const [state, setState] = useState<FolderState | null>();
  useEffect(() => {
    let isGone = false;
    const show = (read: FolderState | null): void => {
      if (!isGone) setState(read);
    };
    const stop = onFolderState(show);
    readFolderState().then(show, (error: unknown) => reportError(error));
    return () => {
      isGone = true;
      stop();
    };
  }, []);
  return state;
}
