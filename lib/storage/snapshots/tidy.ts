import type { Day } from '@/lib/domain/day';
import type { Id } from '@/lib/domain/record';
import { namesIn, readFile, removeIfThere } from '@/lib/storage/snapshots/files';
import { logFiles } from '@/lib/storage/snapshots/log-files';
import { sealedSnapshots } from '@/lib/storage/snapshots/read-snapshot';
import { toDelete } from '@/lib/storage/snapshots/retention';
import { BODY, SEAL, type Snapshot } from '@/lib/storage/snapshots/snapshot';
import { logFolder, snapshotFolder, type Vault } from '@/lib/storage/snapshots/vault';

/**
 * Takes away the snapshots that need not be kept, what a browser that died left half written, and the log up to
 * the last snapshot but one of each database: should the last turn out damaged, that one and the log lead on from it.
 */
export function tidy(vault: Vault, today: Day): Promise<void> {
  return vault.alone('snapshots', async () => {
    const folder = await snapshotFolder(vault);
    const snapshots = await sealedSnapshots(folder);
    const gone = new Set(toDelete(snapshots, today));
    const kept = snapshots.filter((each) => !gone.has(each));
    await keepOnly(folder, kept);
    await vault.alone('log', () => shortenLogs(vault, kept));
  });
}

/**
 * Takes away every snapshot but one, or all, and every log but what follows on that one: what a person's erasing
 * leaves behind. Write the one that stays first.
 */
export function forgetAllBut(vault: Vault, stays: Snapshot | null): Promise<void> {
  return vault.alone('snapshots', async () => {
    await keepOnly(await snapshotFolder(vault), stays === null ? [] : [stays]);
    // The acts since are in the journal, and come back into the log with the next one.
    await vault.alone('log', () => removeIfThere(vault.folder, 'log'));
  });
}

/** How many bytes the log of a database takes up. */
export async function logBytes(vault: Vault, databaseId: Id): Promise<number> {
  const folder = await (await logFolder(vault)).getDirectoryHandle(databaseId, { create: true });
  const files = await logFiles(vault, databaseId);
  const read = await Promise.all(files.map(({ name }) => readFile(folder, name)));
  return read.reduce((sum, bytes) => sum + (bytes?.length ?? 0), 0);
}

async function keepOnly(
  folder: FileSystemDirectoryHandle,
  snapshots: readonly Snapshot[],
): Promise<void> {
  const kept = new Set(snapshots.flatMap(({ name }) => [name + BODY, name + SEAL]));
  // The seal goes before the body: a body without a seal is nothing, a seal without a body an alarm.
  const others = (await namesIn(folder)).filter((name) => !kept.has(name));
  const isSeal = (name: string): number => (name.endsWith(SEAL) ? 0 : 1);
  for (const name of others.sort((a, b) => isSeal(a) - isSeal(b))) {
    await removeIfThere(folder, name);
  }
}

async function shortenLogs(vault: Vault, kept: readonly Snapshot[]): Promise<void> {
  const folder = await logFolder(vault);
  for (const databaseId of await namesIn(folder)) {
    const of = kept.filter((snapshot) => snapshot.databaseId === databaseId);
    const base = of.at(-2)?.sequence ?? 0;
    const files = await logFiles(vault, databaseId);
    const logOf = await folder.getDirectoryHandle(databaseId);
    for (const [place, { name }] of files.entries()) {
      const next = files[place + 1];
      if (next !== undefined && next.first <= base + 1) await removeIfThere(logOf, name);
    }
    await removeLeftovers(logOf);
  }
}

/** What Chromium calls a file that was being written when the browser died. */
async function removeLeftovers(folder: FileSystemDirectoryHandle): Promise<void> {
  for (const name of await namesIn(folder)) {
    if (name.endsWith('.crswap')) await removeIfThere(folder, name);
  }
}
