import '@/lib/storage/opens-to-write';
import { databaseNamePort } from '@/lib/browser/database-name-port';
import { sentinelPort } from '@/lib/browser/sentinel-port';
import { setWitnesses } from '@/lib/storage/guard';

const loadRare = () => import('@/lib/safety/rare-witnesses');

/*
 * Before anything is opened: by what stands outside IndexedDB, a page notices that the browser has thrown it away.
 * Snapshots are asked, or kept, only where there is no sentinel or an older schema: no part of a first paint.
 */
setWitnesses({
  sentinel: sentinelPort,
  database: databaseNamePort,
  vault: async () => (await loadRare()).vault(),
  beforeUpgrade: async (raw) => (await loadRare()).beforeUpgrade(raw),
});
