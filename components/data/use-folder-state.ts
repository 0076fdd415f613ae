import { useEffect, useState } from 'react';
import { followKept } from '@/components/data/follow-kept';
import { onFolderState, readFolderState } from '@/lib/browser/folder-port';
import type { FolderState } from '@/lib/safety/folder/folder-state';

/** What is known of the folder for backups, now and after every change; null: none was chosen, undefined: not read yet. */
export function useFolderState(): FolderState | null | undefined {
  const [state, setState] = useState<FolderState | null>();
  useEffect(() => followKept(readFolderState, onFolderState, setState), []);
  return state;
}
