import { useLive } from '@/components/storage/use-live';
import type { Id } from '@/lib/domain/record';
import { openKith } from '@/lib/storage/open';

/** Whether an act that was just carried out has been taken back since, wherever that was done. */
export function useIsUndone(actId: Id): boolean {
  const live = useLive(
    `undone/${actId}`,
    // The journal's entry of an import is large: it is read only when there is news of it.
    async (notice) => notice !== null && (await readIsUndone(actId)),
    ({ name }) => name === 'undo',
  );
  return live.state === 'ready' && live.value;
}

async function readIsUndone(actId: Id): Promise<boolean> {
  const entry = await (await openKith()).getFromIndex('journal', 'actId', actId);
  return entry !== undefined && entry.undoneBy !== null;
}
