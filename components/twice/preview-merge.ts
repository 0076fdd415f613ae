import { mergePeople, type MergePeopleInput } from '@/lib/acts/merge-people';
import { now } from '@/lib/clock';
import type { Day } from '@/lib/domain/day';
import type { PersonFile, Profile, TimelineRecord } from '@/lib/domain/record';
import { defaultSettings } from '@/lib/domain/settings';

interface Before {
  one: PersonFile;
  other: PersonFile;
  today: Day;
}

/**
 * The person that a merge would make: the act itself, carried out on what is known and stored nowhere. What is shown
 * is therefore what will be.
 */
export function previewMerge({ one, other, today }: Before, input: MergePeopleInput): PersonFile {
  const files = [one, other];
  const writes = mergePeople.apply(
    {
      person: (id) => files.find(({ person }) => person.id === id),
      holderOf: () => undefined,
      // Who else mentions them changes nothing about the person.
      inBin: () => undefined,
      everyone: () => ({ people: [], profiles: [], records: [] }),
      everything: () => ({ people: [], profiles: [], records: [], settings: [], admissions: [] }),
      mentioning: () => [],
      admissionsOf: () => [],
      settings: defaultSettings(),
    },
    input,
    { today, now: now(), newId: () => crypto.randomUUID() },
  );
  const kept = files.find(({ person }) => person.id === input.keepId) ?? one;
  let { person } = kept;
  const profiles = new Map<string, Profile>(
    files.flatMap((file) => file.profiles.map((profile) => [profile.id, profile])),
  );
  const records = new Map<string, TimelineRecord>(
    files.flatMap((file) => file.records.map((record) => [record.id, record])),
  );
  for (const write of writes) {
    if (write.record === undefined) {
      if (write.store === 'profiles') profiles.delete(write.deleted);
      continue;
    }
    if (write.store === 'people' && write.record.id === person.id) person = write.record;
    if (write.store === 'profiles') profiles.set(write.record.id, write.record);
    if (write.store === 'records') records.set(write.record.id, write.record);
  }
  return { person, profiles: [...profiles.values()], records: [...records.values()] };
}
