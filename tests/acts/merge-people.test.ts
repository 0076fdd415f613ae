import { describe, expect, it } from 'vitest';
import type { Admission, Write } from '@/lib/acts/act';
import { keepApart } from '@/lib/acts/keep-apart';
import { mergePeople } from '@/lib/acts/merge-people';
import { newPerson, newProfile } from '@/lib/acts/new-record';
import { setFields } from '@/lib/acts/set-fields';
import type { Person, PersonFile, Profile, TimelineRecord } from '@/lib/domain/record';
import { followUp, inBin, news, promise, stateOf, touch, written } from '@/tests/acts/act-state';
import { context, profile, TODAY } from '@/tests/builders';

type Maker = (personId: string) => TimelineRecord;

/** Somebody by a name, with these records, and with whatever else matters of them. */
function someone(name: string, makers: Maker[] = [], rest: Partial<Person> = {}): PersonFile {
  const person = { ...newPerson({ name }, context('2026-11-07')), ...rest };
  return { person, profiles: [], records: makers.map((make) => make(person.id)) };
}

function withProfiles(file: PersonFile, profiles: Record<string, Partial<Profile>>): PersonFile {
  const made = Object.entries(profiles).map(([slug, rest]): Profile => {
    const bare = { ...profile(slug), personId: file.person.id, former: false, pageName: '' };
    return { ...newProfile(bare, context()), ...rest };
  });
  return { ...file, profiles: made };
}

function merge(kept: PersonFile, other: PersonFile, ...rest: PersonFile[]): Write[] {
  const input = { keepId: kept.person.id, otherId: other.person.id, choices: {} };
  return mergePeople.apply(stateOf(kept, other, ...rest), input, context());
}

function people(writes: Write[]): Person[] {
  return writes.flatMap((write) =>
    write.store === 'people' && write.record !== undefined ? [write.record] : [],
  );
}

function profiles(writes: Write[]): Profile[] {
  return writes.flatMap((write) =>
    write.store === 'profiles' && write.record !== undefined ? [write.record] : [],
  );
}

function deleted(writes: Write[]): [string, string][] {
  return writes.flatMap((write) =>
    write.record === undefined ? [[write.store, write.deleted]] : [],
  );
}

const BINNED = { removedOn: '2026-11-08T10:00:00.000Z' };

describe('whoever stays', () => {
  it('takes the other’s id and all the ids that led to the other', () => {
    const kept = someone('Zoë', [], { mergedIds: ['x'] });
    const other = someone('Zoé', [], { mergedIds: ['y'] });
    const writes = merge(kept, other);
    expect(people(writes)[0]?.mergedIds).toEqual(['x', other.person.id, 'y']);
    expect(deleted(writes)).toEqual([['people', other.person.id]]);
  });

  it.each([
    ['2026-02-01', '2026-01-01', '2026-01-01'],
    ['2026-01-01', '2026-02-01', '2026-01-01'],
    [null, '2026-02-01', '2026-02-01'],
    ['2026-02-01', null, '2026-02-01'],
    [null, null, null],
  ])('is kept since the earlier day: %s and %s is %s', (one, two, since) => {
    const kept = someone('Zoë', [], { keptSince: one });
    const writes = merge(kept, someone('Zoé', [], { keptSince: two }));
    expect(people(writes)[0]?.keptSince).toBe(since);
  });

  it('takes the chosen value, and the suggested one where nothing was chosen', () => {
    const [kept, other] = [someone('Zoë'), someone('Zoé')].map((file, place) => ({
      ...file,
      person: {
        ...file.person,
        company: ['Loom', 'Foundry Nine'][place]!,
        location: ['', 'Lisbon'][place]!,
      },
    }));
    const input = { keepId: kept!.person.id, otherId: other!.person.id };
    const choices = { company: 'other', name: 'other' } as const;
    const [person] = people(
      mergePeople.apply(stateOf(kept!, other!), { ...input, choices }, context()),
    );
    expect(person).toMatchObject({
      id: kept!.person.id,
      name: 'Zoé',
      formerNames: ['Zoë'],
      company: 'Foundry Nine',
      location: 'Lisbon',
    });
  });

  it('a window that still shows what stood there clashes, and loses nothing', () => {
    const kept = someone('Zoë');
    const other = someone('Zoé', [], { company: 'Foundry Nine' });
    const [person] = people(merge(kept, other));
    const seen = kept.person.stamps['company']?.version ?? 0;
    const edits = { company: { value: 'Loom', basedOn: seen } };
    const edited = setFields(person!, edits, { by: 'user', now: context().now });
    expect(edited.clashes).toMatchObject([{ field: 'company', lost: 'Foundry Nine' }]);
  });

  it('keeps what gave way in two windows, of both', () => {
    const clash = (lost: string) => ({ field: 'company', lost, at: context().now });
    const kept = someone('Zoë', [], { clashes: [clash('Loom')] });
    const other = someone('Zoé', [], { clashes: [clash('Nine')] });
    expect(people(merge(kept, other))[0]?.clashes.map(({ lost }) => lost)).toEqual([
      'Loom',
      'Nine',
    ]);
  });
});

describe('timelines and profiles', () => {
  it('every record of the other is theirs now, in or out of the bin', () => {
    const kept = someone('Zoë', [touch()]);
    const other = someone('Zoé', [touch(), inBin(touch())]);
    const moved = written(merge(kept, other), 'touch');
    expect(moved.map(({ personId }) => personId)).toEqual([kept.person.id, kept.person.id]);
    expect(moved.map(({ id, removedOn }) => [id, removedOn])).toEqual(
      other.records.map(({ id, removedOn }) => [id, removedOn]),
    );
  });

  it.each([
    ['the other’s', '2026-11-28', '2026-11-25', 'kept'],
    ['theirs', '2026-11-25', '2026-11-28', 'other'],
    ['theirs where both are due on one day', '2026-11-25', '2026-11-25', 'other'],
  ])('of two open follow-ups the one due first stays open: %s', (_, one, two, replaced) => {
    const kept = someone('Zoë', [followUp({ due: one, snoozedUntil: one })]);
    const other = someone('Zoé', [followUp({ due: two })]);
    const writes = written(merge(kept, other), 'follow-up');
    const gaveWay = (replaced === 'kept' ? kept : other).records[0]!.id;
    expect(writes.filter(({ state }) => state === 'replaced')).toEqual([
      expect.objectContaining({ id: gaveWay, closedOn: TODAY, snoozedUntil: null }),
    ]);
  });

  it.each([
    ['theirs', '2026-11-20', '2026-11-09'],
    ['the other’s', '2026-11-09', '2026-11-20'],
  ])('of the news of both the newest stays open: %s', (_, ofKept, ofOther) => {
    const kept = someone('Zoë', [news({ learntOn: ofKept })]);
    const other = someone('Zoé', [news({ learntOn: ofOther })]);
    const after = written(merge(kept, other), 'news');
    const states = [...kept.records, ...other.records].map(
      ({ id }) => after.find((each) => each.id === id)?.state ?? 'open',
    );
    expect(states).toEqual(ofKept > ofOther ? ['open', 'dropped'] : ['dropped', 'open']);
  });

  it('a follow-up in the bin closes none', () => {
    const kept = someone('Zoë', [followUp({ due: '2026-11-28' })]);
    const other = someone('Zoé', [inBin(followUp({ due: '2026-11-25' }))]);
    const writes = written(merge(kept, other), 'follow-up');
    expect(writes.map(({ state }) => state)).toEqual(['open']);
  });

  it('former profiles and those in the bin stay what they are', () => {
    const kept = withProfiles(someone('Zoë'), { a: {} });
    const other = withProfiles(someone('Zoé'), { b: {}, c: { former: true }, d: BINNED });
    expect(profiles(merge(kept, other))).toEqual(
      other.profiles.map((each) => ({ ...each, personId: kept.person.id })),
    );
  });

  it('a key that both hold stays once, with the aliases of both', () => {
    const kept = withProfiles(someone('Zoë'), { a: { aliases: ['li:mid:1'] } });
    const other = withProfiles(someone('Zoé'), {
      a: { aliases: ['li:mid:2'], pageName: 'Zoé Q' },
    });
    const writes = merge(kept, other);
    expect(profiles(writes)).toEqual([
      { ...kept.profiles[0], aliases: ['li:mid:1', 'li:mid:2'], pageName: 'Zoé Q' },
    ]);
    expect(deleted(writes)).toContainEqual(['profiles', other.profiles[0]!.id]);
  });

  it.each([
    ['former', { former: true }],
    ['in the bin', BINNED],
  ])('a key that is %s with one stays as it is beside the other’s', (_, rest) => {
    const kept = withProfiles(someone('Zoë'), { a: rest });
    const other = withProfiles(someone('Zoé'), { a: {} });
    const writes = merge(kept, other);
    expect(profiles(writes)).toEqual([{ ...other.profiles[0], personId: kept.person.id }]);
    expect(deleted(writes)).toEqual([['people', other.person.id]]);
  });
});

describe('mentions', () => {
  it.each([
    ['out of the bin', {}],
    ['in the bin', BINNED],
  ])('whoever mentions the other mentions the one who stays, %s', (_, rest) => {
    const [kept, other] = [someone('Zoë'), someone('Zoé')];
    const to = { personId: other.person.id };
    const clash = { field: 'introducedBy', lost: to, at: context().now };
    const third = someone('نور', [promise({ state: 'handed over', handedTo: to }), touch()], {
      ...rest,
      introducedBy: to,
      clashes: [clash],
      apartFrom: [other.person.id, kept.person.id],
    });
    const writes = merge(kept, other, third);
    const now = { personId: kept.person.id };
    expect(people(writes)[1]).toEqual({
      ...third.person,
      introducedBy: now,
      clashes: [{ ...clash, lost: now }],
      apartFrom: [kept.person.id],
    });
    const handed = written(writes, 'promise');
    expect(handed).toEqual([{ ...third.records[0], handedTo: now }]);
    expect(written(writes, 'touch')).toEqual([]);
  });

  it('nobody is introduced by themselves, or kept apart from themselves', () => {
    const other = someone('Zoé');
    const kept = someone('Zoë', [], {
      introducedBy: { personId: other.person.id },
      apartFrom: [other.person.id, 'z'],
    });
    const theirs = { ...other.person, introducedBy: { personId: kept.person.id } };
    const told = { ...theirs, apartFrom: [kept.person.id, 'z', 'y'] };
    const [person] = people(merge(kept, { ...other, person: told }));
    expect(person).toMatchObject({ introducedBy: null, apartFrom: ['z', 'y'] });
  });

  it('what was handed over from one to the other was handed to a name', () => {
    const [zoe, olu] = [someone('Zoë'), someone('Olu')];
    const to = (file: PersonFile) =>
      promise({ state: 'handed over', handedTo: { personId: file.person.id } });
    const kept = { ...zoe, records: [to(olu)(zoe.person.id)] };
    const other = { ...olu, records: [to(zoe)(olu.person.id)] };
    expect(written(merge(kept, other), 'promise').map(({ handedTo }) => handedTo)).toEqual([
      { name: 'Olu' },
      { name: 'Zoë' },
    ]);
  });

  it('a week that either was let into is one week of theirs', () => {
    const [kept, other] = [someone('Zoë'), someone('Zoé')];
    const letIn = (week: string, personId: string): Admission => ({
      id: `${week}/${personId}`,
      week,
      personId,
    });
    const [a, b] = [kept.person.id, other.person.id];
    const admissions = [letIn('2026-11-09', a), letIn('2026-11-09', b), letIn('2026-11-16', b)];
    const state = {
      ...stateOf(kept, other),
      admissionsOf: (id: string) => admissions.filter(({ personId }) => personId === id),
    };
    const writes = mergePeople.apply(state, { keepId: a, otherId: b, choices: {} }, context());
    expect(writes.filter(({ store }) => store === 'admissions')).toEqual([
      { store: 'admissions', deleted: `2026-11-09/${b}` },
      { store: 'admissions', deleted: `2026-11-16/${b}` },
      { store: 'admissions', record: letIn('2026-11-16', a) },
    ]);
  });
});

describe.each([
  [
    'merging',
    (state: ReturnType<typeof stateOf>, a: string, b: string) =>
      mergePeople.apply(state, { keepId: a, otherId: b, choices: {} }, context()),
  ],
  [
    'keeping apart',
    (state: ReturnType<typeof stateOf>, a: string, b: string) =>
      keepApart.apply(state, { personId: a, otherId: b }, context()),
  ],
])('%s', (_, act) => {
  const [zoe, olu] = [someone('Zoë', [], { mergedIds: ['earlier'] }), someone('Olu')];
  const [a, b] = [zoe.person.id, olu.person.id];

  it('is about two people', () => {
    expect(() => act(stateOf(zoe, olu), a, a)).toThrow('onePerson');
  });

  it('is about people who are there', () => {
    const binned = { ...olu, person: { ...olu.person, ...BINNED } };
    expect(() => act(stateOf(zoe), a, b)).toThrow('personGone');
    expect(() => act(stateOf(zoe), b, a)).toThrow('personGone');
    expect(() => act(stateOf(zoe, binned), a, b)).toThrow('personGone');
  });

  it('is not about somebody whom nobody looked at: the id of a person merged since is nobody', () => {
    expect(() => act(stateOf(zoe, olu), 'earlier', b)).toThrow('personGone');
    expect(() => act(stateOf(zoe, olu), b, 'earlier')).toThrow('personGone');
  });
});

it('two people who are kept apart are so once, whoever of them remembers it', () => {
  const [zoe, olu] = [someone('Zoë'), someone('Olu')];
  const apart = (state: ReturnType<typeof stateOf>, a: PersonFile, b: PersonFile) =>
    people(keepApart.apply(state, { personId: a.person.id, otherId: b.person.id }, context()));
  const [told] = apart(stateOf(zoe, olu), zoe, olu);
  expect(told?.apartFrom).toEqual([olu.person.id]);
  const knowing = { ...zoe, person: told! };
  expect(apart(stateOf(knowing, olu), knowing, olu)).toEqual([told]);
  expect(apart(stateOf(knowing, olu), olu, knowing)).toEqual([olu.person]);
});
