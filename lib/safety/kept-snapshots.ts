import type { Day } from '@/lib/domain/day';
import { namesIn, readFile } from '@/lib/storage/snapshots/files';
import {
  isWhole,
  listSnapshots,
  readSnapshot,
  SnapshotDamaged,
} from '@/lib/storage/snapshots/read-snapshot';
import {
  readSeal,
  SEAL,
  SNAPSHOT_REASONS,
  type Snapshot,
  type SnapshotReason,
} from '@/lib/storage/snapshots/snapshot';
import { openVault, snapshotFolder } from '@/lib/storage/snapshots/vault';
import { readBackup, type BackupRead } from '@/lib/transfer/backup/read-backup';

/** A snapshot whose seal is torn or altered: what its name still says. */
export interface Torn {
  name: string;
  day: Day;
  reason: SnapshotReason | null;
}

/** What the browser's own file system keeps. */
export interface KeptSnapshots {
  /** The newest first; whether each is whole `checkSnapshot` finds out. */
  snapshots: Snapshot[];
  torn: Torn[];
}

/** All snapshots, those too that can no longer be read: a loss is named and not left out. */
export async function listKept(): Promise<KeptSnapshots> {
  const vault = await openVault();
  const folder = await snapshotFolder(vault);
  const torn: Torn[] = [];
  for (const name of await namesIn(folder)) {
    if (!name.endsWith(SEAL)) continue;
    const seal = await readSeal(new TextDecoder().decode(await readFile(folder, name)));
    if (seal === undefined) torn.push(tornOf(name.slice(0, -SEAL.length)));
  }
  return { snapshots: (await listSnapshots(vault)).toReversed(), torn: torn.toReversed() };
}

/** Reads a snapshot to its last letter: whether it is what was written. */
export async function checkSnapshot(snapshot: Snapshot): Promise<boolean> {
  return isWhole(await openVault(), snapshot);
}

/** What a snapshot holds, or why it cannot be read. */
export async function openSnapshot(snapshot: Snapshot): Promise<BackupRead> {
  try {
    return await readBackup(await readSnapshot(await openVault(), snapshot));
  } catch (error) {
    if (!(error instanceof SnapshotDamaged)) throw error;
    return { ok: false, reason: 'damaged', detail: error.message };
  }
}

/** Its name is `<number>-<day>-<sequence>-<reason>`; see `snapshotName`. */
function tornOf(name: string): Torn {
  const [, day = '', said] = /^\d+-(\d{4}-\d\d-\d\d)-\d+-(.+)$/u.exec(name) ?? [];
  return { name, day, reason: SNAPSHOT_REASONS.find((reason) => reason === said) ?? null };
}
