import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { madeUpConnections } from '@/scripts/bench/made-up-connections';
import { button, expect, field, test, type Kith } from './kith';

const HEADER = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n';
let folder = '';

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-import-'));
});
test.afterAll(() => rm(folder, { recursive: true }));

/** Picks a file of this text and waits for what it would do. */
async function pick(home: Page, text: string, name = 'Connections.csv'): Promise<void> {
  const path = join(folder, name);
  await writeFile(path, text);
  await home.locator('input[type=file]').setInputFiles(path);
}

async function importRoom(kith: Kith): Promise<Page> {
  const home = await kith.home('#/import');
  await expect(home.getByText('Choose a file')).toBeVisible();
  return home;
}

/** Drags a file from outside the browser onto the middle of a page, as the system tells it, and lets go where told. */
async function drag(home: Page, path: string, letsGo = true): Promise<void> {
  const cdp = await home.context().newCDPSession(home);
  const { width, height } = home.viewportSize() ?? { width: 800, height: 600 };
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  const where = { x: Math.round(width / 2), y: Math.round(height / 2), data };
  const tell = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    cdp.send('Input.dispatchDragEvent', { type, ...where });
  await tell('dragEnter');
  await tell('dragOver');
  // A drop before the page has said that it takes the file is none.
  await expect(home.getByText(/^Let go to read/)).toBeVisible();
  await tell('dragOver');
  if (letsGo) await tell('drop');
  await cdp.detach();
}

const SLUG = 'zoe-quartermaine';
const ZOE = `Zoë,Quartermaine,https://www.linkedin.com/in/${SLUG},,Acme,Engineer,05 Nov 2023\n`;
const BO = 'Bo,Li,https://www.linkedin.com/in/bo-li-made-up,,Loom,Weaver,06 Nov 2023\n';

test('a file is looked at, imported, recognised in the panel, and a later one brings news', async ({
  kith,
}) => {
  const home = await importRoom(kith);
  await pick(home, `${HEADER}${ZOE}${BO},,,,,,01 Jan 2020\n`);
  await expect(button(home, /^New 2$/)).toBeVisible();
  await button(home, /^Skipped 1$/).click();
  await expect(home.getByText('The file has no name for them.')).toBeVisible();
  await button(home, 'Import 2 people').click();
  await expect(home.getByRole('heading', { name: 'Imported' })).toBeVisible();

  // Known, not kept: the panel says what the file knew, and saving keeps that very person.
  await kith.goTo(SLUG);
  const panel = await kith.openPanel();
  await expect(panel.getByText('Connected 5 Nov 2023, Engineer at Acme')).toBeVisible();
  await expect(field(panel, 'Name')).toHaveValue(/Quartermaine/);
  await button(panel, 'Save').click();
  await expect(panel.getByText('Acme').first()).toBeVisible();

  await home.bringToFront();
  await pick(home, `${HEADER}${ZOE.replace('Engineer', 'VP')}${BO.replace('Weaver', 'Chair')}`);
  await button(home, 'Change 2 people').click();
  await expect(home.getByRole('heading', { name: 'Imported' })).toBeVisible();
  await home.goto(home.url().replace(/#.*/, '#/queue'));
  await expect(home.getByText('Now VP at Acme (was Engineer)')).toBeVisible();
  await expect(home.getByText('Bo Li')).toHaveCount(0);
  await home.goto(home.url().replace(/#.*/, '#/news'));
  await expect(home.getByText('Now Chair at Loom (was Weaver)')).toBeVisible();
});

test('a file dropped anywhere in Home goes to Import, also where a file is looked at already', async ({
  kith,
}) => {
  const home = await kith.home('#/queue');
  await home.getByText('Nobody here yet').waitFor();
  const [csv, card] = [join(folder, 'dropped.csv'), join(folder, 'سارا.vcf')];
  await writeFile(csv, HEADER + ZOE + BO);
  await writeFile(card, 'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:سارا رضایی\r\nEND:VCARD\r\n');
  await drag(home, csv, false);
  await expect(home.getByText('Let go to read it')).toBeVisible();
  await drag(home, csv);
  await expect(home.getByText('What dropped.csv would do')).toBeVisible();
  await expect(home).toHaveURL(/#\/import$/);
  await expect(home.getByText('Let go to read it')).toBeHidden();
  await drag(home, card);
  await expect(home.getByText('سارا رضایی')).toBeVisible();
  await home.goto(home.url().replace(/#.*/, '#/data'));
  await expect(button(home, 'Export CSV')).toBeVisible();
  await drag(home, csv);
  await expect(button(home, 'Import 2 people')).toBeVisible();
});

test(
  'many come at one go, leave with one undo, and a Cancel leaves nothing',
  { tag: '@more' },
  async ({ kith }) => {
    const home = await importRoom(kith);
    const many = madeUpConnections(600);
    await pick(home, many);
    await button(home, /^Import [\d,]+ people$/).click();
    await button(home, 'Cancel').click();
    await expect(home.getByText('Cancelled. Nothing was changed.')).toBeVisible();
    await button(home, /^Import [\d,]+ people$/).click();
    await expect(home.getByRole('heading', { name: 'Imported' })).toBeVisible({ timeout: 60_000 });
    await button(home, 'Undo').click();
    await expect(home.getByText('Undone')).toBeVisible({ timeout: 60_000 });
    await pick(home, many);
    await expect(button(home, /^New 590$/)).toBeVisible();
  },
);

test('choosing whom to keep goes by keys alone, is undone, and goes on where it stopped', async ({
  kith,
}) => {
  const home = await importRoom(kith);
  await pick(home, HEADER + ZOE + BO);
  await button(home, 'Import 2 people').click();
  await home.getByRole('link', { name: 'choose whom to keep up with' }).click();
  const name = home.locator('.triage-card h2');
  await expect(name).toHaveText('Bo Li');
  await home.keyboard.press('l');
  await expect(name).toHaveText('Zoë Quartermaine');
  await home.keyboard.press('u');
  await expect(name).toHaveText('Bo Li');
  await home.keyboard.press('k');
  await expect(name).toHaveText('Zoë Quartermaine');
  // The next one is there before the choice is stored; what is said is said after that.
  await expect(home.getByText('Kept Bo Li')).toBeVisible();
  await home.reload();
  await expect(name).toHaveText('Zoë Quartermaine');
  await home.keyboard.press('l');
  await expect(home.getByText('Nobody is left to choose from.')).toBeVisible();
  await home.goto(home.url().replace(/#.*/, '#/people'));
  await expect(home.getByRole('row', { name: /Bo Li/ })).toBeVisible();
});

test(
  'a file that Kith does not know is explained once; a broken one is refused with its line',
  { tag: '@more' },
  async ({ kith }) => {
    const home = await importRoom(kith);
    await pick(home, `${HEADER}${ZOE}Bo,"Li,,,,,\n`, 'broken.csv');
    await expect(home.getByText(/Line 3: A quotation mark is opened/)).toBeVisible();
    const text = 'Who;Firm;Met\nZoë Ng;Acme;03/04/2023\n';
    await pick(home, text, 'mine.csv');
    await home.getByLabel('What Who holds').selectOption('Name');
    await home.getByLabel('What Met holds').selectOption('Last contact, from a file');
    await button(home, 'Show what it would do').click();
    await expect(home.getByText('Which day is “03/04/2023”?')).toBeVisible();
    await button(home, /3 Apr 2023/).click();
    await button(home, 'Choose another file').click();
    await pick(home, text, 'mine.csv');
    await expect(home.getByLabel('What Who holds')).toHaveValue('name');
  },
);
