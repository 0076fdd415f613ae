import type { Act, ActContext, ActState, Admission } from '@/lib/acts/act';
import { now, today } from '@/lib/clock';
import type { Id, PersonFile } from '@/lib/domain/record';
import { defaultSettings, SETTINGS_ID } from '@/lib/domain/settings';
import { changesOf } from '@/lib/storage/changes-of';
import { commit, type Committed } from '@/lib/storage/commit';
import { forgetDraft } from '@/lib/storage/draft-changes';
import { followMerges } from '@/lib/storage/follow-merges';
import { readMentioning } from '@/lib/storage/read-mentioning';
import { readHolder, readPersonNow } from '@/lib/storage/read-person';
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
    const writes = await followMerges(transaction, act.apply(state, input, context));
    const changes = changesOf(writes, before);
    // Together with the act: a browser killed in between would show what is saved as if it were not.
    const forgotten = forgets === null ? null : await forgetDraft(transaction, forgets);
    // Only the log form is there again after an undo: whoever it kept is somebody new once more.
    const draft = act.name === 'log person' ? forgotten : null;
    return commit(transaction, { name: act.name, undoes: null, changes, files, draft }, context);
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
  const leads = new Map<Id, Id>();
  for (const id of act.people(input)) {
    const file = files.get(id) ?? (await readPersonNow(transaction, id));
    if (file === undefined) continue;
    leads.set(id, file.person.id);
    if (!files.has(file.person.id)) files.set(file.person.id, file);
  }
  const mentions = new Map<Id, Id[]>();
  const admissions = new Map<Id, Admission[]>();
  for (const id of act.mentioned?.(input) ?? []) {
    const mentioning = await readMentioning(transaction, id);
    for (const file of mentioning) {
      if (!files.has(file.person.id)) files.set(file.person.id, file);
    }
    mentions.set(
      id,
      mentioning.map(({ person }) => person.id),
    );
    admissions.set(id, await transaction.objectStore('admissions').index('personId').getAll(id));
  }
  const stored = await transaction.objectStore('settings').get(SETTINGS_ID);
  const state: ActState = {
    person: (id) => {
      const file = files.get(leads.get(id) ?? id);
      return file?.person.removedOn === null ? file : undefined;
    },
    holderOf: (key) => files.get(holders.get(key) ?? ''),
    inBin: (id) => {
      const file = files.get(id);
      return file?.person.removedOn === null ? undefined : file;
    },
    mentioning: (id) => (mentions.get(id) ?? []).flatMap((each) => files.get(each) ?? []),
    admissionsOf: (id) => admissions.get(id) ?? [],
    settings: stored ?? defaultSettings(),
  };
  const before = beforeOf(files);
  for (const admission of [...admissions.values()].flat()) {
    before.set(`admissions/${admission.id}`, admission);
  }
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
