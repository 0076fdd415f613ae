import { useEffect, useSyncExternalStore } from 'react';
import { onNotice } from '@/lib/storage/notice';
import { tryAgain } from '@/lib/storage/open';
import type { StorageProblem } from '@/lib/storage/problem';
import { followSetAside } from '@/lib/storage/follow-set-aside';
import { onTrouble, troubleNow } from '@/lib/storage/trouble';

/** Why the store cannot be opened in this page; null: it can. `onOver` is told when that has become so. */
export function useTrouble(onOver: () => void): StorageProblem | null {
  const trouble = useSyncExternalStore(onTrouble, troubleNow);
  const isOpen = trouble === null;
  useEffect(() => followSetAside(), []);
  useEffect(
    () =>
      onTrouble((problem) => {
        if (problem === null) onOver();
      }),
    [onOver],
  );
  useEffect(() => {
    if (isOpen) return undefined;
    // Another page could write: whatever stood in the way, somebody has dealt with it.
    return onNotice(() => void tryAgain());
  }, [isOpen]);
  return trouble;
}
