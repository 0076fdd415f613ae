import type { RestoreSource } from '@/components/data/restore-source';
import { useHeld } from '@/components/storage/use-held';
import { useLive } from '@/components/storage/use-live';
import type { RestoreSight, RestoreSighted } from '@/lib/safety/sight-restore';
import type { Live } from '@/lib/storage/live';
import { openKith } from '@/lib/storage/open';

/**
 * What a restore would do in either mode: as it was worked out when it was checked, and anew after every commit in any
 * page. What the preview says is what would happen.
 */
export function useRestorePlans({ from, sighted }: RestoreSource): Live<RestoreSight> {
  const { sight } = sighted;
  const live = useLive('restore', async () => {
    if (await isStillSo(sighted)) return sight;
    const { startTask } = await import('@/lib/worker/start-task');
    const again = await startTask('sight restore', from);
    if (!again.ok) throw new Error(`No backup any more: ${again.reason}`);
    return again.sight;
  });
  return useHeld(live, { state: 'ready', value: sight });
}

/** Whether nothing was committed since: a large backup takes its time to be read once more. */
async function isStillSo({ databaseId, sequence }: RestoreSighted): Promise<boolean> {
  const identity = await (await openKith()).get('meta', 'database');
  return identity?.databaseId === databaseId && identity.sequence === sequence;
}
