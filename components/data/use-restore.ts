import { useRef, useState } from 'react';
import { useNotebook } from '@/components/storage/notebook';
import { useToast } from '@/components/ui/toasts';
import { Refused } from '@/lib/acts/act';
import type { RestoreFrom, RestoreProgress } from '@/lib/safety/restore-from';
import { text } from '@/lib/text';
import type { RestoreMode } from '@/lib/transfer/backup/restore-plan';
import { Cancelled } from '@/lib/worker/task';

/** What a restore is at. */
export type RestoreStep = { is: 'snapshot' } | { is: 'restoring'; progress: RestoreProgress };

/** What came of it; `unguarded`: the snapshot before it could not be kept, and nothing was restored. */
export type RestoreEnd = 'done' | 'cancelled' | 'unguarded' | 'failed';

/** A restore that the user carries out. */
export interface Restore {
  /** null: nothing is under way. */
  step: RestoreStep | null;
  /** `isUnguarded`: without a snapshot before it. */
  start: (mode: RestoreMode, isUnguarded?: boolean) => Promise<RestoreEnd>;
  cancel: () => void;
}

/** Keeps what is here as a snapshot and restores, off the page's thread: one act, one undo. */
export function useRestore(from: RestoreFrom): Restore {
  const [step, setStep] = useState<RestoreStep | null>(null);
  const underWay = useRef<AbortController | null>(null);
  const notebook = useNotebook();
  const toast = useToast();
  const restore = async (mode: RestoreMode, signal: AbortSignal): Promise<RestoreEnd> => {
    const tell = (progress: RestoreProgress): void => setStep({ is: 'restoring', progress });
    tell(null);
    const { startTask } = await import('@/lib/worker/start-task');
    try {
      const { actId } = await startTask('restore', { from, mode }, { tell, signal });
      const undo = { label: text('undo'), act: () => void notebook.undo(actId) };
      toast({ text: text('dataRestored'), action: undo });
      return 'done';
    } catch (error) {
      if (error instanceof Cancelled) return 'cancelled';
      if (!(error instanceof Refused)) {
        notebook.fail(error);
        return 'failed';
      }
      // The drafts that were missing are there now, and that was all.
      toast({ text: text('dataNothingToRestore') });
      return 'done';
    }
  };
  const start = async (mode: RestoreMode, isUnguarded = false): Promise<RestoreEnd> => {
    if (underWay.current !== null) return 'cancelled';
    const { signal } = (underWay.current = new AbortController());
    toast(null);
    try {
      setStep({ is: 'snapshot' });
      if (!isUnguarded && !(await isSnapshotKept())) return 'unguarded';
      return signal.aborted ? 'cancelled' : await restore(mode, signal);
    } finally {
      underWay.current = null;
      setStep(null);
    }
  };
  return { step, start, cancel: () => underWay.current?.abort() };
}

async function isSnapshotKept(): Promise<boolean> {
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
