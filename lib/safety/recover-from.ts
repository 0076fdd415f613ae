import { Refused } from '@/lib/acts/act';
import type { Id } from '@/lib/domain/record';
import { confirmChoice } from '@/lib/safety/confirm-choice';
import { readRecoverable } from '@/lib/safety/read-recoverable';
import { restoreContents } from '@/lib/safety/restore-contents';
import { contentsFrom, type RestoreFrom, type RestoreProgress } from '@/lib/safety/restore-from';
import { goBack, goOn } from '@/lib/storage/choice';
import type { CommitWatch } from '@/lib/storage/derive';
import { realContext } from '@/lib/storage/run';
import type { BackupContents } from '@/lib/transfer/backup/contents';
import type { TaskWatch } from '@/lib/worker/task';

/** Where what is gone on with after a loss lies; `kept`: in what snapshots and log still give. */
export type RecoverFrom = { is: 'kept' } | RestoreFrom;

/** `knownAs`: the ids by which the database that was lost is known, each of which the new one answers for. */
export interface RecoverTask {
  from: RecoverFrom;
  knownAs: readonly Id[];
}

/** Goes on after a loss with what lies there, read once more; for the page see `recoverTo`. */
export async function recoverFrom(
  { from, knownAs }: RecoverTask,
  { tell }: TaskWatch<RestoreProgress>,
): Promise<void> {
  tell(null);
  const contents = from.is === 'kept' ? await keptContents() : await contentsFrom(from);
  await recoverContents(contents, knownAs, { tell });
}

/** Goes on after a loss with these contents and nothing else: one transaction, and until it is done nothing changed. */
export async function recoverContents(
  contents: BackupContents,
  knownAs: readonly Id[],
  watch?: CommitWatch,
): Promise<void> {
  // In this thread: the page has done so in its own.
  goOn(knownAs);
  try {
    await restoreContents(contents, 'replace', realContext(), watch);
  } catch (error) {
    if (!(error instanceof Refused) || error.reason !== 'nothingToSave') throw error;
    // All of it is there already; what is left to do is to say so.
    await confirmChoice();
  } finally {
    goBack();
  }
}

async function keptContents(): Promise<BackupContents> {
  const kept = await readRecoverable();
  if (kept === null) throw new Error('Nothing is kept aside any more');
  return kept.contents;
}
