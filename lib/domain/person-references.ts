/**
 * Which fields of which store point at people, and what becomes of each when one person is merged into another:
 * `repointed` to the one who stays; `derived` anew; `history` stays as it was. A field is a path through the record,
 * lists on the way included. The bin, erasing, export and backup walk the same list. A test fails for a store that is
 * not on it, and for a person's id that is left over after a merge.
 */
export const PERSON_REFERENCES = {
  people: {
    id: 'merged',
    mergedIds: 'repointed',
    apartFrom: 'repointed',
    'introducedBy.personId': 'repointed',
    'clashes.lost.personId': 'repointed',
  },
  profiles: { personId: 'repointed' },
  records: {
    personId: 'repointed',
    'handedTo.personId': 'repointed',
    'clashes.lost.personId': 'repointed',
  },
  settings: {},
  admissions: { personId: 'repointed' },
  queue: { personId: 'derived' },
  summaries: { personId: 'derived', apartFrom: 'derived' },
  journal: { personIds: 'history' },
  drafts: { id: 'history' },
  meta: {},
} as const satisfies Record<string, Record<string, 'merged' | 'repointed' | 'derived' | 'history'>>;

/** A store whose records can point at people. */
export type ReferringStore = keyof typeof PERSON_REFERENCES;
