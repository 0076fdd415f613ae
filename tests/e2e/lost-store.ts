import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { keepSnapshot, keepUp } from '@/scripts/seed/keep-aside.mjs';
import { seed } from '@/scripts/seed/seed.mjs';
import { button, expect, test as base, withKith, type Kith } from '@/tests/e2e/kith';

/** A browser that is stopped and started within the test; nothing but what is tested may be reported as an error. */
export const test = base.extend<{ args: string[]; kept: Kith }>({
  args: [[], { option: true }],
  kept: async ({ args }, provide) => {
    const { problems } = await withKith({ args }, provide);
    const unexpected = problems.filter((problem) => !problem.includes('StorageProblem'));
    expect(unexpected, "errors in Kith's own pages").toEqual([]);
  },
});

/** What a page is headed by where the browser threw the store away. */
export const LOST = 'Kith’s store was emptied by the browser';

/** The heading of a page. */
export const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name });

/** A page that shows no queue: one that does lets people into the week meanwhile, which is an act of its own. */
export async function withoutQueue(kith: Kith): Promise<Page> {
  const home = await kith.home('#/data');
  await expect(home.getByRole('navigation')).toBeVisible();
  return home;
}

/** Four people with a touch each, a snapshot, and a fifth in the log alone. Gives the backup of the four. */
export async function fill(kith: Kith): Promise<string> {
  const home = await withoutQueue(kith);
  await seed(home, 4);
  const backup = await keepSnapshot(home);
  await seed(home, 1, 4);
  await keepUp(home);
  await home.close();
  return backup;
}

const folderOf = (kith: Kith) => join(kith.running.userDataDir, 'Default', 'IndexedDB');

/** Does something to the files of IndexedDB while no browser has them open. */
export async function whileStopped(
  kith: Kith,
  work: (folder: string) => Promise<void>,
): Promise<void> {
  await kith.context.close();
  await work(folderOf(kith));
  await kith.restart();
}

/** The browser throws IndexedDB away. */
export const lose = (kith: Kith) => whileStopped(kith, (folder) => rm(folder, { recursive: true }));

/** What the database says of itself, read past Kith; null: nobody has named it. */
export function standing(page: Page, name = 'kith') {
  return page.evaluate(
    (database) =>
      new Promise<{ sequence: number; people: number } | null>((resolve, reject) => {
        const opening = indexedDB.open(database);
        opening.addEventListener('error', () => reject(new Error('not opened')));
        opening.addEventListener('success', () => {
          const transaction = opening.result.transaction(['meta', 'people', 'drafts']);
          const identity = transaction.objectStore('meta').get('database');
          const people = transaction.objectStore('people').count();
          transaction.addEventListener('complete', () => {
            opening.result.close();
            const known: { sequence: number } | undefined = identity.result;
            resolve(known ? { sequence: known.sequence, people: people.result } : null);
          });
        });
      }),
    name,
  );
}

/** Who is kept, as Home's list of people says. */
export async function people(kith: Kith): Promise<string[]> {
  const page = await kith.home('#/people');
  await expect(page.getByRole('navigation')).toBeVisible();
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
  const { people: count } = (await standing(page)) ?? { people: 0 };
  const names = await page.getByRole('main').getByRole('link').allTextContents();
  await page.close();
  return names.slice(0, count);
}

/** No page shows anything but its rooms. */
export async function raisesNoAlarm(kith: Kith): Promise<void> {
  for (const path of ['home.html', 'sidepanel.html']) {
    const page = await kith.asTab(path);
    // What the queue says has been read from the store.
    const queue = page
      .getByRole('main')
      .getByRole('listitem')
      .or(page.getByText('Nobody here yet'));
    await expect(queue.first()).toBeVisible();
    await expect(page.getByText('until you choose')).toHaveCount(0);
    await page.close();
  }
  const popup = await kith.popup();
  await expect(button(popup, 'Open panel')).toBeVisible();
  await kith.close(popup);
}

/** Every file below a folder. */
export async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  const paths = names.map((name) => join(folder, name));
  const about = await Promise.all(paths.map((path) => stat(path)));
  return paths.filter((_, place) => about[place]?.isFile());
}
