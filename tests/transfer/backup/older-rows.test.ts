import * as v from 'valibot';
import { expect, it } from 'vitest';
import { ROW_STEPS, type RowStep, type StoredRow } from '@/lib/domain/row-steps';
import { SCHEMA } from '@/lib/storage/upgrades';
import { readBackup } from '@/lib/transfer/backup/read-backup';
import { storeSchemas } from '@/lib/transfer/backup/store-schemas';
import { toRow } from '@/lib/transfer/backup/to-row';
import { writeBackup } from '@/lib/transfer/backup/write-backup';
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

it('what an upgrade does to rows is what happens to those of a backup of that age', () => {
  expect(ROW_STEPS.length).toBe(SCHEMA.version);
  for (const [place, { rows }] of SCHEMA.upgrades.entries()) {
    expect(rows ?? null, `step ${place}`).toBe(ROW_STEPS[place]);
  }
});

const FROM = {
  ...{ databaseId: 'd', createdAt: '2026-11-21T10:00:00.000Z' },
  schema: ROW_STEPS.length,
};
const moved = (row: StoredRow, from: string, to: string): StoredRow => {
  const { [from]: value, ...others } = row;
  return value === undefined ? row : { ...others, [to]: value };
};
const renamed = (row: StoredRow, from: string, to: string): StoredRow => ({
  ...moved(row, from, to),
  stamps: moved(row['stamps'] as StoredRow, from, to),
});
/** As if companies had been called employers until now. */
const NEXT: RowStep = { people: (person) => renamed(person, 'employer', 'company') };

it('a backup of an older schema goes through the steps that its database would', async () => {
  const contents = madeUpBackup();
  const people = contents.people.map((each) =>
    renamed(each as unknown as StoredRow, 'company', 'employer'),
  );
  const text = await writeBackup({ ...contents, people: people as never }, FROM);
  expect(await readBackup(text)).toMatchObject({ ok: false, reason: 'invalid' });
  const read = await readBackup(text, [...ROW_STEPS, NEXT]);
  expect(read).toMatchObject({ ok: true, contents, origin: { schema: ROW_STEPS.length } });
});

it('older rows that a step is not made for are refused, and not taken in half', async () => {
  const step: RowStep = {
    settings: () => {
      throw new TypeError('made for another row');
    },
  };
  const read = await readBackup(await writeBackup(madeUpBackup(), FROM), [...ROW_STEPS, step]);
  expect(read).toMatchObject({ ok: false, reason: 'invalid' });
});
