import { Refused, type ActContext, type Everything } from '@/lib/acts/act';
import { restore } from '@/lib/acts/restore';
import type { Committed } from '@/lib/storage/commit';
import type { CommitWatch } from '@/lib/storage/derive';
import { openKith } from '@/lib/storage/open';
import { realContext, run } from '@/lib/storage/run';
import type { BackupContents } from '@/lib/transfer/backup/contents';
import { planRestore, type RestoreMode } from '@/lib/transfer/backup/restore-plan';

/**
 * Restores contents: one transaction, one undo. Drafts that are not there come back, too, beside the act: what was
 * typed and not saved is no part of what can be undone. Throws `Refused` where all of it is there already, once the drafts are.
 */
export async function restoreContents(
  contents: BackupContents,
  mode: RestoreMode,
  context: ActContext = realContext(),
  watch?: CommitWatch,
): Promise<Committed> {
  try {
    const watched = { ...watch, people: contents.people.length };
    const plan = (now: Everything) => planRestore(now, contents, mode).writes;
    const committed = await run(restore, { plan }, context, null, watched);
    // What is committed is restored, whatever becomes of the drafts.
    await bringDraftsBack(contents).catch((error: unknown) => reportError(error));
    return committed;
  } catch (error) {
    const isAllThere = error instanceof Refused && error.reason === 'nothingToSave';
    if (isAllThere) await bringDraftsBack(contents);
    throw error;
  }
}

/** What is typed now stays. */
async function bringDraftsBack({ drafts }: BackupContents): Promise<void> {
  const transaction = (await openKith()).transaction('drafts', 'readwrite', {
    durability: 'strict',
  });
  const there = new Set(await transaction.store.getAllKeys());
  for (const draft of drafts) if (!there.has(draft.id)) void transaction.store.put(draft);
  await transaction.done;
}
