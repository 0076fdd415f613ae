import { useHeld } from '@/components/storage/use-held';
import { useLive } from '@/components/storage/use-live';
import type { RestoreFrom } from '@/lib/safety/restore-from';
import type { RestoreSight } from '@/lib/safety/sight-restore';
import type { Live } from '@/lib/storage/live';

/** Works out what a restore would do in either mode, and again after every commit in any page: what the preview says is what would happen. */
export function useRestorePlans(from: RestoreFrom): Live<RestoreSight> {
  return useHeld(
    useLive('restore', async () => {
      const { startTask } = await import('@/lib/worker/start-task');
      return startTask('sight restore', from);
    }),
  );
}
