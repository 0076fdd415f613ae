import { BIN_DAYS } from '@/lib/domain/bin';
import type { Id, Instant, Person, Profile, TimelineRecord } from '@/lib/domain/record';
import { openKith } from '@/lib/storage/open';

/** Something in the bin that can be brought back by itself. */
export type InBin = { id: Id; removedOn: Instant; person: Person } & (
  | { kind: 'person'; keys: string[]; recordCount: number }
  | { kind: 'record'; record: TimelineRecord }
  | { kind: 'profile'; profile: Profile }
);

const STORES = ['people', 'profiles', 'records'] as const;

/** All that is in the bin, the newest first. What belongs to somebody in the bin comes back with them, and stands under them. */
export async function readBin(): Promise<InBin[]> {
  const transaction = (await openKith()).transaction(STORES);
  const [people, profiles, records] = await Promise.all([
    transaction.objectStore('people').index('removedOn').getAll(),
    transaction.objectStore('profiles').index('removedOn').getAll(),
    transaction.objectStore('records').index('removedOn').getAll(),
  ]);
  const ownerIds = new Set([...profiles, ...records].map(({ personId }) => personId));
  const owners = await Promise.all(
    [...ownerIds].map((id) => transaction.objectStore('people').get(id)),
  );
  const live = new Map(
    owners.flatMap((owner) => (owner?.removedOn === null ? [[owner.id, owner] as const] : [])),
  );
  const theirs = await Promise.all(
    people.map(({ id }) =>
      Promise.all([
        transaction.objectStore('records').index('personId').count(id),
        transaction.objectStore('profiles').index('personId').getAll(id),
      ]),
    ),
  );
  const removed: InBin[] = people.map((person, place) => {
    const { id } = person;
    const [recordCount, pages] = theirs[place] ?? [0, []];
    const keys = pages.map(({ key }) => key);
    return { kind: 'person', id, removedOn: on(person), person, keys, recordCount };
  });
  for (const record of records) {
    const { id, personId } = record;
    const person = live.get(personId);
    if (person === undefined) continue;
    removed.push({ kind: 'record', id, removedOn: on(record), person, record });
  }
  for (const profile of profiles) {
    const { id, personId } = profile;
    const person = live.get(personId);
    if (person === undefined) continue;
    removed.push({ kind: 'profile', id, removedOn: on(profile), person, profile });
  }
  return removed.toSorted((a, b) => b.removedOn.localeCompare(a.removedOn));
}

/** Whose files hold something that has been in the bin for its whole time. */
export async function readOwnersDue(now: Instant): Promise<Id[]> {
  const before = new Date(Date.parse(now) - BIN_DAYS * 86_400_000).toISOString();
  const due = IDBKeyRange.upperBound(before);
  const transaction = (await openKith()).transaction(STORES);
  const [people, profiles, records] = await Promise.all([
    transaction.objectStore('people').index('removedOn').getAllKeys(due),
    transaction.objectStore('profiles').index('removedOn').getAll(due),
    transaction.objectStore('records').index('removedOn').getAll(due),
  ]);
  return [...new Set([...people, ...[...profiles, ...records].map(({ personId }) => personId)])];
}

/** The index finds only what is in the bin: null is no key. */
function on({ removedOn }: { removedOn: Instant | null }): Instant {
  return removedOn ?? '';
}
