import { expect, it } from 'vitest';
import { differencesOf } from '@/lib/storage/snapshots/compare';
import { emptyContents } from '@/lib/storage/snapshots/replay';

const zoe = { id: 'zoe', name: 'Zoë', labels: ['type'], stamps: { name: { version: 1 } } };
const olu = { id: 'olu', name: 'Olu' };

it('what is stored is held against what it should be, record by record, whatever the order of fields', () => {
  const should = { ...emptyContents(), people: [zoe, olu], records: [{ id: 'touch', text: 'x' }] };
  const same = { stamps: { name: { version: 1 } }, labels: ['type'], name: 'Zoë', id: 'zoe' };
  expect(differencesOf(should, { ...should, people: [olu, same] })).toEqual([]);
  const altered = { ...zoe, stamps: { name: { version: 3 } } };
  const stored = { ...should, people: [altered, { id: 'jonas' }], records: [] };
  expect(differencesOf(should, stored)).toEqual([
    { store: 'people', id: 'zoe' },
    { store: 'people', id: 'olu' },
    { store: 'people', id: 'jonas' },
    { store: 'records', id: 'touch' },
  ]);
});
