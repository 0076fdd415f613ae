import type { Act, ActContext, ActState } from '@/lib/acts/act';
import type { Change } from '@/lib/acts/undo';
import { now, today } from '@/lib/clock';
import type { Id, PersonFile } from '@/lib/domain/record';
import { defaultSettings, SETTINGS_ID } from '@/lib/domain/settings';
import { commit, type Committed } from '@/lib/storage/commit';
import { readHolder, readPerson } from '@/lib/storage/read-person';
import { inWriteTransaction, type WriteTransaction } from '@/lib/storage/write-transaction';

/** The clock and chance that acts get: the real ones, unless a test brings its own. */
export function realContext(): ActContext {
  return { today: today(), now: now(), newId: () => crypto.randomUUID() };
}

/**
 * The one way to write: reads what the act names, runs the act on it, and writes records, derived rows
 * and journal, all in one strict transaction. Resolves only after the commit; throws `Refused` where the
 * act must not be carried out and `StorageProblem` where the store failed, and then nothing is stored.
 * `forgets` is the draft that the act makes good.
 */
export async function run<Input>(
  act: Act<Input>,
  input: Input,
  context: ActContext = realContext(),
  forgets: string | null = null,
): Promise<Committed> {
  return inWriteTransaction(async (transaction) => {
    const { state, files, before } = await readState(transaction, act, input);
    const changes = act.apply(state, input, context).map((write): Change => ({
      store: write.store,
      id: write.record.id,
      before: before.get(`${write.store}/${write.record.id}`) ?? null,
      after: write.record,
    }));
    const merged = lastOfEach(changes);
    // Together with the act: a browser killed in between would show what is saved as if it were not.
    if (forgets !== null) await transaction.objectStore('drafts').delete(forgets);
    return commit(transaction, { name: act.name, undoes: null, changes: merged, files }, context);
  });
}

async function readState<Input>(transaction: WriteTransaction, act: Act<Input>, input: Input) {
  const files = new Map<Id, PersonFile>();
  const holders = new Map<string, Id>();
  for (const key of act.keys?.(input) ?? []) {
    const file = await readHolder(transaction, key);
    if (file === undefined) continue;
    files.set(file.person.id, file);
    holders.set(key, file.person.id);
  }
  for (const id of act.people(input)) {
    const file = files.get(id) ?? (await readPerson(transaction, id));
    if (file !== undefined) files.set(id, file);
  }
  const stored = await transaction.objectStore('settings').get(SETTINGS_ID);
  const state: ActState = {
    person: (id) => {
      const file = files.get(id);
      return file?.person.removedOn === null ? file : undefined;
    },
    holderOf: (key) => files.get(holders.get(key) ?? ''),
    settings: stored ?? defaultSettings(),
  };
  const before = beforeOf(files);
  // The choices that hold until the first one is made are what its undo goes back to.
  before.set(`settings/${SETTINGS_ID}`, state.settings);
  return { state, files, before };
}

/** Every record that was read, by store and id. */
function beforeOf(files: Map<Id, PersonFile>): Map<string, object> {
  const before = new Map<string, object>();
  for (const { person, profiles, records } of files.values()) {
    before.set(`people/${person.id}`, person);
    for (const profile of profiles) before.set(`profiles/${profile.id}`, profile);
    for (const record of records) before.set(`records/${record.id}`, record);
  }
  return before;
}

/** An act may write one record twice (kept, then edited): the last one stands. */
function lastOfEach(changes: Change[]): Change[] {
  return [...new Map(changes.map((change) => [`${change.store}/${change.id}`, change])).values()];
}
