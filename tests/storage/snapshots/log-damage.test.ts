import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catchUp } from '@/lib/storage/snapshots/catch-up';
import { logFiles } from '@/lib/storage/snapshots/log-files';
import { emptyContents } from '@/lib/storage/snapshots/replay';
import { tidy } from '@/lib/storage/snapshots/tidy';
import { TODAY } from '@/tests/builders';
import {
  act,
  acts,
  anyActs,
  DATABASE,
  journalOf,
  keep,
  recovered,
  stateAfter,
} from '@/tests/storage/snapshots/made-up-acts';
import { memoryVault } from '@/tests/storage/snapshots/memory-folder';

describe('the log, damaged', () => {
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
});

function big(number: number) {
  const id = `record-${number}`;
  return { store: 'records', id, after: { id, text: 'x'.repeat(8000) } } as const;
}
