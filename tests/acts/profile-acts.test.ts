import { expect, it } from 'vitest';
import type { Write } from '@/lib/acts/act';
import { newProfile } from '@/lib/acts/new-record';
import {
  addProfile,
  moveProfile,
  removeProfile,
  samePerson,
  somebodyElse,
} from '@/lib/acts/profile-acts';
import type { Person, PersonFields, PersonFile, Profile } from '@/lib/domain/record';
import { fileWith, stateOf } from '@/tests/acts/act-state';
import { context, profile } from '@/tests/builders';

/** Somebody with these profiles, each a slug with what matters of it. */
function personWith(
  profiles: Record<string, Partial<Profile>>,
  fields: Partial<PersonFields> = {},
): PersonFile {
  const file = fileWith([], fields);
  const made = Object.entries(profiles).map(([slug, rest]): Profile => {
    const bare = { ...profile(slug), personId: file.person.id, former: false, pageName: '' };
    return { ...newProfile(bare, context()), ...rest };
  });
  return { ...file, profiles: made };
}

function profilesIn(writes: Write[]): Profile[] {
  return writes.flatMap((write) =>
    write.store === 'profiles' && write.record !== undefined ? [write.record] : [],
  );
}

function peopleIn(writes: Write[]): Person[] {
  return writes.flatMap((write) =>
    write.store === 'people' && write.record !== undefined ? [write.record] : [],
  );
}

const BINNED = { removedOn: context().now };

it('a person can have two profiles of one network', () => {
  const zoe = personWith({ zoe: {} });
  const input = { personId: zoe.person.id, profile: profile('zoe-q') };
  const [added] = profilesIn(addProfile.apply(stateOf(zoe), input, context()));
  expect(added).toMatchObject({ personId: zoe.person.id, key: 'li:in:zoe-q', former: false });
});

it.each([
  ['theirs already', 'zoe', 'profileTheirs (profile)'],
  ['somebody else’s', 'olu', 'profileTaken (profile)'],
])('a profile that is %s is refused', (_, slug, refusal) => {
  const [zoe, olu] = [personWith({ zoe: {} }), personWith({ olu: {} })];
  const input = { personId: zoe.person.id, profile: profile(slug) };
  expect(() => addProfile.apply(stateOf(zoe, olu), input, context())).toThrow(refusal);
  const move = { ...input, fromKey: 'li:in:zoe' };
  expect(() => moveProfile.apply(stateOf(zoe, olu), move, context())).toThrow(refusal);
});

it('a profile that is taken says by whom, so that the two can be merged', () => {
  const [zoe, olu] = [personWith({ zoe: {} }), personWith({ olu: {} })];
  const input = { personId: zoe.person.id, profile: profile('olu') };
  expect(() => addProfile.apply(stateOf(zoe, olu), input, context())).toThrow(
    expect.objectContaining({ detail: olu.person.id }),
  );
});

it.each([
  ['former', { former: true }],
  ['in the bin', BINNED],
])('a profile that is %s with somebody else is free', (_, rest) => {
  const [zoe, olu] = [personWith({ zoe: {} }), personWith({ olu: rest })];
  const personId = zoe.person.id;
  const state = stateOf(zoe, olu);
  const added = addProfile.apply(state, { personId, profile: profile('olu') }, context());
  expect(profilesIn(added)).toMatchObject([{ personId, key: 'li:in:olu' }]);
  const input = { personId, fromKey: 'li:in:zoe', profile: profile('olu') };
  expect(profilesIn(moveProfile.apply(state, input, context()))).toMatchObject([
    { key: 'li:in:zoe', former: true },
    { personId, key: 'li:in:olu', former: false },
  ]);
});

it('a profile that was theirs is theirs again, and not twice', () => {
  const zoe = personWith({
    zoe: { former: true, pageName: 'Zoë Q', aliases: ['li:mid:7'] },
    binned: BINNED,
  });
  const personId = zoe.person.id;
  const again = { ...profile('zoe'), aliases: ['li:mid:8'], pageName: '' };
  const added = addProfile.apply(stateOf(zoe), { personId, profile: again }, context());
  expect(profilesIn(added)).toEqual([
    expect.objectContaining({
      id: zoe.profiles[0]!.id,
      former: false,
      removedOn: null,
      pageName: 'Zoë Q',
      aliases: ['li:mid:7', 'li:mid:8'],
    }),
  ]);
  const back = addProfile.apply(stateOf(zoe), { personId, profile: profile('binned') }, context());
  expect(profilesIn(back)).toMatchObject([{ id: zoe.profiles[1]!.id, removedOn: null }]);
});

it('of one key in the bin and as a former address the former one comes back', () => {
  const zoe = personWith({ zoe: { former: true } });
  const [former] = zoe.profiles;
  const profiles = [{ ...former!, id: 'binned', ...BINNED }, former!];
  const input = { personId: zoe.person.id, profile: profile('zoe') };
  const writes = addProfile.apply(stateOf({ ...zoe, profiles }), input, context());
  expect(profilesIn(writes)).toMatchObject([{ id: former!.id, former: false }]);
});

it('a profile is removed into the bin, once', () => {
  const zoe = personWith({ zoe: {}, binned: BINNED });
  const [held, binned] = zoe.profiles.map(({ id }) => id);
  const personId = zoe.person.id;
  const writes = removeProfile.apply(stateOf(zoe), { personId, profileId: held! }, context());
  expect(profilesIn(writes)).toMatchObject([{ id: held, removedOn: context().now }]);
  expect(peopleIn(writes)).toEqual([]);
  for (const profileId of [binned!, 'never there']) {
    expect(() => removeProfile.apply(stateOf(zoe), { personId, profileId }, context())).toThrow(
      'profileGone',
    );
  }
});

it.each([
  ['yes, and renamed', true, 'Zoë Adler', ['Zoë Quartermaine']],
  ['yes, under another name', false, 'Zoë Quartermaine', ['Zoë Adler']],
])('“Is this still …?” answered with %s keeps both names', (_, isRenamed, name, formerNames) => {
  const zoe = personWith({ zoe: {} }, { name: 'Zoë Quartermaine' });
  const input = { personId: zoe.person.id, key: 'li:in:zoe', pageName: ' Zoë Adler ', isRenamed };
  const writes = samePerson.apply(stateOf(zoe), input, context());
  expect(peopleIn(writes)).toMatchObject([{ name, formerNames }]);
  expect(profilesIn(writes)).toMatchObject([{ pageName: 'Zoë Adler' }]);
});

it('whoever takes back a former name has it no longer as a former one', () => {
  const fields = { name: 'Zoë Adler', formerNames: ['Zoë Quartermaine'] };
  const zoe = personWith({ zoe: {} }, fields);
  const input = { personId: zoe.person.id, key: 'li:in:zoe', pageName: 'Zoë Quartermaine' };
  const writes = samePerson.apply(stateOf(zoe), { ...input, isRenamed: true }, context());
  expect(peopleIn(writes)).toMatchObject([
    { name: 'Zoë Quartermaine', formerNames: ['Zoë Adler'] },
  ]);
});

it('“Is this still …?” answered with no gives the key to somebody new, and the one who had it keeps all else', () => {
  const zoe = personWith({ zoe: { aliases: ['li:mid:7'] } }, { name: 'Zoë Quartermaine' });
  const input = { personId: zoe.person.id, key: 'li:in:zoe', pageName: ' نور الفارسي ' };
  const writes = somebodyElse.apply(stateOf(zoe), input, context());
  const [person, ...others] = peopleIn(writes);
  expect(others).toEqual([]);
  expect(person).toMatchObject({ name: 'نور الفارسي', keptSince: null });
  expect(person?.id).not.toBe(zoe.person.id);
  expect(profilesIn(writes)).toMatchObject([
    { id: zoe.profiles[0]!.id, personId: zoe.person.id, former: true },
    { personId: person?.id, key: 'li:in:zoe', former: false, pageName: 'نور الفارسي' },
  ]);
});

it.each([
  ['nothing', ''],
  ['blanks', ' \u00a0'],
  ['what is drawn as nothing', '\u200b\u3164'],
])('nobody is called %s because a page is', (_, pageName) => {
  const zoe = personWith({ zoe: {} });
  const input = { personId: zoe.person.id, key: 'li:in:zoe', pageName };
  const refusal = 'nameMissing (name)';
  expect(() => somebodyElse.apply(stateOf(zoe), input, context())).toThrow(refusal);
  for (const isRenamed of [true, false]) {
    const answer = { ...input, isRenamed };
    expect(() => samePerson.apply(stateOf(zoe), answer, context())).toThrow(refusal);
  }
});

it.each([
  ['former', { former: true }],
  ['in the bin', BINNED],
])('an answer about a profile that is %s by now changes nothing', (_, rest) => {
  const zoe = personWith({ zoe: rest });
  const input = { personId: zoe.person.id, key: 'li:in:zoe', pageName: 'Zoë Adler' };
  const refusal = 'profileGone';
  expect(() => somebodyElse.apply(stateOf(zoe), input, context())).toThrow(refusal);
  expect(() => samePerson.apply(stateOf(zoe), { ...input, isRenamed: true }, context())).toThrow(
    refusal,
  );
  const move = { personId: input.personId, fromKey: input.key, profile: profile('zoe-q') };
  expect(() => moveProfile.apply(stateOf(zoe), move, context())).toThrow(refusal);
});

it('nobody who is gone gets, loses or moves a profile', () => {
  const zoe = personWith({ zoe: {} });
  const state = stateOf({ ...zoe, person: { ...zoe.person, ...BINNED } });
  const personId = zoe.person.id;
  const page = { personId, key: 'li:in:zoe', pageName: 'Zoë' };
  const acts = [
    () => addProfile.apply(state, { personId, profile: profile('a') }, context()),
    () => removeProfile.apply(state, { personId, profileId: zoe.profiles[0]!.id }, context()),
    () =>
      moveProfile.apply(
        state,
        { personId, fromKey: 'li:in:zoe', profile: profile('a') },
        context(),
      ),
    () => samePerson.apply(state, { ...page, isRenamed: true }, context()),
    () => somebodyElse.apply(state, page, context()),
  ];
  for (const act of acts) expect(act).toThrow('personGone');
});
