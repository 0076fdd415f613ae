import * as v from 'valibot';
import { expect, it } from 'vitest';
import { storeSchemas } from '@/lib/transfer/backup/store-schemas';
import { toRow } from '@/lib/transfer/backup/to-row';
import { madeUpBackup } from './made-up-backup';

/** Fields that came after the first backups, and what holds where a file lacks them. */
const LATER = {
  people: { leaveAlone: [], rhythmFrom: null, rhythmSnooze: null },
  settings: {
    ...{ rhythms: [], quietDays: [], quietUntil: null, promiseLimit: null, summaryAt: null },
  },
} as const;

it.each(['people', 'settings'] as const)('an older file of %s is read with defaults', (store) => {
  const [row] = madeUpBackup()[store];
  const older = Object.fromEntries(
    Object.entries(toRow(row!)).filter(([field]) => !(field in LATER[store])),
  );
  expect(v.parse(storeSchemas[store], older)).toMatchObject(LATER[store]);
});
