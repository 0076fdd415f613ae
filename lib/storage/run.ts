import type { Act, ActContext, Write } from '@/lib/acts/act';
import { now, today } from '@/lib/clock';
import { changesOf } from '@/lib/storage/changes-of';
import { commit, type Committed, type ToCommit } from '@/lib/storage/commit';
import type { CommitWatch } from '@/lib/storage/derive';
import { forgetDraft } from '@/lib/storage/draft-changes';
import { followMerges } from '@/lib/storage/follow-merges';
import { identityIn } from '@/lib/storage/identity-in';
import { readState } from '@/lib/storage/read-state';
import { writeMade } from '@/lib/storage/write-made';
import { inWriteTransaction } from '@/lib/storage/write-transaction';

/** The clock and chance that acts get: the real ones, unless a test brings its own. */
export function realContext(): ActContext {
  return { today: today(), now: now(), newId: () => crypto.randomUUID() };
}

/**
 * The one way to write: reads what the act names, runs the act on it, and writes records, derived rows
 * and journal, all in one strict transaction. Resolves only after the commit; throws `Refused` where the
 * act must not be carried out and `StorageProblem` where the store failed, and then nothing is stored.
 * `forgets` is the draft that the act makes good; `watch` is for an act of thousands.
 */
export async function run<Input>(
  act: Act<Input, Iterable<Write>>,
  input: Input,
  context: ActContext = realContext(),
  forgets: string | null = null,
  watch?: CommitWatch,
): Promise<Committed> {
  return inWriteTransaction(async (transaction) => {
    const { state, files, before } = await readState(transaction, act, input);
    const writes = act.apply(state, input, context);
    // Before anybody is made: after a loss it counts what is there.
    const identity = await identityIn(transaction);
    const { made, others } = act.makes
      ? await writeMade(transaction, writes, before, watch)
      : { made: null, others: [...writes] };
    const changes = changesOf(await followMerges(transaction, others), before);
    // Together with the act: a browser killed in between would show what is saved as if it were not.
    const forgotten = forgets === null ? null : await forgetDraft(transaction, forgets);
    // Only the log form is there again after an undo: whoever it kept is somebody new once more.
    const draft = act.name === 'log person' ? forgotten : null;
    const { name } = act;
    const toCommit: ToCommit = { name, undoes: null, identity, changes, made, files, draft };
    if (made !== null) toCommit.forJournal = (all) => made.forJournal(all);
    return commit(transaction, toCommit, context, watch);
  });
}
