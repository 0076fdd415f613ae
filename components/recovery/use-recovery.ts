import { useCallback, useEffect, useState } from 'react';
import { figuresText } from '@/components/recovery/figures-text';
import { useNotebook } from '@/components/storage/notebook';
import { useToast } from '@/components/ui/toasts';
import type { RecoverFrom } from '@/lib/safety/recover-from';
import { goOnAsItIs, recoverTo, sightRecovery } from '@/lib/safety/recovery';
import type { Figures } from '@/lib/safety/recovery-figures';
import type { RestoreProgress } from '@/lib/safety/restore-from';
import type { KeptSight, RecoverySight, StandingSight } from '@/lib/safety/sight-recovery';
import type { Live } from '@/lib/storage/live';
import { storageProblem, type StorageProblemKind } from '@/lib/storage/problem';
import { troubleNow } from '@/lib/storage/trouble';
import { text } from '@/lib/text';

/** What snapshots and log give; null: there is nothing. */
export type Kept = Live<KeptSight | null>;

/** What is being carried out. */
export type Working =
  { is: 'asItIs' } | { is: 'back'; figures: Figures; progress: RestoreProgress };

/** What there is to choose from after a loss, and the choice. */
export interface Choosing {
  kept: Kept;
  standing: Live<StandingSight>;
  /** null: nothing was chosen yet. */
  working: Working | null;
  /** Why the choice could not be carried out. */
  failed: StorageProblemKind | null;
  bringBack: (from: RecoverFrom, figures: Figures) => void;
  goOn: () => void;
  readAgain: () => void;
}

/** Reads what can be had without writing anything, and carries out what the user chooses. */
export function useRecovery(): Choosing {
  const [turn, setTurn] = useState(0);
  const [working, setWorking] = useState<Working | null>(null);
  const [failed, setFailed] = useState<StorageProblemKind | null>(null);
  const { fail } = useNotebook();
  const toast = useToast();
  const sight = useSight(turn);
  const carryOut = async (what: Working, work: () => Promise<void>): Promise<void> => {
    if (working !== null) return;
    setWorking(what);
    setFailed(null);
    try {
      await work();
      if (what.is === 'back') toast({ text: text('recoveryDone', figuresText(what.figures)) });
    } catch (error) {
      const problem = storageProblem(error);
      setFailed(problem.kind);
      // The question was answered, and what failed came after: it is said in the page.
      if (troubleNow() === null) fail(problem);
    } finally {
      setWorking(null);
    }
  };
  const bringBack = (from: RecoverFrom, figures: Figures): void => {
    const at = (progress: RestoreProgress): Working => ({ is: 'back', figures, progress });
    const tell = (progress: RestoreProgress): void => setWorking(at(progress));
    void carryOut(at(null), () => recoverTo(from, tell));
  };
  return {
    ...sight,
    working,
    failed,
    bringBack,
    goOn: () => void carryOut({ is: 'asItIs' }, goOnAsItIs),
    readAgain: useCallback(() => setTurn((before) => before + 1), []),
  };
}

type Sight = Pick<Choosing, 'kept' | 'standing'>;

const LOADING: Sight = { kept: { state: 'loading' }, standing: { state: 'loading' } };

/** What is read once for each turn. */
function useSight(turn: number): Sight {
  const [answer, setAnswer] = useState<{ turn: number; sight: Sight } | null>(null);
  useEffect(() => {
    let isMeant = true;
    const show = (sight: RecoverySight | Sight): void => {
      for (const part of [sight.kept, sight.standing]) {
        if (part.state === 'failed') reportError(part.error);
      }
      if (isMeant) setAnswer({ turn, sight });
    };
    sightRecovery().then(show, (error: unknown) =>
      show({ kept: { state: 'failed', error }, standing: { state: 'failed', error } }),
    );
    return () => {
      isMeant = false;
    };
  }, [turn]);
  return answer?.turn === turn ? answer.sight : LOADING;
}
