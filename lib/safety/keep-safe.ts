import { today } from '@/lib/clock';
import { makeSnapshot } from '@/lib/safety/make-snapshot';
import { openKith } from '@/lib/storage/open';
import { SCHEMA_VERSION } from '@/lib/storage/schema';
import { catchUp } from '@/lib/storage/snapshots/catch-up';
import { listSnapshots } from '@/lib/storage/snapshots/read-snapshot';
import { isSnapshotDue } from '@/lib/storage/snapshots/retention';
import { logBytes } from '@/lib/storage/snapshots/tidy';
import { openVault, type Vault } from '@/lib/storage/snapshots/vault';

const LOCK = 'kith-keep-safe';

/** What was done for what is kept outside IndexedDB; `busy`: another page is at it. */
export type KeptSafe = 'busy' | 'current' | 'snapshot';

/**
 * Sees to it that snapshot and log together hold everything acknowledged: adds to the log what is missing there, and
 * keeps a snapshot where one is due, once a day when something changed. `isStart`: the whole log is looked through for
 * damage, and whether a day's snapshot is due; else only its end. All of it takes a while: see `lib/worker`.
 */
export async function keepSafe(isStart: boolean): Promise<KeptSafe> {
  return navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (lock === null) return 'busy';
    const vault = await openVault();
    const log = await catchUp(vault, isStart);
    const isNeeded = log.state === 'needsSnapshot' || (isStart && (await isDue(vault)));
    if (!isNeeded) return 'current';
    await makeSnapshot(log.state === 'needsSnapshot' ? 'new-base' : 'daily');
    await catchUp(vault);
    return 'snapshot';
  });
}

/** Only adds to the log what was committed just now: little enough for a page. Gives whether `keepSafe` must follow. */
export async function keepLog(): Promise<boolean> {
  return (await catchUp(await openVault())).state === 'needsSnapshot';
}

async function isDue(vault: Vault): Promise<boolean> {
  const identity = await (await openKith()).get('meta', 'database');
  if (identity === undefined) return false;
  const { databaseId, sequence } = identity;
  const newest = (await listSnapshots(vault)).at(-1);
  const bytes = await logBytes(vault, databaseId);
  return isSnapshotDue(
    newest,
    { databaseId, sequence, schema: SCHEMA_VERSION, logBytes: bytes },
    today(),
  );
}
