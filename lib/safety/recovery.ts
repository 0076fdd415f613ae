import type { Id } from '@/lib/domain/record';
import { confirmChoice } from '@/lib/safety/confirm-choice';
import type { RecoverFrom } from '@/lib/safety/recover-from';
import type { RestoreFrom, RestoreProgress } from '@/lib/safety/restore-from';
import type { FileSighted, RecoverySight } from '@/lib/safety/sight-recovery';
import { goBack, goOn } from '@/lib/storage/choice';
import { askSentinel, askWitnesses } from '@/lib/storage/guard';
import { closeKith, tryAgain } from '@/lib/storage/open';
import { tellTrouble } from '@/lib/storage/trouble';
import { startTask } from '@/lib/worker/start-task';

/** What there is to go on with after a loss, read off the page's thread and without writing anything. */
export async function sightRecovery(): Promise<RecoverySight> {
  return startTask('sight recovery', await askWitnesses());
}

/** The same of a backup file, held against what else there is. */
export async function sightRecoveryFile(from: RestoreFrom): Promise<FileSighted> {
  return startTask('sight recovery file', { from, ...(await askWitnesses()) });
}

/** Goes on after a loss with what lies there and nothing else: one transaction, and until it is done nothing changed. */
export function recoverTo(
  from: RecoverFrom,
  tell: (progress: RestoreProgress) => void = () => {},
): Promise<void> {
  return afterChoice((knownAs) => startTask('recover', { from, knownAs }, { tell }));
}

/** Goes on after a loss with what is there. */
export function goOnAsItIs(): Promise<void> {
  return afterChoice(confirmChoice);
}

/** Does what the user chose, `work`, which is told by which ids the lost database is known; where it fails the question stands as before. */
export async function afterChoice(work: (knownAs: Id[]) => Promise<void>): Promise<void> {
  const sentinel = await askSentinel();
  const knownAs = sentinel === null ? [] : [sentinel.databaseId];
  goOn(knownAs);
  try {
    await work(knownAs);
  } catch (error) {
    goBack();
    // Opened by virtue of the choice alone: what is there is to be judged again.
    await closeKith().catch(() => 'it was not open');
    await tryAgain();
    throw error;
  }
  goBack();
  tellTrouble(null);
}
