import { useLive } from '@/components/storage/use-live';
import { useHeld } from '@/components/storage/use-held';
import type { Id } from '@/lib/domain/record';
import type { Live } from '@/lib/storage/live';
import type { BackupContents } from '@/lib/transfer/backup/contents';
import type { RestoreMode, RestorePlan } from '@/lib/transfer/backup/restore-plan';

/** What a restore would do now, in either mode, and what everybody in it is called. */
export interface RestorePlans {
  plans: Record<RestoreMode, RestorePlan>;
  names: ReadonlyMap<Id, string>;
}

/** Works out both, and again after every commit in any page: what the preview says is what would happen. */
export function useRestorePlans(contents: BackupContents): Live<RestorePlans> {
  return useHeld(
    useLive('restore', async () => {
      const [{ readContents }, { planRestore }] = await Promise.all([
        import('@/lib/safety/contents'),
        import('@/lib/transfer/backup/restore-plan'),
      ]);
      const now = (await readContents()).contents;
      const people = [...now.people, ...contents.people];
      return {
        plans: {
          add: planRestore(now, contents, 'add'),
          replace: planRestore(now, contents, 'replace'),
        },
        names: new Map(people.map(({ id, name }) => [id, name])),
      };
    }),
  );
}
