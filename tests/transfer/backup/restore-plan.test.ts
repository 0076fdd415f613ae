import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { FollowUp, Person, Profile, TimelineRecord } from '@/lib/domain/record';
import { defaultSettings } from '@/lib/domain/settings';
import type { BackupContents, RestorableStores } from '@/lib/transfer/backup/contents';
import { planRestore } from '@/lib/transfer/backup/restore-plan';
import { fieldDifferences } from '@/lib/transfer/backup/same-data';
import { personFile, profileOf, STORED } from '@/tests/transfer/any-person-file';
import { NOTHING } from './any-contents';
import { anyRestore, carriedOut } from './any-restore';

vi.setConfig({ testTimeout: 30_000 });

const sorted = (stores: RestorableStores) =>
  Object.fromEntries(
    (['people', 'profiles', 'records', 'settings', 'admissions'] as const).map((store) => [
      store,
      stores[store].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    ]),
  );

describe('replace', () => {
  it('afterwards there is what the backup holds', () => {
    fc.assert(
      fc.property(anyRestore(), ({ now, backup }) => {
        const { writes } = planRestore(now, backup, 'replace');
        expect(sorted(carriedOut(now, writes))).toEqual(sorted(backup));
      }),
    );
  });

  it('the same backup a second time changes nothing', () => {
    fc.assert(
      fc.property(anyRestore(), ({ now, backup }) => {
        const { writes } = planRestore(now, backup, 'replace');
        expect(planRestore(carriedOut(now, writes), backup, 'replace').writes).toEqual([]);
      }),
    );
  });

  it('every row is counted once', () => {
    fc.assert(
      fc.property(anyRestore(), ({ now, backup }) => {
        const plan = planRestore(now, backup, 'replace');
        for (const store of ['people', 'profiles', 'records'] as const) {
          const { added, changed, removed, same } = plan[store];
          expect(added.length + changed.length + same).toBe(backup[store].length);
          expect(removed.length + changed.length + same).toBe(now[store].length);
        }
      }),
    );
  });

  it('what belongs to nobody is left out and named', () => {
    const backup = { ...NOTHING, records: [note('n-1', 'nobody', '2026-11-01')] };
    expect(planRestore(NOTHING, backup, 'replace')).toMatchObject({
      writes: [],
      findings: [{ kind: 'orphan', store: 'records', id: 'n-1', personId: 'nobody' }],
    });
  });
});

describe('add what is missing', () => {
  it('nothing that is here is lost or overwritten', () => {
    fc.assert(
      fc.property(anyRestore(), ({ now, backup }) => {
        const after = carriedOut(now, planRestore(now, backup, 'add').writes);
        for (const store of ['people', 'profiles', 'records', 'settings', 'admissions'] as const) {
          const rows = new Map<string, object>(after[store].map((row) => [row.id, row]));
          for (const row of now[store]) {
            const differences = fieldDifferences(row, rows.get(row.id) ?? {});
            // A person of whom a timeline comes back is kept again; that alone may change.
            expect(differences.filter(({ field }) => field !== 'keptSince')).toEqual([]);
          }
        }
      }),
    );
  });

  it('everybody and everything of the backup is here afterwards', () => {
    fc.assert(
      fc.property(anyRestore(), ({ now, backup }) => {
        const after = carriedOut(now, planRestore(now, backup, 'add').writes);
        for (const store of ['people', 'profiles', 'records'] as const) {
          const ids = new Set(after[store].map(({ id }) => id));
          expect(backup[store].filter(({ id }) => !ids.has(id))).toEqual([]);
        }
      }),
    );
  });

  it('the same backup a second time changes nothing', () => {
    fc.assert(
      fc.property(anyRestore(), ({ now, backup }) => {
        const { writes } = planRestore(now, backup, 'add');
        expect(planRestore(carriedOut(now, writes), backup, 'add').writes).toEqual([]);
      }),
    );
  });

  it('a profile that somebody else holds is named, and held by one person still', () => {
    const now = side({
      people: ['olu'],
      profiles: [{ id: 'p-1', personId: 'olu', key: 'li:in:x' }],
    });
    const backup = side({
      people: ['zoe'],
      profiles: [{ id: 'p-2', personId: 'zoe', key: 'li:in:x' }],
    });
    const plan = planRestore(now, backup, 'add');
    expect(plan.people.added.map(({ id }) => id)).toEqual(['zoe']);
    expect(plan.profiles.added).toEqual([]);
    expect(plan.findings).toEqual([
      { kind: 'sharedKey', id: 'p-2', key: 'li:in:x', personId: 'zoe', holderId: 'olu' },
    ]);
  });

  it('a profile that the same person has again under another id is not doubled, and no finding', () => {
    const now = side({
      people: ['olu'],
      profiles: [{ id: 'p-1', personId: 'olu', key: 'li:in:x' }],
    });
    const backup = side({
      people: ['olu'],
      profiles: [{ id: 'p-2', personId: 'olu', key: 'li:in:x' }],
    });
    expect(planRestore(now, backup, 'add')).toMatchObject({ writes: [], findings: [] });
  });

  it('an address that was somebody’s once comes back beside whoever has it now', () => {
    const now = side({
      people: ['olu'],
      profiles: [{ id: 'p-1', personId: 'olu', key: 'li:in:x' }],
    });
    const backup = side({
      people: ['zoe'],
      profiles: [{ id: 'p-2', personId: 'zoe', key: 'li:in:x', former: true }],
    });
    expect(planRestore(now, backup, 'add').profiles.added.map(({ id }) => id)).toEqual(['p-2']);
  });

  it('the follow-up that is open here stays the only open one', () => {
    const now = { ...side({ people: ['olu'] }), records: [followUp('f-1', 'olu', '2026-12-01')] };
    const backup = { ...now, records: [followUp('f-2', 'olu', '2027-01-01')] };
    const plan = planRestore(now, backup, 'add');
    expect(plan.records.added).toMatchObject([
      { id: 'f-2', state: 'replaced', closedOn: '2026-11-20', due: '2027-01-01' },
    ]);
    expect(plan.findings).toEqual([{ kind: 'secondFollowUp', id: 'f-2', personId: 'olu' }]);
  });

  it('who was merged into somebody stays so, and what was theirs comes to that person', () => {
    const now = side({ people: [{ id: 'olu', mergedIds: ['lou'] }] });
    const backup = {
      ...side({ people: ['lou', { id: 'zoe', introducedBy: { personId: 'lou' } }] }),
      records: [note('n-1', 'lou', '2026-11-01')],
    };
    const plan = planRestore(now, backup, 'add');
    expect(plan.people.added).toMatchObject([{ id: 'zoe', introducedBy: { personId: 'olu' } }]);
    expect(plan.records.added).toMatchObject([{ id: 'n-1', personId: 'olu' }]);
    expect(plan.findings).toEqual([{ kind: 'merged', id: 'lou', personId: 'olu' }]);
  });

  it('who is in the bin stays there, and the preview says so', () => {
    const now = side({ people: [{ id: 'olu', removedOn: '2026-11-20T10:00:00.000Z' }] });
    const plan = planRestore(now, side({ people: ['olu'] }), 'add');
    expect(plan).toMatchObject({ writes: [], findings: [{ kind: 'inBin', id: 'olu' }] });
    expect(plan.people.left).toBe(1);
  });

  it('somebody who was only known here is kept once a record of theirs comes back', () => {
    const now = side({ people: [{ id: 'olu', keptSince: null }] });
    const backup = { ...side({ people: ['olu'] }), records: [note('n-1', 'olu', '2026-11-01')] };
    const plan = planRestore(now, backup, 'add');
    expect(plan.people.changed).toMatchObject([{ after: { keptSince: STORED.createdAt } }]);
  });

  it('a choice that was made here stays; where none was made the backup’s holds', () => {
    const chosen = { ...defaultSettings(), weeklyCap: 3 };
    const other = { ...defaultSettings(), weeklyCap: 30 };
    const backup = { ...NOTHING, settings: [other] };
    expect(planRestore({ ...NOTHING, settings: [chosen] }, backup, 'add').writes).toEqual([]);
    expect(planRestore(NOTHING, backup, 'add').settings.added).toEqual([other]);
  });

  it('a week that has a list keeps it', () => {
    const admission = (week: string, personId: string) => ({
      id: `${week}/${personId}`,
      week,
      personId,
    });
    const now = {
      ...side({ people: ['olu', 'zoe'] }),
      admissions: [admission('2026-11-16', 'olu')],
    };
    const backup = {
      ...now,
      admissions: [admission('2026-11-16', 'zoe'), admission('2026-11-09', 'zoe')],
    };
    expect(planRestore(now, backup, 'add').admissions.added).toEqual([
      admission('2026-11-09', 'zoe'),
    ]);
  });
});

it.each(['replace', 'add'] as const)('what is typed now stays in the mode %s', (mode) => {
  const draft = (id: string, name: string) => ({
    id,
    values: { name },
    updatedAt: STORED.createdAt,
  });
  const now = { ...NOTHING, drafts: [draft('new', 'Zoë'), draft('person/1', 'half a sen')] };
  const backup = { ...NOTHING, drafts: [draft('new', 'older'), draft('li:in:x', 'back again')] };
  expect(planRestore(now, backup, mode).drafts).toEqual([draft('li:in:x', 'back again')]);
});

it('a change is told field by field, without who made it and when', () => {
  const before = person({ id: 'olu', company: 'Loom' });
  const stamps = { company: { version: 2, by: 'user' as const, at: STORED.createdAt } };
  const after = { ...before, company: 'Aozora', labels: ['type'], stamps };
  expect(fieldDifferences(before, after)).toEqual([
    { field: 'company', before: 'Loom', after: 'Aozora' },
    { field: 'labels', before: [], after: ['type'] },
  ]);
});

function person(rest: Partial<Person> & { id: string }): Person {
  return { ...personFile({ name: 'Olu Adeyemi' }).person, ...rest };
}

function side({
  people,
  profiles = [],
}: {
  people: (string | (Partial<Person> & { id: string }))[];
  profiles?: (Partial<Profile> & { id: string; personId: string })[];
}): BackupContents {
  return {
    ...NOTHING,
    people: people.map((each) => person(typeof each === 'string' ? { id: each } : each)),
    profiles: profiles.map((each) => profileOf('x', each)),
  };
}

function note(id: string, personId: string, day: string): TimelineRecord {
  return { ...STORED, id, personId, type: 'note', day, text: 'Likes kerning' };
}

function followUp(id: string, personId: string, due: string): FollowUp {
  const rest = { reason: '', setOn: '2026-11-20', closedOn: null, snoozedUntil: null };
  return { ...STORED, ...rest, id, personId, type: 'follow-up', state: 'open', due };
}
