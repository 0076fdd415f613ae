import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import ICAL from 'ical.js';
import { seed } from '@/scripts/seed/seed.mjs';
import { look } from '@/tests/e2e/axe';
import { button, expect, test, type Kith } from '@/tests/e2e/kith';

let folder: string;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-export-'));
});
test.afterEach(() => rm(folder, { recursive: true }));

/** What a click saves, by name; the day is taken out of it. */
async function saved(kith: Kith, count: number, click: () => Promise<void>) {
  const arrived = await kith.catchDownloads(folder);
  await click();
  const paths = await arrived(count);
  const files = await Promise.all(
    paths.map(async (path) => [
      basename(path).replace(/\d{4}-\d\d-\d\d/, 'DAY'),
      await readFile(path),
    ]),
  );
  return Object.fromEntries(files) as Record<string, Buffer>;
}

function textOf(file: Uint8Array | undefined): string {
  return file === undefined ? '' : strFromU8(file);
}

async function withPeople(kith: Kith, hash: string): Promise<Page> {
  const home = await kith.home(hash);
  await home.getByRole('navigation').waitFor();
  await seed(home, 12);
  return home;
}

test('all of it leaves: CSV, a zip, vCards and a calendar, each whole', async ({ kith }) => {
  const home = await withPeople(kith, '#/data');
  await expect(home.getByText('12 people', { exact: true })).toBeVisible();
  const click = (name: string) => () => button(home, name).click();

  const csv = await saved(kith, 2, click('Export CSV'));
  expect(Object.keys(csv).toSorted()).toEqual(['kith-people-DAY.csv', 'kith-timeline-DAY.csv']);
  await expect(home.getByText(/^Exported 12 people and \d+ records$/)).toBeVisible();

  const { 'kith-export-DAY.zip': zip } = await saved(kith, 1, click('Export zip'));
  const inside = unzipSync(zip ?? new Uint8Array());
  const names = Object.keys(inside).map((name) => name.replace(/\d{4}-\d\d-\d\d/, 'DAY'));
  expect(names).toContain('kith-touches-DAY.csv');
  expect(names).toContain('kith-follow-ups-DAY.csv');
  const people = Object.entries(inside).find(([name]) => name.startsWith('kith-people'))?.[1];
  expect(textOf(people)).toBe(textOf(csv['kith-people-DAY.csv']));

  const { 'kith-people-DAY.vcf': cards } = await saved(kith, 1, click('Export vCard 4.0'));
  expect(textOf(cards).match(/^BEGIN:VCARD\r$/gm)).toHaveLength(12);
  expect(textOf(cards)).toContain('FN:Zoë Quartermaine\r\n');

  const { 'kith-calendar-DAY.ics': days } = await saved(kith, 1, click('Export calendar'));
  const [, , events] = ICAL.parse(textOf(days)) as [string, unknown[], unknown[]];
  expect(events.length).toBeGreaterThan(3);
  await expect(home.getByText(`Exported ${events.length} days`)).toBeVisible();
});

test('some people, chosen by keyboard, leave as vCards', { tag: '@more' }, async ({ kith }) => {
  const home = await withPeople(kith, '#/people');
  const first = home.getByRole('row').nth(1).getByRole('link');
  await first.focus();
  await home.keyboard.press('Space');
  await home.keyboard.press('Shift+ArrowDown');
  await home.keyboard.press('Shift+ArrowDown');
  await expect(home.getByText('3 chosen')).toBeVisible();
  await button(home, 'Export…').click();
  const dialog = home.getByRole('dialog', { name: 'Export 3 people' });
  await button(dialog, 'Export calendar').waitFor();
  await look(home, 'what to export of some');
  const files = await saved(kith, 1, () => button(dialog, 'Export vCard 3.0').click());
  expect(textOf(files['kith-people-DAY.vcf']).match(/^BEGIN:VCARD\r$/gm)).toHaveLength(3);
  await expect(home.getByText('Exported 3 people', { exact: true })).toBeVisible();
  await expect(dialog).toBeHidden();
  await expect(button(home, 'Export…')).toBeFocused();
});

test(
  'what can be exported passes axe in light and dark, narrow and wide',
  { tag: '@more' },
  async ({ kith }) => {
    const home = await withPeople(kith, '#/data');
    for (const width of [600, 1200]) {
      await home.setViewportSize({ width, height: 760 });
      await button(home, 'Export calendar').waitFor();
      await look(home, `Export at ${width} px`);
    }
  },
);
