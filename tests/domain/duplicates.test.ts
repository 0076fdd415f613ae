import fc from 'fast-check';
import { expect, it } from 'vitest';
import { suggestDuplicates, type MatchablePerson } from '@/lib/domain/duplicates';

function person(personId: string, matchKeys: string[], apartFrom: string[] = []): MatchablePerson {
  return { personId, matchKeys, apartFrom };
}

it.each([
  ['a member’s number', 'alias:li:mid:7', 'alias'],
  ['an e-mail', 'email:zoe@example.test', 'email'],
  ['name and company', 'nameAndCompany:zoe adler/loom', 'nameAndCompany'],
])('two people who share %s may be one', (_, key, reason) => {
  const people = [person('a', [key]), person('b', ['email:other']), person('c', [key])];
  expect(suggestDuplicates(people)).toEqual([{ one: 'a', other: 'c', because: [reason] }]);
});

it('a pair that shares several things is one pair, its strongest reason first', () => {
  const keys = ['nameAndCompany:zoe/loom', 'email:z@example.test', 'alias:li:mid:7'];
  const people = [
    person('a', [...keys, 'alias:li:mid:8']),
    person('b', ['alias:li:mid:8', ...keys]),
  ];
  expect(suggestDuplicates(people)).toEqual([
    { one: 'a', other: 'b', because: ['alias', 'email', 'nameAndCompany'] },
  ]);
});

it('the strongest reasons come first, and of these the pairs with the most', () => {
  const people = [
    person('a', ['nameAndCompany:x/y']),
    person('b', ['nameAndCompany:x/y', 'email:b']),
    person('c', ['email:b', 'alias:1']),
    person('d', ['alias:1', 'alias:2', 'email:d']),
    person('e', ['alias:2', 'email:d']),
  ];
  expect(suggestDuplicates(people).map(({ one, other }) => one + other)).toEqual([
    'de',
    'cd',
    'bc',
    'ab',
  ]);
});

it.each([
  ['the first', ['b'], []],
  ['the second', [], ['a']],
])('two people whom %s knows to be two are not suggested again', (_, one, other) => {
  const people = [person('a', ['email:x'], one), person('b', ['email:x'], other)];
  expect(suggestDuplicates(people)).toEqual([]);
});

it.each([
  [10, 45],
  [11, 0],
])(
  'an address that %i people share makes %i pairs: one of a crowd says nothing',
  (count, pairs) => {
    const people = Array.from({ length: count }, (_, n) =>
      person(`p${n}`, ['email:info@loom.test']),
    );
    expect(suggestDuplicates(people)).toHaveLength(pairs);
  },
);

it('every pair stands once, is of two people who share its reasons, and is not kept apart', () => {
  const anyKey = fc.constantFrom('alias:1', 'alias:2', 'email:a', 'email:b', 'nameAndCompany:x/y');
  const anyId = fc.integer({ min: 0, max: 7 }).map(String);
  const anyPeople = fc.uniqueArray(
    fc.record({ personId: anyId, matchKeys: fc.array(anyKey), apartFrom: fc.array(anyId) }),
    { selector: ({ personId }) => personId },
  );
  fc.assert(
    fc.property(anyPeople, (people) => {
      const pairs = suggestDuplicates(people);
      const byId = new Map(people.map((each) => [each.personId, each]));
      const seen = pairs.map(({ one, other }) => [one, other].toSorted().join());
      expect(new Set(seen).size).toBe(pairs.length);
      for (const { one, other, because } of pairs) {
        const [a, b] = [byId.get(one)!, byId.get(other)!];
        expect(a).not.toBe(b);
        expect(a.apartFrom.includes(other) || b.apartFrom.includes(one)).toBe(false);
        const shared = a.matchKeys.filter((key) => b.matchKeys.includes(key));
        expect(new Set(because)).toEqual(new Set(shared.map((key) => key.split(':')[0])));
      }
    }),
  );
});
