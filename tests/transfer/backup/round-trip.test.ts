import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { readBackup } from '@/lib/transfer/backup/read-backup';
import { writeBackup } from '@/lib/transfer/backup/write-backup';
import { anyContents, FROM, NOTHING } from './any-contents';

/** A machine that does much else at the same time needs longer for a property. */
vi.setConfig({ testTimeout: 30_000 });

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

it('whatever is stored comes back from a backup as it was', async () => {
  await fc.assert(
    fc.asyncProperty(anyContents(), async (contents) => {
      const read = await readBackup(await writeBackup(contents, FROM));
      if (!read.ok) throw new Error(`${read.reason}: ${read.detail}`);
      expect(plain(read.contents)).toEqual(plain(contents));
      expect(read.findings).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

it('a backup that is written again is the same to the letter', async () => {
  await fc.assert(
    fc.asyncProperty(anyContents(), async (contents) => {
      const text = await writeBackup(contents, FROM);
      const read = await readBackup(text);
      if (!read.ok) throw new Error(read.reason);
      expect(await writeBackup(read.contents, { ...FROM, further: read.further })).toBe(text);
    }),
    { numRuns: 25 },
  );
});

it('a byte that changes is never read as if nothing were', async () => {
  const contents = fc.sample(anyContents(), { seed: 7, numRuns: 12 }).at(-1) ?? NOTHING;
  const text = await writeBackup(contents, FROM);
  const bytes = new TextEncoder().encode(text);
  expect(bytes.length).toBeGreaterThan(1500);
  await fc.assert(
    fc.asyncProperty(
      fc.nat(bytes.length - 1),
      fc.integer({ min: 1, max: 255 }),
      fc.constantFrom('flip', 'cut', 'drop', 'double'),
      async (at, change, how) => {
        const read = await readBackup(new TextDecoder().decode(mutate(bytes, at, change, how)));
        // Only what does not belong to the data may differ unnoticed: a blank between two records.
        if (read.ok) expect(plain(read.contents)).toEqual(plain(contents));
        else expect(read.reason).not.toBe('');
      },
    ),
    { numRuns: 700 },
  );
});

function mutate(bytes: Uint8Array, at: number, change: number, how: string): Uint8Array {
  const changed = Uint8Array.from(bytes);
  if (how === 'cut') return changed.slice(0, at);
  if (how === 'drop') return Uint8Array.from([...bytes.slice(0, at), ...bytes.slice(at + 1)]);
  if (how === 'double') return Uint8Array.from([...bytes.slice(0, at + 1), ...bytes.slice(at)]);
  changed[at] = (bytes[at] ?? 0) ^ change;
  return changed;
}

it('fields and stores of a newer Kith are kept and written back', async () => {
  const further = { file: { writtenBy: 'Kith 3' }, data: { goals: [{ id: 'g', text: 'Lead' }] } };
  const text = await writeBackup(NOTHING, { ...FROM, further });
  const read = await readBackup(text.replace('"schema":1', '"schema":1'));
  expect(read).toMatchObject({ ok: true, further });
  expect(JSON.parse(text)).toMatchObject({ counts: { goals: 1, people: 0 }, writtenBy: 'Kith 3' });
});

it('somebody who opens and reformats a backup can still restore it', async () => {
  const [contents = NOTHING] = fc.sample(anyContents(), { seed: 3, numRuns: 1 });
  const text = await writeBackup(contents, FROM);
  const pretty = `\uFEFF${JSON.stringify(JSON.parse(text), null, 2)}`;
  expect(await readBackup(pretty)).toMatchObject({ ok: true });
});

it('a record that could not be read again is not written', async () => {
  const [contents = NOTHING] = fc.sample(
    anyContents().filter(({ people }) => people.length > 0),
    { seed: 3, numRuns: 1 },
  );
  const people = contents.people.map((person) => ({ ...person, pausedUntil: '2026-02-30' }));
  await expect(writeBackup({ ...contents, people }, FROM)).rejects.toThrow(
    'people[0].pausedUntil: a day that does not exist',
  );
});

it('a draft too deep to be read again is not written', async () => {
  const values = { note: JSON.parse('['.repeat(60) + ']'.repeat(60)) as unknown };
  const drafts = [{ id: 'new', values, updatedAt: FROM.createdAt }];
  await expect(writeBackup({ ...NOTHING, drafts }, FROM)).rejects.toThrow('nested deeper than');
});
