import { useCallback, useRef, useState } from 'react';
import type { FileRead, FileRefusal } from '@/components/backup-file/read-backup-file';

/** How a page reads a file that was picked. */
export type ReadFile<Found> = (file: File, passphrase: string | null) => Promise<FileRead<Found>>;

/** A backup file that the user picks. */
export interface BackupFilePick {
  /** Of the file that was picked last; null: none was. */
  name: string | null;
  isBusy: boolean;
  /** Whether the file is encrypted, so that a passphrase is asked for. */
  isLocked: boolean;
  /** Why it was not taken in; `broken`: something nobody foresaw. */
  refused: FileRefusal | 'broken' | null;
  read: (file: File) => void;
  unlock: (passphrase: string) => void;
}

interface Picked {
  file: File;
  isBusy: boolean;
  isLocked: boolean;
  refused: BackupFilePick['refused'];
}

/** Reads the file that the user picks; `onFound` gets what was read whole. A later file overtakes an earlier one. */
export function useBackupFile<Found>(
  readFile: ReadFile<Found>,
  onFound: (found: Found) => void,
): BackupFilePick {
  const [picked, setPicked] = useState<Picked | null>(null);
  const turn = useRef(0);
  const look = useCallback(
    async (file: File, passphrase: string | null) => {
      const mine = ++turn.current;
      const isAsked = passphrase !== null;
      setPicked({ file, isBusy: true, isLocked: isAsked, refused: null });
      const end = (refused: Picked['refused'], isLocked = false): void =>
        setPicked({ file, isBusy: false, isLocked, refused });
      try {
        const read = await readFile(file, passphrase);
        if (turn.current !== mine) return;
        if (read.ok) {
          end(null);
          onFound(read.found);
        } else if (read.reason === 'encrypted' && !isAsked) end(null, true);
        else end(read.reason, read.reason === 'wrongPassphrase');
      } catch (error) {
        reportError(error);
        if (turn.current === mine) end('broken', isAsked);
      }
    },
    [readFile, onFound],
  );
  const read = useCallback((file: File) => void look(file, null), [look]);
  const unlock = (passphrase: string): void => {
    if (picked !== null) void look(picked.file, passphrase);
  };
  return {
    name: picked?.file.name ?? null,
    isBusy: picked?.isBusy ?? false,
    isLocked: picked?.isLocked ?? false,
    refused: picked?.refused ?? null,
    read,
    unlock,
  };
}
