import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashOf, readRoute, type Route } from '@/components/home/route';

test.each<[string, Route]>([
  ['', { place: 'queue' }],
  ['#', { place: 'queue' }],
  ['#/queue', { place: 'queue' }],
  ['#/people', { place: 'people' }],
  ['#/person/8f1', { place: 'person', personId: '8f1' }],
  ['#/person/', { place: 'queue' }],
  ['#/person/%', { place: 'person', personId: '%' }],
  ['#/add', { place: 'add' }],
  ['#/twice', { place: 'twice' }],
  ['#/merge/8f1/9a2', { place: 'merge', personId: '8f1', otherId: '9a2' }],
  ['#/merge/8f1', { place: 'merge', personId: '8f1', otherId: null }],
  ['#/merge/', { place: 'queue' }],
  ['#/data', { place: 'data' }],
  ['#/settings', { place: 'settings' }],
  ['#/changes', { place: 'changes' }],
  ['#/constructor', { place: 'queue' }],
])('%j leads to %j', (hash, route) => {
  expect(readRoute(hash)).toEqual(route);
});

test('any person’s address leads to that person', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (personId) => {
      expect(readRoute(hashOf({ place: 'person', personId }))).toEqual({
        place: 'person',
        personId,
      });
    }),
  );
});

test('the address of any merge leads to those two', () => {
  const id = fc.string({ minLength: 1, unit: 'grapheme' });
  fc.assert(
    fc.property(id, fc.option(id), (personId, otherId) => {
      const route: Route = { place: 'merge', personId, otherId };
      expect(readRoute(hashOf(route))).toEqual(route);
    }),
  );
});
