import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { readContents } from '@/lib/safety/contents';
import { readRecentActs } from '@/lib/storage/journal-query';
import { openKith } from '@/lib/storage/open';
import { undo } from '@/lib/storage/undo';
import { SCHEMA } from '@/lib/storage/upgrades';
import { readBackup } from '@/lib/transfer/backup/read-backup';
import { writeBackup } from '@/lib/transfer/backup/write-backup';
import { context, emptyStore } from '@/tests/builders';
import { lay, readGolden, writeGolden, type Golden } from '@/tests/storage/golden/golden';
import { everythingStored, expectWhatAlwaysHolds } from '@/tests/storage/invariants';

beforeEach(emptyStore);

const schemas = Array.from({ length: SCHEMA.version }, (_, place) => place + 1);

// `npm run golden`: no test of its own otherwise, so that none is ever skipped.
if (process.env['KITH_GOLDEN'] !== undefined) {
  it('writes the golden database of the newest schema', async () => {
    await writeGolden();
    const { rows } = readGolden(SCHEMA.version)!;
    for (const [store, all] of Object.entries(rows)) expect(all.length, store).toBeGreaterThan(0);
    const types = (rows['records'] as { type: string }[]).map(({ type }) => type);
    expect(new Set(types).size).toBe(8);
    for (const store of ['people', 'records']) {
      const stored = rows[store] as { removedOn: string | null; clashes: unknown[] }[];
      expect(stored.some(({ removedOn }) => removedOn !== null)).toBe(true);
    }
    const people = rows['people'] as { clashes: unknown[] }[];
    expect(people.some(({ clashes }) => clashes.length > 0)).toBe(true);
  });
}

describe.each(schemas)('a database of schema %i', (schema) => {
  const golden = (): Golden => {
    const found = readGolden(schema);
    if (found === null) throw new Error(`schema ${schema} has no golden database: npm run golden`);
    return found;
  };

  it('is still made by the steps that made it: what is released is never changed', async () => {
    const { shapes } = golden();
    expect(await lay(golden()), 'before its release: npm run golden').toEqual(shapes);
  });

  it('is opened by this code with every row, in a state in which everything holds, and leaves in a backup', async () => {
    await lay(golden());
    await openKith();
    await expectWhatAlwaysHolds();
    const stored = await everythingStored();
    for (const store of ['people', 'profiles', 'records', 'settings', 'admissions', 'drafts']) {
      expect(stored[store]?.length, store).toBe(golden().rows[store]?.length);
    }
    const { contents, identity } = await readContents();
    const { databaseId } = identity;
    const text = await writeBackup(contents, { databaseId, createdAt: '2026-11-21T10:00:00.000Z' });
    expect(await readBackup(text)).toMatchObject({ ok: true, contents });
  });

  it('as a backup of that age reads as the database that was upgraded', async () => {
    await lay(golden());
    await openKith();
    const { contents, identity } = await readContents();
    const from = { databaseId: identity.databaseId, createdAt: '2026-11-21T10:00:00.000Z', schema };
    const text = await writeBackup(golden().rows as unknown as typeof contents, from);
    expect(await readBackup(text)).toMatchObject({ ok: true, contents });
  });

  it('undoes its acts, the newest first', async () => {
    await lay(golden());
    const acts = await readRecentActs(3);
    for (const { actId, undoneBy } of acts) if (undoneBy === null) await undo(actId, context());
    await expectWhatAlwaysHolds();
  });
});
