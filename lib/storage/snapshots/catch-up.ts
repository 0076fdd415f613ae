import { LARGE_ACT } from '@/lib/storage/bulk';
import { readJournalActs, type JournalActs } from '@/lib/storage/snapshots/journal-acts';
import { appendToLog, lastLogged, readLog } from '@/lib/storage/snapshots/log-files';
import { unbrokenAfter } from '@/lib/storage/snapshots/logged-act';
import { listSnapshots } from '@/lib/storage/snapshots/read-snapshot';
import type { Vault } from '@/lib/storage/snapshots/vault';
import { SCHEMA_VERSION } from '@/lib/storage/schema';

/**
 * How the log stands: `current` up to a sequence number; `needsSnapshot` because the journal no longer knows what is
 * missing, or an act was too large; `ahead` of a database that fell behind, which is for the sentinel to judge.
 */
export type LogState =
  | { state: 'current'; sequence: number; added: number }
  | { state: 'needsSnapshot' }
  | { state: 'ahead'; sequence: number }
  | { state: 'nothingYet' };

/**
 * Adds to the log whatever the journal knows and the log does not. Any page and the worker may call it at any time, and
 * whatever one of them missed the next call finds. `readsAll` looks through the whole log for damage first,
 * as once after a start; else only its end is looked at.
 */
export function catchUp(
  vault: Vault,
  readsAll = false,
  readActs: (after: number) => Promise<JournalActs | null> = readJournalActs,
): Promise<LogState> {
  return vault.alone('log', async () => {
    const databaseId = (await readActs(Number.MAX_SAFE_INTEGER))?.databaseId;
    if (databaseId === undefined) return { state: 'nothingYet' };
    // Without a log it begins at the newest snapshot: what was erased from before it stays out.
    const logged = readsAll
      ? await unbrokenEnd(vault, databaseId)
      : ((await lastLogged(vault, databaseId)) ?? (await baseOf(vault, databaseId)));
    const journal = await readActs(logged);
    // Between two readings somebody may have erased everything.
    if (journal?.databaseId !== databaseId) return { state: 'nothingYet' };
    if (journal.sequence < logged) return { state: 'ahead', sequence: logged };
    const parts = [await addFrom(vault, journal, logged)];
    if (parts[0]?.reached !== journal.sequence) {
      // What the newest snapshot holds need not be in the log.
      parts.push(await addFrom(vault, journal, await baseOf(vault, databaseId)));
    }
    const added = parts.reduce((sum, part) => sum + part.added, 0);
    return parts.at(-1)?.reached === journal.sequence
      ? { state: 'current', sequence: journal.sequence, added }
      : { state: 'needsSnapshot' };
  });
}

/** Adds the acts that follow on a sequence number, up to a gap or one too large. */
async function addFrom(
  vault: Vault,
  { acts }: JournalActs,
  after: number,
): Promise<{ added: number; reached: number }> {
  const following = unbrokenAfter({ sequence: after, schema: SCHEMA_VERSION }, acts);
  const large = following.findIndex(({ changes }) => changes.length > LARGE_ACT);
  const added = large === -1 ? following : following.slice(0, large);
  await appendToLog(vault, added);
  return { added: added.length, reached: after + added.length };
}

/** Up to where the newest snapshot of a database goes; 0: there is none, and a log may begin with the first act. */
async function baseOf(vault: Vault, databaseId: string): Promise<number> {
  const snapshots = await listSnapshots(vault);
  return snapshots.findLast((snapshot) => snapshot.databaseId === databaseId)?.sequence ?? 0;
}

/** Up to where newest snapshot and log go without a gap. */
async function unbrokenEnd(vault: Vault, databaseId: string): Promise<number> {
  const sequence = await baseOf(vault, databaseId);
  const acts = await readLog(vault, databaseId);
  return unbrokenAfter({ sequence, schema: SCHEMA_VERSION }, acts).at(-1)?.sequence ?? sequence;
}
