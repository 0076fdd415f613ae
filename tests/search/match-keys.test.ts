import { expect, it } from 'vitest';
import { matchKeysOf, nameKey } from '@/lib/search/match-keys';
import { summaryOf } from '@/lib/search/summary';
import { wordsOf } from '@/lib/search/words-of';
import { personFile, profileOf } from '@/tests/transfer/any-person-file';

it('somebody of whom only the name is known is like nobody', () => {
  expect(matchKeysOf(personFile({ name: 'Zoë Adler' }))).toEqual([]);
});

it('e-mail, name and company are compared folded', () => {
  const one = personFile({ name: 'Zoë O’Brien', company: 'Loom ', email: ' Zoe@Example.test' });
  const other = personFile({ name: "ZOE O'BRIEN", company: 'loom', email: 'zoe@example.TEST' });
  expect(matchKeysOf(one)).toHaveLength(2);
  expect(matchKeysOf(one)).toEqual(matchKeysOf(other));
});

it('every address in the field counts, and what is no address does not', () => {
  const email = 'Zoë <zoe@example.test>; ZOE@home.test, not at work';
  expect(matchKeysOf(personFile({ name: 'Zoë', email }))).toEqual([
    'email:zoe@example.test',
    'email:zoe@home.test',
  ]);
});

it('a company alone, and a name alone, are nothing to go by', () => {
  expect(matchKeysOf(personFile({ name: '🙂', company: 'Loom' }))).toEqual([]);
  expect(matchKeysOf(personFile({ name: 'Zoë', company: '–' }))).toEqual([]);
});

it('only profiles that are theirs now say whose they are, by alias or by a key that is a member’s number', () => {
  const profiles = [
    profileOf('zoe', { aliases: ['li:mid:1'] }),
    profileOf('x', { key: 'li:mid:1' }),
    profileOf('y', { key: 'li:mid:2' }),
    profileOf('former', { aliases: ['li:mid:3'], former: true }),
    profileOf('binned', { aliases: ['li:mid:4'], removedOn: '2026-11-21' }),
  ];
  expect(matchKeysOf(personFile({ name: 'Zoë' }, { profiles }))).toEqual([
    'alias:li:mid:1',
    'alias:li:mid:2',
  ]);
});

it.each([
  ['Zoë  QUARTERMAINE', 'zoe quartermaine'],
  ['山田太郎', '山田太郎'],
  ['نُور', 'نور'],
  ['🙂', ''],
])('the whole name %s is compared as “%s”', (name, key) => {
  expect(nameKey(name)).toBe(key);
});

it('a nickname, a pronunciation and former names are found by search, and nobody’s name is taken apart', () => {
  const { person } = personFile({
    name: 'Siobhán Ní Bhriain',
    nickname: 'Shiv',
    pronunciation: 'shi-VAWN',
    formerNames: ['Siobhán Adler'],
  });
  expect(wordsOf(person)).toEqual(
    expect.arrayContaining(['siobhan', 'ni', 'bhriain', 'adler', 'shiv', 'shi', 'vawn']),
  );
  expect(summaryOf(personFile(person))?.names).toEqual([
    'siobhan ni bhriain',
    'siobhan adler',
    'shiv',
  ]);
});
