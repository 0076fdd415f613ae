import { useCallback, useEffect, useState } from 'react';
import { figuresText } from '@/components/recovery/figures-text';
import { useNotebook } from '@/components/storage/notebook';
import { useToast } from '@/components/ui/toasts';
import { figuresOf, type Figures } from '@/lib/safety/recovery-figures';
import { readRecoverable } from '@/lib/safety/read-recoverable';
import { goOnAsItIs, recoverTo } from '@/lib/safety/recovery';
import { readStanding, type Standing } from '@/lib/safety/read-standing';
import type { Live } from '@/lib/storage/live';
import { storageProblem, type StorageProblemKind } from '@/lib/storage/problem';
import type { Recoverable } from '@/lib/storage/snapshots/recover';
import { troubleNow } from '@/lib/storage/trouble';
import { text } from '@/lib/text';
import type { BackupContents } from '@/lib/transfer/backup/contents';

/** What snapshots and log give; null: there is nothing. */
export type Kept = Live<Recoverable<BackupContents> | null>;

/** What there is to choose from after a loss, and the choice. */
export interface Choosing {
  kept: Kept;
  standing: Live<Standing>;
  /** What is being brought back, `asItIs` where nothing is; null: nothing was chosen yet. */
  working: Figures | 'asItIs' | null;
  /** Why the choice could not be carried out. */
  failed: StorageProblemKind | null;
  bringBack: (contents: BackupContents) => void;
  goOn: () => void;
  readAgain: () => void;
}

/** Reads what can be had without writing anything, and carries out what the user chooses. */
export function useRecovery(): Choosing {
  const [turn, setTurn] = useState(0);
  const [working, setWorking] = useState<Choosing['working']>(null);
  const [failed, setFailed] = useState<StorageProblemKind | null>(null);
  const { fail } = useNotebook();
  const toast = useToast();
  const kept = useOnce(turn, readAll);
  const standing = useOnce(turn, readStanding);
  const carryOut = async (what: Figures | 'asItIs', work: () => Promise<void>): Promise<void> => {
    if (working !== null) return;
    setWorking(what);
    setFailed(null);
    try {
      await work();
      if (what !== 'asItIs') toast({ text: text('recoveryDone', figuresText(what)) });
    } catch (error) {
      const problem = storageProblem(error);
      setFailed(problem.kind);
      // The question was answered, and what failed came after: it is said in the page.
      if (troubleNow() === null) fail(problem);
    } finally {
      setWorking(null);
    }
  };
  return {
    kept,
    standing,
    working,
    failed,
    bringBack: (contents) => void carryOut(figuresOf(contents), () => recoverTo(contents)),
    goOn: () => void carryOut('asItIs', goOnAsItIs),
    readAgain: useCallback(() => setTurn((before) => before + 1), []),
  };
}

const readAll = () => readRecoverable();

/** What is read once for each turn. */
function useOnce<Value>(turn: number, read: () => Promise<Value>): Live<Value> {
  const [answer, setAnswer] = useState<{ turn: number; live: Live<Value> } | null>(null);
  useEffect(() => {
    let isMeant = true;
    const show = (live: Live<Value>): void => {
      if (isMeant) setAnswer({ turn, live });
    };
    read().then(
      (value) => show({ state: 'ready', value }),
      (error: unknown) => {
        reportError(error);
        show({ state: 'failed', error });
      },
    );
    return () => {
      isMeant = false;
    };
  }, [turn, read]);
  return answer?.turn === turn ? answer.live : { state: 'loading' };
}
