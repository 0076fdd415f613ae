import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isWhole,
  listSnapshots,
  readSnapshot,
  SnapshotDamaged,
} from '@/lib/storage/snapshots/read-snapshot';
import type { Snapshot } from '@/lib/storage/snapshots/snapshot';
import { forgetAllBut, tidy } from '@/lib/storage/snapshots/tidy';
import { writeSnapshot } from '@/lib/storage/snapshots/write-snapshot';
import { TODAY } from '@/tests/builders';
import { of } from '@/tests/storage/snapshots/made-up-acts';
import { Died, memoryVault } from '@/tests/storage/snapshots/memory-folder';

const TEXT = JSON.stringify({ people: [{ name: 'Zoë Quartermaine' }, { name: 'نور الفارسي' }] });

describe('snapshots', () => {
  it('a snapshot comes back to the letter, whatever its text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        const { vault } = memoryVault();
        const wellFormed = text.toWellFormed();
        const snapshot = await writeSnapshot(vault, `\ufeff${wellFormed}`, of(3));
        expect(await readSnapshot(vault, snapshot)).toBe(`\ufeff${wellFormed}`);
      }),
      { numRuns: 50 },
    );
  });

  it('the list says day, reason, counts, size and hash, the oldest first', async () => {
    const { vault } = memoryVault();
    await writeSnapshot(vault, TEXT, of(3, { counts: { people: 2 } }));
    await writeSnapshot(vault, TEXT, of(3, { reason: 'before-import', day: '2026-11-20' }));
    const [first, second] = await listSnapshots(vault);
    expect(first).toMatchObject({ number: 1, day: TODAY, reason: 'daily', counts: { people: 2 } });
    expect(first?.bytes).toBeGreaterThan(20);
    expect(first?.sha256).toMatch(/^[0-9a-f]{64}$/);
    // A clock that was set back does not make the newest the oldest.
    expect(second).toMatchObject({ number: 2, name: '000002-2026-11-20-3-before-import' });
  });

  it('a browser that dies at any moment leaves the old snapshots whole and no half one in the list', async () => {
    const whole: boolean[] = [];
    for (let lives = 0; ; lives += 1) {
      const { vault, disk } = memoryVault();
      const old = await writeSnapshot(vault, TEXT, of(3));
      disk.start(lives);
      const died = await writeSnapshot(vault, `${TEXT} `, of(4)).then(() => false, isDeath);
      disk.start();
      const listed = await listSnapshots(vault);
      expect(listed[0]).toEqual(old);
      expect(await Promise.all(listed.map((each) => isWhole(vault, each)))).not.toContain(false);
      whole.push(listed.length === 2);
      // The next one goes through, over whatever was left behind.
      const next = await writeSnapshot(vault, `${TEXT}  `, of(4));
      expect(await readSnapshot(vault, next)).toBe(`${TEXT}  `);
      await tidy(vault, TODAY);
      expect(await listSnapshots(vault)).toContainEqual(next);
      if (!died) break;
    }
    expect(whole.length).toBeGreaterThan(6);
    expect([whole[0], whole.at(-1)]).toEqual([false, true]);
  });

  it('one altered byte anywhere is noticed, or has altered nothing', async () => {
    const { vault, folder } = memoryVault();
    const snapshot = await writeSnapshot(vault, TEXT, of(3));
    let noticed = 0;
    for (const [, file] of folder.files()) {
      const before = file.bytes;
      for (let place = 0; place < before.length; place += 1) {
        file.bytes = before.with(place, (before[place] ?? 0) ^ 0x10);
        const listed = await listSnapshots(vault);
        if (listed.length === 0) noticed += 1;
        else {
          expect(listed).toEqual([snapshot]);
          const read = await readSnapshot(vault, snapshot).catch((error: unknown) => error);
          if (read instanceof SnapshotDamaged) noticed += 1;
          else expect(read).toBe(TEXT);
        }
      }
      file.bytes = before;
    }
    expect(noticed).toBeGreaterThan(100);
  });

  it('a snapshot that is cut short or gone is damaged, not missing from the list', async () => {
    const { vault, folder } = memoryVault();
    const snapshot = await writeSnapshot(vault, TEXT, of(3));
    const body = folder.files().find(([path]) => path.endsWith('.json.gz'))![1];
    const before = body.bytes;
    for (let length = 0; length < before.length; length += 1) {
      body.bytes = before.slice(0, length);
      expect(await isWhole(vault, snapshot)).toBe(false);
    }
    (await folder.getDirectoryHandle('snapshots')).entries.delete(body.name);
    expect(await isWhole(vault, snapshot)).toBe(false);
    expect(await listSnapshots(vault)).toEqual([snapshot]);
  });

  it('the body of another snapshot is not taken for its own', async () => {
    const { vault, folder } = memoryVault();
    const snapshot = await writeSnapshot(vault, TEXT, of(3));
    const other = await writeSnapshot(vault, `${TEXT} `, of(4));
    const bodyOf = ({ name }: Snapshot) =>
      folder.files().find(([path]) => path.endsWith(`${name}.json.gz`))![1];
    bodyOf(snapshot).bytes = bodyOf(other).bytes;
    expect(await isWhole(vault, snapshot)).toBe(false);
  });

  it('a disk that is full throws what the browser threw and takes up no room', async () => {
    const { vault, folder, disk } = memoryVault();
    const full = new DOMException('full', 'QuotaExceededError');
    const step = disk.step.bind(disk);
    disk.step = () => {
      step();
      if (disk.steps === 4) throw full;
    };
    await expect(writeSnapshot(vault, TEXT, of(3))).rejects.toBe(full);
    expect(folder.files()).toEqual([]);
  });

  it('of a vault that was erased nothing is left but the one that stays', async () => {
    const { vault, folder } = memoryVault();
    await writeSnapshot(vault, TEXT, of(3));
    const stays = await writeSnapshot(vault, TEXT, of(4, { reason: 'after-erasing' }));
    await forgetAllBut(vault, stays);
    expect(await listSnapshots(vault)).toEqual([stays]);
    await forgetAllBut(vault, null);
    expect(folder.files()).toEqual([]);
  });
});

function isDeath(error: unknown): boolean {
  if (error instanceof Died) return true;
  throw error;
}
