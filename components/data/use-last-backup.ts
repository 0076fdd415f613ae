import { useEffect, useState } from 'react';
import { followKept } from '@/components/data/follow-kept';
import { onBackup, readLastBackup, type LastBackup } from '@/lib/browser/last-backup';

/** The last backup made from this browser, and from then on the newest; null: none was, undefined: not known yet. */
export function useLastBackup(): LastBackup | null | undefined {
  const [last, setLast] = useState<LastBackup | null>();
  useEffect(() => followKept(readLastBackup, onBackup, setLast), []);
  return last;
}
