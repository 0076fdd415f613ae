import { useEffect, useRef, useState } from 'react';
import { useNotebook } from '@/components/storage/notebook';
import { useToast } from '@/components/ui/toasts';
import { Refused } from '@/lib/acts/act';
import type { Id } from '@/lib/domain/record';
import { keepSnapshot } from '@/lib/safety/keep-snapshot';
import { StorageProblem } from '@/lib/storage/problem';
import { text } from '@/lib/text';
import type { ImportProgress, ImportTask } from '@/lib/worker/import-file';
import { startTask } from '@/lib/worker/start-task';
import { Cancelled } from '@/lib/worker/task';

/** What an import is at. */
export type ImportStep =
  { is: 'snapshot' } | { is: 'writing'; progress: ImportProgress; since: number };

/** An import that was carried out, and what it brought, in figures. */
export interface Imported {
  actId: Id;
  said: string;
}

/** What came of it. */
export type ImportEnd = Imported | 'nothing' | 'cancelled' | 'unguarded' | 'failed';

/** An import that the user carries out. */
export interface CommitImport {
  step: ImportStep | null;
  start: (task: ImportTask, said: string, isUnguarded?: boolean) => Promise<ImportEnd>;
  cancel: () => void;
}

/** Keeps what is here as a snapshot, then imports: one transaction, one undo. Leaving the room cancels. */
export function useCommitImport(): CommitImport {
  const [step, setStep] = useState<ImportStep | null>(null);
  const cancelled = useRef<AbortController | null>(null);
  const notebook = useNotebook();
  const toast = useToast();
  useEffect(() => () => cancelled.current?.abort(), []);
  const write = async (task: ImportTask, said: string, signal: AbortSignal): Promise<ImportEnd> => {
    const since = performance.now();
    const tell = (progress: ImportProgress): void => setStep({ is: 'writing', progress, since });
    tell(null);
    try {
      const { actId } = await startTask('import file', task, { tell, signal });
      const undo = { label: text('undo'), act: () => void notebook.undo(actId) };
      toast({ text: text('importDone', said), action: undo });
      return { actId, said };
    } catch (error) {
      if (error instanceof Cancelled) return 'cancelled';
      if (error instanceof Refused && error.reason === 'nothingToSave') return 'nothing';
      if (error instanceof StorageProblem) notebook.fail(error);
      else reportError(error);
      return 'failed';
    }
  };
  const start: CommitImport['start'] = async (task, said, isUnguarded = false) => {
    if (step !== null) return 'cancelled';
    const { signal } = (cancelled.current = new AbortController());
    toast(null);
    try {
      setStep({ is: 'snapshot' });
      if (!isUnguarded && !(await isSnapshotKept())) return 'unguarded';
      return signal.aborted ? 'cancelled' : await write(task, said, signal);
    } finally {
      setStep(null);
    }
  };
  return { step, start, cancel: () => cancelled.current?.abort() };
}

async function isSnapshotKept(): Promise<boolean> {
  try {
    await keepSnapshot('before-import');
    return true;
  } catch (error) {
    // Whatever the reason, a full disk among them: the user is asked whether to go on without.
    reportError(error);
    return false;
  }
}
