import type { RawDatabase } from '@/lib/storage/read-raw';
import type { Sentinel } from '@/lib/storage/sentinel';
import { openVault } from '@/lib/storage/snapshots/vault';
import { askVault } from '@/lib/storage/snapshots/witness';

/** How far snapshots and log say that the database had come. */
export async function vault(): Promise<Sentinel | null> {
  return askVault(await openVault());
}

/** Keeps what is stored before a newer schema is made of it. */
export async function beforeUpgrade(raw: RawDatabase): Promise<void> {
  const { snapshotBeforeUpgrade } = await import('@/lib/safety/snapshot-before-upgrade');
  await snapshotBeforeUpgrade(raw);
}
