import { useMemo } from 'react';
import { useLive } from '@/components/storage/use-live';
import { howMetNames } from '@/components/person/kind-names';
import type { Id, PersonFile } from '@/lib/domain/record';
import type { Live } from '@/lib/storage/live';
import { findPeople } from '@/lib/storage/find-people';
import { readNames, readPersonFile, whoIsThere } from '@/lib/storage/people-query';
import { readTextsInUse } from '@/lib/storage/texts-in-use';
import { text } from '@/lib/text';

/** A person with everything about them, now and after every act on them; null: gone, or never there. */
export function usePersonFile(personId: Id): Live<PersonFile | null> {
  return useLive(
    `person/${personId}`,
    () => readPersonFile(personId),
    ({ personIds }) => personIds.includes(personId),
    (after) => {
      const file = after.get(personId);
      return file === undefined || file === null ? undefined : whoIsThere(file);
    },
  );
}

/** The names of people, by id; empty until they are read. Somebody in the bin has none. */
export function useNames(personIds: readonly Id[]): ReadonlyMap<Id, string> {
  const names = useLive(
    `names/${personIds.join()}`,
    () => readNames(personIds),
    (notice) => notice.personIds.some((id) => personIds.includes(id)),
  );
  return names.state === 'ready' ? names.value : NO_NAMES;
}

const NO_NAMES: ReadonlyMap<Id, string> = new Map();

/** Somebody who can be chosen, with what they do in one line. */
export interface FoundPerson {
  personId: Id;
  name: string;
  line: string;
}

/** What fields of a person suggest: texts in use, and people. */
export interface Suggestions {
  expertise: () => Promise<string[]>;
  places: () => Promise<string[]>;
  howMet: () => Promise<string[]>;
  roles: () => Promise<string[]>;
  labels: () => Promise<string[]>;
  find: (query: string) => Promise<FoundPerson[]>;
}

/** The suggestions; they leave out the person whose page it is. */
export function useSuggestions(exceptPersonId: Id | null = null): Suggestions {
  return useMemo(
    () => ({
      expertise: () => readTextsInUse('expertise'),
      places: () => readTextsInUse('whereMet'),
      howMet: async () => unique([...howMetNames(), ...(await readTextsInUse('howMet'))]),
      roles: async () => unique([...roleNames(), ...(await readTextsInUse('roles'))]),
      labels: () => readTextsInUse('labels'),
      find: async (query) => {
        const found = await findPeople(query, MOST_FOUND + 1);
        return found
          .filter(({ personId }) => personId !== exceptPersonId)
          .slice(0, MOST_FOUND)
          .map(({ personId, name, line }) => ({ personId, name, line }));
      },
    }),
    [exceptPersonId],
  );
}

const MOST_FOUND = 8;

function roleNames(): string[] {
  return [
    text('personRole_mentor'),
    text('personRole_sponsor'),
    text('personRole_manager'),
    text('personRole_colleague'),
    text('personRole_mentee'),
  ];
}

function unique(texts: string[]): string[] {
  return [...new Set(texts)];
}
