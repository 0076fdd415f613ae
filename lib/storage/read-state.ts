import type { Act, ActState, Admission, Everything, Write } from '@/lib/acts/act';
import type { Id, PersonFile } from '@/lib/domain/record';
import { defaultSettings, SETTINGS_ID } from '@/lib/domain/settings';
import { readEveryone, readEverything } from '@/lib/storage/read-everything';
import { readMentioning } from '@/lib/storage/read-mentioning';
import { readHolder, readPersonNow } from '@/lib/storage/read-person';
import type { WriteTransaction } from '@/lib/storage/write-transaction';

/** What an act was given to read. */
export interface StateRead {
  state: ActState;
  files: Map<Id, PersonFile>;
  /** Every record that was read, by `store/id`. */
  before: Map<string, object>;
}

/** Reads what an act names, and no more, within its own transaction. */
export async function readState<Input>(
  transaction: WriteTransaction,
  act: Act<Input, Iterable<Write>>,
  input: Input,
): Promise<StateRead> {
  const files = new Map<Id, PersonFile>();
  const add = (file: PersonFile): void => {
    if (!files.has(file.person.id)) files.set(file.person.id, file);
  };
  const holders = new Map<string, Id>();
  for (const key of act.keys?.(input) ?? []) {
    const file = await readHolder(transaction, key);
    if (file === undefined) continue;
    add(file);
    holders.set(key, file.person.id);
  }
  // Somebody who was merged into another leads to that one.
  const leads = new Map<Id, Id>();
  for (const id of act.people(input)) {
    const file = files.get(id) ?? (await readPersonNow(transaction, id));
    if (file === undefined) continue;
    leads.set(id, file.person.id);
    add(file);
  }
  const { mentions, admissions } = await readMentioned(
    transaction,
    act.mentioned?.(input) ?? [],
    add,
  );
  const everything = act.everything === true ? await readEverything(transaction) : null;
  const everyone = act.everyone === true ? (everything ?? (await readEveryone(transaction))) : null;
  const stored = await transaction.objectStore('settings').get(SETTINGS_ID);
  const state: ActState = {
    person: (id) => {
      const file = files.get(leads.get(id) ?? id);
      return file?.person.removedOn === null ? file : undefined;
    },
    inBin: (id) => {
      const file = files.get(leads.get(id) ?? id);
      return file?.person.removedOn === null ? undefined : file;
    },
    holderOf: (key) => files.get(holders.get(key) ?? ''),
    mentioning: (id) => (mentions.get(id) ?? []).flatMap((each) => files.get(each) ?? []),
    admissionsOf: (id) => admissions.get(id) ?? [],
    everything: () => {
      if (everything === null) throw new Error(`"${act.name}" did not ask for everything`);
      return everything;
    },
    everyone: () => {
      if (everyone === null) throw new Error(`"${act.name}" did not ask for everyone`);
      return everyone;
    },
    settings: stored ?? defaultSettings(),
  };
  const before = beforeOf(files, [...admissions.values()].flat(), everything ?? everyone);
  // The choices that hold until the first one is made are what its undo goes back to.
  before.set(`settings/${SETTINGS_ID}`, state.settings);
  return { state, files, before };
}

/** Who mentions each of these people, and the weeks that each was let into. */
async function readMentioned(
  transaction: WriteTransaction,
  ids: readonly Id[],
  add: (file: PersonFile) => void,
) {
  const mentions = new Map<Id, Id[]>();
  const admissions = new Map<Id, Admission[]>();
  for (const id of ids) {
    const mentioning = await readMentioning(transaction, id);
    mentioning.forEach(add);
    mentions.set(
      id,
      mentioning.map(({ person }) => person.id),
    );
    admissions.set(id, await transaction.objectStore('admissions').index('personId').getAll(id));
  }
  return { mentions, admissions };
}

function beforeOf(
  files: ReadonlyMap<Id, PersonFile>,
  admissions: readonly Admission[],
  everything: Partial<Everything> | null,
): Map<string, object> {
  const before = new Map<string, object>();
  const note = (store: string, records: readonly { id: string }[]): void => {
    for (const record of records) before.set(`${store}/${record.id}`, record);
  };
  for (const { person, profiles, records } of files.values()) {
    note('people', [person]);
    note('profiles', profiles);
    note('records', records);
  }
  note('admissions', admissions);
  for (const [store, records] of Object.entries(everything ?? {})) note(store, records);
  return before;
}
