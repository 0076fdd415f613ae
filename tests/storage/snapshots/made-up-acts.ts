import fc from 'fast-check';
import type { JournalActs } from '@/lib/storage/snapshots/journal-acts';
import type { LoggedAct, LoggedChange } from '@/lib/storage/snapshots/logged-act';
import { recover } from '@/lib/storage/snapshots/recover';
import { emptyContents, replay, type Contents } from '@/lib/storage/snapshots/replay';
import { writeSnapshot } from '@/lib/storage/snapshots/write-snapshot';
import type { SnapshotOf } from '@/lib/storage/snapshots/snapshot';
import type { Vault } from '@/lib/storage/snapshots/vault';
import { TODAY } from '@/tests/builders';

/** The database of these tests. */
export const DATABASE = 'd0000000-0000-4000-8000-00000000000d';

const anyChange: fc.Arbitrary<LoggedChange> = fc
  .record({
    store: fc.constantFrom('people', 'profiles', 'records', 'admissions'),
    id: fc.constantFrom('a', 'b', 'c', 'ż/2026'),
    isGone: fc.boolean(),
    text: fc.string({ unit: 'binary', maxLength: 12 }),
  })
  .map(({ store, id, isGone, text }) => ({ store, id, after: isGone ? null : { id, text } }));

/** Acts from the first on; any number of changes each, some of one record twice. */
export const anyActs: fc.Arbitrary<LoggedAct[]> = fc
  .array(fc.array(anyChange, { maxLength: 4 }), { minLength: 1, maxLength: 12 })
  .map((all) => all.map((changes, place) => act(place + 1, changes)));

/** One act of the database of these tests. */
export function act(sequence: number, changes: LoggedChange[] = [said(sequence)]): LoggedAct {
  return { databaseId: DATABASE, sequence, schema: 1, changes };
}

/** So many acts, the first ones of the database. */
export const acts = (count: number) => Array.from({ length: count }, (_, place) => act(place + 1));

/** What snapshot and log give back. */
export const recovered = (vault: Vault) => recover(vault, readContents, emptyContents());

/** That somebody is called by a number: a state tells how far it goes. */
function said(sequence: number): LoggedChange {
  return { store: 'people', id: 'olu', after: { id: 'olu', name: `Olu ${sequence}` } };
}

/** A database that has come so far, of which the journal still knows the newest acts. */
export function journalOf(acts: readonly LoggedAct[], length = 500) {
  const known = acts.slice(-length);
  const sequence = acts.at(-1)?.sequence ?? 0;
  return (after: number): Promise<JournalActs> =>
    Promise.resolve({
      databaseId: DATABASE,
      sequence,
      acts: known.filter((each) => each.sequence > after),
    });
}

/** What stands after acts, from nothing. */
export function stateAfter(acts: readonly LoggedAct[]): Contents {
  return replay(emptyContents(), acts);
}

/** What a snapshot of these tests is of. */
export function of(sequence: number, rest: Partial<SnapshotOf> = {}): SnapshotOf {
  const at = `${TODAY}T10:00:00.000Z`;
  const counts = { people: 0 };
  return {
    day: TODAY,
    at,
    reason: 'daily',
    databaseId: DATABASE,
    sequence,
    schema: 1,
    counts,
    ...rest,
  };
}

/** A snapshot of contents, as plain JSON. */
export function keep(vault: Vault, contents: Contents, sequence: number, databaseId = DATABASE) {
  const counts = { people: contents.people.length, records: contents.records.length };
  return writeSnapshot(vault, JSON.stringify(contents), of(sequence, { counts, databaseId }));
}

/** Reads what `keep` wrote. */
export function readContents(text: string): Contents {
  return JSON.parse(text) as Contents;
}
