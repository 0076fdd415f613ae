import '@/lib/storage/opens-to-write';
import { databaseNamePort } from '@/lib/browser/database-name-port';
import { sentinelPort } from '@/lib/browser/sentinel-port';
import { setWitnesses } from '@/lib/storage/guard';

/*
 * Before anything is opened: by what stands outside IndexedDB, a page notices that the browser has thrown it away.
 * Snapshots are asked only where there is no sentinel, so they are no part of a first paint.
 */
setWitnesses({
  sentinel: sentinelPort,
  database: databaseNamePort,
  vault: async () => {
    const [{ askVault }, { openVault }] = await Promise.all([
      import('@/lib/storage/snapshots/witness'),
      import('@/lib/storage/snapshots/vault'),
    ]);
    return askVault(await openVault());
  },
  beforeUpgrade: async (raw) => {
    const { snapshotBeforeUpgrade } = await import('@/lib/safety/snapshot-before-upgrade');
    await snapshotBeforeUpgrade(raw);
  },
});
