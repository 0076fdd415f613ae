import { today } from '@/lib/clock';
import { refuseAltered } from '@/lib/safety/altered';
import { readContents } from '@/lib/safety/contents';
import { makeBackup } from '@/lib/safety/make-backup';
import { whileNobodyErases } from '@/lib/safety/while-nobody-erases';
import { SCHEMA_VERSION } from '@/lib/storage/schema';
import { listSnapshots } from '@/lib/storage/snapshots/read-snapshot';
import type { Snapshot, SnapshotReason } from '@/lib/storage/snapshots/snapshot';
import { tidy } from '@/lib/storage/snapshots/tidy';
import { openVault } from '@/lib/storage/snapshots/vault';
import { writeSnapshot } from '@/lib/storage/snapshots/write-snapshot';

/** What came of it; `unchanged`: the newest snapshot is of this very state. `nothing`: there is nothing to keep. */
export type KeptSnapshot =
  { is: 'kept'; snapshot: Snapshot } | { is: 'unchanged'; snapshot: Snapshot } | { is: 'nothing' };

/** Of these there is nothing that they could be held against. */
const UNCOMPARED: ReadonlySet<SnapshotReason> = new Set([
  'after-erasing',
  'before-upgrade',
  'new-base',
]);

/**
 * Keeps all that is stored now as a snapshot, in this thread, and lets go of the older ones that need not be kept.
 * Rejects with `StorageProblem` (`altered`) where that is not what was saved; all the older ones stay then.
 */
export function makeSnapshot(reason: SnapshotReason): Promise<KeptSnapshot> {
  return whileNobodyErases(() => makeSnapshotAlone(reason));
}

/** The same for whoever is erasing, which nobody else does meanwhile. */
export async function makeSnapshotAlone(reason: SnapshotReason): Promise<KeptSnapshot> {
  const stored = await readContents();
  if (!UNCOMPARED.has(reason)) await refuseAltered(stored);
  const { text, contents, createdAt: at, databaseId, sequence } = await makeBackup(stored);
  const counts = Object.fromEntries(
    Object.entries(contents).map(([store, rows]: [string, unknown[]]) => [store, rows.length]),
  );
  if (Object.values(counts).every((count) => count === 0)) return { is: 'nothing' };
  const vault = await openVault();
  const newest = (await listSnapshots(vault)).at(-1);
  const isSame = newest?.databaseId === databaseId && newest.sequence === sequence;
  if (newest !== undefined && isSame && reason === 'by-hand') {
    return { is: 'unchanged', snapshot: newest };
  }
  const of = { day: today(), at, reason, databaseId, sequence, schema: SCHEMA_VERSION, counts };
  const snapshot = await writeSnapshot(vault, text, of);
  await tidy(vault, today());
  return { is: 'kept', snapshot };
}
