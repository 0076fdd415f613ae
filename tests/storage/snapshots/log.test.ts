import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catchUp, LARGE_ACT } from '@/lib/storage/snapshots/catch-up';
import { lastLogged, logFiles, readLog } from '@/lib/storage/snapshots/log-files';
import { recover } from '@/lib/storage/snapshots/recover';
import { emptyContents } from '@/lib/storage/snapshots/replay';
import { forgetAllBut, tidy } from '@/lib/storage/snapshots/tidy';
import type { Vault } from '@/lib/storage/snapshots/vault';
import { askVault } from '@/lib/storage/snapshots/witness';
import { TODAY } from '@/tests/builders';
import {
  act,
  anyActs,
  DATABASE,
  journalOf,
  keep,
  readContents,
  stateAfter,
} from '@/tests/storage/snapshots/made-up-acts';
import { Died, memoryVault } from '@/tests/storage/snapshots/memory-folder';

const acts = (count: number) => Array.from({ length: count }, (_, place) => act(place + 1));
const recovered = (vault: Vault) => recover(vault, readContents, emptyContents());

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

  it('a damaged log gives back the state after some act and never another, and heals while the journal knows the rest', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyActs,
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        async (all, place, bits, isCut) => {
          const { vault, folder } = memoryVault();
          await catchUp(vault, false, journalOf(all));
          const file = folder.files()[0]![1];
          const at = place % file.bytes.length;
          const altered = file.bytes.with(at, (file.bytes[at] ?? 0) ^ bits);
          file.bytes = isCut ? file.bytes.slice(0, at) : altered;
          const found = await recovered(vault);
          const reached = found?.sequence ?? 0;
          expect(reached).toBeLessThan(all.length);
          expect(found?.contents ?? emptyContents()).toEqual(stateAfter(all.slice(0, reached)));
          await catchUp(vault, false, journalOf(all));
          expect((await recovered(vault))?.contents).toEqual(stateAfter(all));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('damage in an older file is found by whoever reads all, and healed', async () => {
    const { vault, folder } = memoryVault();
    const long = acts(40).map((each) => act(each.sequence, [big(each.sequence)]));
    for (let end = 1; end <= long.length; end += 1) {
      await catchUp(vault, false, journalOf(long.slice(0, end)));
    }
    expect((await logFiles(vault, DATABASE)).length).toBeGreaterThan(1);
    const oldest = folder.files()[0]![1];
    oldest.bytes = oldest.bytes.with(200, 0);
    expect(await catchUp(vault, false, journalOf(long))).toMatchObject({ added: 0 });
    expect((await recovered(vault))?.sequence ?? 0).toBeLessThan(40);
    await catchUp(vault, true, journalOf(long));
    expect((await recovered(vault))?.contents).toEqual(stateAfter(long));
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

  it('should the newest snapshot be damaged, the one before it and the log lead on, also after tidying', async () => {
    const { vault, folder } = memoryVault();
    const long = acts(70).map((each) => act(each.sequence, [big(each.sequence)]));
    for (let end = 1; end <= 69; end += 1) {
      await catchUp(vault, false, journalOf(long.slice(0, end)));
      if (end % 20 !== 0) continue;
      await keep(vault, stateAfter(long.slice(0, end)), end);
      await tidy(vault, TODAY);
    }
    await catchUp(vault, false, journalOf(long));
    // The log before the last snapshot but one, of the 40th act, is gone.
    expect((await logFiles(vault, DATABASE))[0]?.first).toBeGreaterThan(20);
    const bodies = folder.files().filter(([path]) => path.endsWith('.json.gz'));
    expect(bodies).toHaveLength(2);
    bodies[1]![1].bytes = bodies[1]![1].bytes.slice(0, 30);
    const found = (await recovered(vault))!;
    expect([found.snapshot?.sequence, found.fromLog, found.damaged.length]).toEqual([40, 30, 1]);
    expect(found.contents).toEqual(stateAfter(long));
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

function big(number: number) {
  const id = `record-${number}`;
  return { store: 'records', id, after: { id, text: 'x'.repeat(8000) } } as const;
}

function isDeath(error: unknown): boolean {
  if (error instanceof Died) return true;
  throw error;
}
