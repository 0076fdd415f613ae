import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { audit, saveWithoutEnd } from '@/scripts/seed/torture.mjs';
import { expect, test, type Kith } from '@/tests/e2e/kith';

const BACK_ENDS = [
  { name: 'LevelDB', args: [], file: /^CURRENT$/ },
  {
    name: 'SQLite',
    args: ['--enable-features=IdbSqliteOnDiskRollout:stage/UseSqliteForNewStores'],
    file: /-wal$/,
  },
];
const ROUNDS = 3;
const SAVES = 20;

/** Saves until so many were acknowledged, and then does something to the browser while the next is under way. */
async function whileSaving(
  kith: Kith,
  first: number,
  act: () => unknown,
): Promise<{ acknowledged: number[]; ended: Promise<unknown> }> {
  const page = await kith.home('#/data');
  const acknowledged: number[] = [];
  let enough: () => void = () => {};
  const isEnough = new Promise<void>((resolve) => (enough = resolve));
  const ended = saveWithoutEnd(page, first, (number) => {
    acknowledged.push(number);
    if (acknowledged.length === SAVES) enough();
  }).catch((error: unknown) => error);
  await Promise.race([isEnough, ended]);
  await act();
  return { acknowledged, ended };
}

// Each starts the browser several times.
test.describe.configure({ timeout: 90_000 });

for (const { name, args, file } of BACK_ENDS) {
  test.describe(`on ${name}`, () => {
    test.use({ stage: { args } });

    test('a browser that is killed while saving has lost nothing that was acknowledged, and tears nothing', async ({
      kith,
    }) => {
      const acknowledged: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const before = (acknowledged.at(-1) ?? -1) + 2;
        const saved = await whileSaving(kith, before, () =>
          process.kill(kith.running.pid, 'SIGKILL'),
        );
        await saved.ended;
        acknowledged.push(...saved.acknowledged);
        await kith.restart();
        const { people, torn } = await audit(await kith.home('#/data'));
        expect(torn).toEqual([]);
        expect(acknowledged.filter((number) => !people.includes(number))).toEqual([]);
      }
      expect(acknowledged.length).toBeGreaterThanOrEqual(ROUNDS * SAVES);
      const stored = join(kith.running.userDataDir, 'Default', 'IndexedDB');
      const files = await readdir(stored, { recursive: true });
      expect(files.some((path) => file.test(path.split('/').at(-1) ?? ''))).toBe(true);
    });
  });
}

test('a worker that is stopped while a page saves costs nothing that was acknowledged', async ({
  kith,
}) => {
  const { acknowledged, ended } = await whileSaving(kith, 0, () => kith.stopWorker());
  await kith.stopWorker();
  await expect.poll(() => acknowledged.length).toBeGreaterThan(2 * SAVES);
  for (const page of kith.context.pages()) if (page !== kith.page) await page.close();
  await ended;
  const { people, torn } = await audit(await kith.home('#/data'));
  expect(torn).toEqual([]);
  expect(acknowledged.filter((number) => !people.includes(number))).toEqual([]);
});
