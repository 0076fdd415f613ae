import { useRef, useState } from 'react';
import { useNotebook } from '@/components/storage/notebook';
import { useToast } from '@/components/ui/toasts';
import { Refused } from '@/lib/acts/act';
import { text } from '@/lib/text';
import type { BackupContents } from '@/lib/transfer/backup/contents';
import type { RestoreMode } from '@/lib/transfer/backup/restore-plan';

/** What a restore is at. */
export type RestoreStep = 'snapshot' | 'restoring';

/** A restore that the user carries out. */
export interface Restore {
  /** null: nothing is under way. */
  step: RestoreStep | null;
  /** Whether the snapshot before it could not be kept; then nothing was restored. */
  isUnguarded: boolean;
  /** Resolves to whether it is done. `isUnguarded`: without a snapshot before it. */
  start: (mode: RestoreMode, isUnguarded?: boolean) => Promise<boolean>;
}

/** Keeps what is here as a snapshot and restores these contents: one act, one undo. */
export function useRestore(contents: BackupContents): Restore {
  const [step, setStep] = useState<RestoreStep | null>(null);
  const [isUnguarded, setUnguarded] = useState(false);
  const isBusy = useRef(false);
  const notebook = useNotebook();
  const toast = useToast();
  const restore = async (mode: RestoreMode): Promise<boolean> => {
    setStep('restoring');
    const { restoreContents } = await import('@/lib/safety/restore-contents');
    try {
      const { actId } = await restoreContents(contents, mode);
      const undo = { label: text('undo'), act: () => void notebook.undo(actId) };
      toast({ text: text('dataRestored'), action: undo });
      return true;
    } catch (error) {
      if (!(error instanceof Refused)) notebook.fail(error);
      // The drafts that were missing are there now, and that was all.
      else toast({ text: text('dataNothingToRestore') });
      return error instanceof Refused;
    }
  };
  const start = async (mode: RestoreMode, goesUnguarded = false): Promise<boolean> => {
    if (isBusy.current) return false;
    isBusy.current = true;
    toast(null);
    try {
      if (!goesUnguarded && !(await isSnapshotKept(setStep))) {
        setUnguarded(true);
        return false;
      }
      return await restore(mode);
    } finally {
      isBusy.current = false;
      setStep(null);
    }
  };
  return { step, isUnguarded, start };
}

async function isSnapshotKept(tell: (step: RestoreStep) => void): Promise<boolean> {
  tell('snapshot');
  try {
    const { keepSnapshot } = await import('@/lib/safety/keep-snapshot');
    await keepSnapshot('before-restore');
    return true;
  } catch (error) {
    // Whatever the reason, a full disk among them: the user is asked whether to go on without.
    reportError(error);
    return false;
  }
}
