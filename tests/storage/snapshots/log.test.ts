import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LARGE_ACT } from '@/lib/storage/bulk';
import { ROW_STEPS, type StoredRow } from '@/lib/domain/row-steps';
import { catchUp } from '@/lib/storage/snapshots/catch-up';
import { lastLogged, readLog } from '@/lib/storage/snapshots/log-files';
import { recover } from '@/lib/storage/snapshots/recover';
import { emptyContents } from '@/lib/storage/snapshots/replay';
import { forgetAllBut } from '@/lib/storage/snapshots/tidy';
import { askVault } from '@/lib/storage/snapshots/witness';
import {
  act,
  acts,
  anyActs,
  DATABASE,
  journalOf,
  keep,
  readContents,
  recovered,
  stateAfter,
} from '@/tests/storage/snapshots/made-up-acts';
import { Died, memoryVault } from '@/tests/storage/snapshots/memory-folder';

describe('the log', () => {
  it('snapshot and log give back exactly the state after the last act, wherever the snapshot was taken', async () => {
    await fc.assert(
      fc.asyncProperty(anyActs, fc.nat(12), fc.nat(12), async (all, a, b) => {
        const { vault } = memoryVault();
        for (const at of [a, b].map((each) => Math.min(each, all.length))) {
          await catchUp(vault, false, journalOf(all.slice(0, at)));
          if (at > 0) await keep(vault, stateAfter(all.slice(0, at)), at);
        }
        await catchUp(vault, false, journalOf(all));
        const { contents, sequence } = (await recovered(vault))!;
        expect(sequence).toBe(all.length);
        expect(contents).toEqual(stateAfter(all));
      }),
      { numRuns: 100 },
    );
  });

  it('several pages that add to it at once lose nothing and write nothing twice', async () => {
    const { vault } = memoryVault();
    await Promise.all(
      [1, 5, 3, 9, 9, 2].map((count) => catchUp(vault, false, journalOf(acts(count)))),
    );
    await Promise.all([12, 12, 12].map((count) => catchUp(vault, false, journalOf(acts(count)))));
    expect((await readLog(vault, DATABASE)).map(({ sequence }) => sequence)).toEqual(
      acts(12).map(({ sequence }) => sequence),
    );
  });

  it('a browser that dies at any moment leaves a log that goes up to some act, and the next start makes it whole', async () => {
    for (let lives = 0; ; lives += 1) {
      const { vault, disk } = memoryVault();
      await catchUp(vault, false, journalOf(acts(3)));
      disk.start(lives);
      const died = await catchUp(vault, false, journalOf(acts(5))).then(() => false, isDeath);
      disk.start();
      expect([3, 5]).toContain((await recovered(vault))?.sequence);
      expect(await catchUp(vault, true, journalOf(acts(6)))).toMatchObject({ state: 'current' });
      expect((await recovered(vault))?.contents).toEqual(stateAfter(acts(6)));
      if (!died) break;
    }
  });

  it('where the journal has forgotten what is missing, only a snapshot lets the log go on', async () => {
    const { vault } = memoryVault();
    await catchUp(vault, false, journalOf(acts(2)));
    const far = journalOf(acts(9), 3);
    expect(await catchUp(vault, false, far)).toEqual({ state: 'needsSnapshot' });
    expect((await recovered(vault))?.sequence).toBe(2);
    await keep(vault, stateAfter(acts(8)), 8);
    expect(await catchUp(vault, false, far)).toMatchObject({ state: 'current', added: 1 });
    expect((await recovered(vault))?.contents).toEqual(stateAfter(acts(9)));
  });

  it('an act too large for the log needs a snapshot, and the acts after it go on from there', async () => {
    const { vault } = memoryVault();
    const many = Array.from({ length: LARGE_ACT + 1 }, (_, place) => small(place));
    const all = [act(1), act(2, many), act(3)];
    expect(await catchUp(vault, false, journalOf(all))).toEqual({ state: 'needsSnapshot' });
    expect(await lastLogged(vault, DATABASE)).toBe(1);
    await keep(vault, stateAfter(all.slice(0, 2)), 2);
    expect(await catchUp(vault, false, journalOf(all))).toMatchObject({ state: 'current' });
    expect((await recovered(vault))?.contents).toEqual(stateAfter(all));
  });

  it('a database that fell behind its log adds nothing to it', async () => {
    const { vault } = memoryVault();
    await catchUp(vault, false, journalOf(acts(7)));
    const behind = await catchUp(vault, false, journalOf(acts(4)));
    expect(behind).toEqual({ state: 'ahead', sequence: 7 });
    expect((await recovered(vault))?.sequence).toBe(7);
    expect(await askVault(vault)).toEqual({ databaseId: DATABASE, sequence: 7 });
  });

  it('acts of another schema are not laid over a snapshot', async () => {
    const { vault } = memoryVault();
    await keep(vault, stateAfter(acts(2)), 2);
    const newer = [...acts(3), { ...act(4), schema: 2 }];
    await catchUp(vault, false, journalOf(newer));
    expect((await recovered(vault))?.sequence).toBe(3);
  });

  it('a log that was erased begins anew from the snapshot that stays', async () => {
    const { vault } = memoryVault();
    await catchUp(vault, false, journalOf(acts(5)));
    await forgetAllBut(vault, await keep(vault, stateAfter(acts(5)), 5));
    expect(await readLog(vault, DATABASE)).toEqual([]);
    const readsAll = [false, true];
    for (const [place, each] of readsAll.entries()) {
      const found = await catchUp(vault, each, journalOf(acts(6 + place)));
      expect(found).toMatchObject({ state: 'current', added: 1 });
    }
    expect((await readLog(vault, DATABASE)).map(({ sequence }) => sequence)).toEqual([6, 7]);
    expect((await recovered(vault))?.sequence).toBe(7);
  });

  it('where there is neither snapshot nor log, there is nothing to restore', async () => {
    const { vault } = memoryVault();
    expect(await recovered(vault)).toBeNull();
    expect(await askVault(vault)).toBeNull();
    expect(await catchUp(vault, false, () => Promise.resolve(null))).toEqual({
      state: 'nothingYet',
    });
  });
});

function small(number: number) {
  const id = `record-${number}`;
  return { store: 'records', id, after: { id } } as const;
}

function isDeath(error: unknown): boolean {
  if (error instanceof Died) return true;
  throw error;
}

it('acts of an older schema are brought to this one, as what they follow on was', async () => {
  const { vault } = memoryVault();
  await catchUp(vault, false, journalOf([act(1), act(2)]));
  const step = { people: (row: StoredRow) => ({ ...row, name: `${String(row['name'])}, moved` }) };
  const steps = [...ROW_STEPS, step];
  const read = await recover(vault, readContents, emptyContents(), undefined, steps);
  expect(read?.contents.people).toEqual([{ id: 'olu', name: 'Olu 2, moved' }]);
});
