import { LARGE_ACT } from '@/lib/storage/bulk';
import { SCHEMA_VERSION } from '@/lib/storage/schema';
import { namesIn } from '@/lib/storage/snapshots/files';
import { readJournalActs } from '@/lib/storage/snapshots/journal-acts';
import { appendToLog, lastLogged } from '@/lib/storage/snapshots/log-files';
import { unbrokenAfter } from '@/lib/storage/snapshots/logged-act';
import { snapshotFolder, type Vault } from '@/lib/storage/snapshots/vault';

/**
 * Adds to the log what follows on its end: all that the worker does, which has room for no more. Gaps, damage, acts too
 * large and a log that must begin at a snapshot are left to the next page, which calls `catchUp`.
 */
export function addNewActs(vault: Vault): Promise<void> {
  return vault.alone('log', async () => {
    const databaseId = (await readJournalActs(Number.MAX_SAFE_INTEGER))?.databaseId;
    if (databaseId === undefined) return;
    const logged = await lastLogged(vault, databaseId);
    if (logged === undefined && (await namesIn(await snapshotFolder(vault))).length > 0) return;
    const journal = await readJournalActs(logged ?? 0);
    if (journal?.databaseId !== databaseId) return;
    const following = unbrokenAfter(
      { sequence: logged ?? 0, schema: SCHEMA_VERSION },
      journal.acts,
    );
    const large = following.findIndex(({ changes }) => changes.length > LARGE_ACT);
    await appendToLog(vault, large === -1 ? following : following.slice(0, large));
  });
}
