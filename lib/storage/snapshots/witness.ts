import { namesIn } from '@/lib/storage/snapshots/files';
import { lastLogged } from '@/lib/storage/snapshots/log-files';
import { listSnapshots } from '@/lib/storage/snapshots/read-snapshot';
import { logFolder, type Vault } from '@/lib/storage/snapshots/vault';
import type { Sentinel } from '@/lib/storage/sentinel';

/**
 * How far snapshots and log say that a database had come: a second sentinel, for when `storage.local` was lost
 * too. Slower than the first, so asked only where that one is missing. Null: there is neither snapshot nor log.
 */
export async function askVault(vault: Vault): Promise<Sentinel | null> {
  const snapshot = (await listSnapshots(vault)).at(-1);
  const databaseId = snapshot?.databaseId ?? (await namesIn(await logFolder(vault)))[0];
  if (databaseId === undefined) return null;
  const logged = (await lastLogged(vault, databaseId)) ?? 0;
  return { databaseId, sequence: Math.max(snapshot?.sequence ?? 0, logged) };
}
