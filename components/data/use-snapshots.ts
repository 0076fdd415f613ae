import { useEffect, useState } from 'react';
import { useHeld } from '@/components/storage/use-held';
import { useLive } from '@/components/storage/use-live';
import { useNotebook } from '@/components/storage/notebook';
import { useToast } from '@/components/ui/toasts';
import type { KeptSnapshots } from '@/lib/safety/kept-snapshots';
import type { RestoreRefusal } from '@/lib/safety/restore-from';
import type { RestoreSighted } from '@/lib/safety/sight-restore';
import type { Live } from '@/lib/storage/live';
import { StorageProblem } from '@/lib/storage/problem';
import type { Snapshot } from '@/lib/storage/snapshots/snapshot';
import { text, type TextKey } from '@/lib/text';

const load = () => import('@/lib/safety/kept-snapshots');
const loadTasks = () => import('@/lib/worker/start-task');

/** Whether each snapshot that was read to its last letter was whole; what was written once is read once a page. */
const checked = new Map<string, boolean>();

/** The snapshots, and what can be done with them. */
export interface Snapshots {
  live: Live<KeptSnapshots>;
  /** undefined: it is being checked. */
  isWhole: (snapshot: Snapshot) => boolean | undefined;
  isKeeping: boolean;
  keepNow: () => Promise<void>;
  /** Reads one to its last letter, and what it would do. */
  sight: (snapshot: Snapshot) => Promise<RestoreSighted | RestoreRefusal>;
}

/** The snapshots in the browser's own file system, each checked one after the other. */
export function useSnapshots(): Snapshots {
  const [turn, setTurn] = useState(0);
  const [isKeeping, setKeeping] = useState(false);
  const live = useHeld(useLive(`snapshots/${turn}`, async () => (await load()).listKept()));
  const listed = live.state === 'ready' ? live.value.snapshots : null;
  const checks = useChecks(listed);
  const notebook = useNotebook();
  const toast = useToast();
  const keepNow = async (): Promise<void> => {
    if (isKeeping) return;
    setKeeping(true);
    try {
      const { keepSnapshot } = await import('@/lib/safety/keep-snapshot');
      toast({ text: text(SAID[(await keepSnapshot('by-hand')).is]) });
    } catch (error) {
      toast({ text: text('dataSnapshotFailed') });
      if (error instanceof StorageProblem) notebook.fail(error);
      else reportError(error);
    } finally {
      setKeeping(false);
      setTurn((before) => before + 1);
    }
  };
  return {
    live,
    isWhole: ({ name, sha256 }) => checks.get(name + sha256),
    isKeeping,
    keepNow,
    sight: async (snapshot) =>
      (await loadTasks()).startTask('sight restore', { is: 'snapshot', snapshot }),
  };
}

const SAID = {
  kept: 'dataSnapshotKept',
  unchanged: 'dataSnapshotUnchanged',
  nothing: 'dataSnapshotNothing',
} as const satisfies Record<string, TextKey>;

function useChecks(snapshots: readonly Snapshot[] | null): ReadonlyMap<string, boolean> {
  const [checks, setChecks] = useState<ReadonlyMap<string, boolean>>(() => new Map(checked));
  const names = snapshots?.map(({ name }) => name).join('/') ?? null;
  useEffect(() => {
    let isGone = false;
    const check = async (): Promise<void> => {
      const { startTask } = await loadTasks();
      for (const snapshot of snapshots ?? []) {
        const key = snapshot.name + snapshot.sha256;
        if (isGone) return;
        if (checked.has(key)) continue;
        checked.set(key, await startTask('check snapshot', snapshot));
        if (!isGone) setChecks(new Map(checked));
      }
    };
    if (names !== null) check().catch((error: unknown) => reportError(error));
    return () => {
      isGone = true;
    };
    // The names stand for the snapshots: none is ever written twice under one.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [names]);
  return checks;
}
