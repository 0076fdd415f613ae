import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { look } from './axe';
import { button, expect, test } from './kith';

const HEADER = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n';
const ROW = 'Zoë,Ng,https://www.linkedin.com/in/zoe-ng-made-up,,Acme,Engineer,05 Nov 2023\n';
const RTL = 'سارا,رضایی,https://www.linkedin.com/in/sara-made-up,,Loom,Weaver,06 Nov 2023\n';

let folder = '';
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-files-'));
});
test.afterAll(() => rm(folder, { recursive: true }));

test(
  'each file lands where it belongs: a table picked in Data is imported, a backup picked in Import is restored',
  { tag: '@more' },
  async ({ kith }) => {
    const home = await kith.home('#/data');
    const csv = join(folder, 'Connections.csv');
    await writeFile(csv, HEADER + ROW + RTL);
    const picker = home.getByLabel('Choose a backup file');
    await picker.setInputFiles(csv);
    await expect(button(home, /^New 2$/)).toBeVisible();
    await button(home, 'Import 2 people').click();
    await expect(home.getByRole('heading', { name: 'Imported' })).toBeVisible();

    await home.goto(home.url().replace(/#.*/, '#/data'));
    const [download] = await Promise.all([
      home.waitForEvent('download'),
      button(home, /^Back up/).click(),
    ]);
    const json = join(folder, 'kith-backup.json');
    await writeFile(json, await readFile(await download.path()));
    await home.goto(home.url().replace(/#.*/, '#/import'));
    await home.locator('input[type=file]').setInputFiles(json);
    await expect(home.getByRole('heading', { name: 'Restore a backup' })).toBeVisible();

    await home.goto(home.url().replace(/#.*/, '#/data'));
    const picture = join(folder, 'picture.png');
    await writeFile(picture, Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]));
    await picker.setInputFiles(picture);
    await expect(home.locator('.field-problem')).toBeVisible();
    await expect(home).toHaveURL(/#\/import/);
  },
);

test(
  'Import, its preview and mapping, Choose and News pass axe in light and dark',
  { tag: '@more' },
  async ({ kith }) => {
    const home = await kith.asTab('home.html#/import', { width: 600, height: 760 });
    await home.getByText('Choose a file').waitFor();
    await look(home, 'import');
    const pick = async (name: string, text: string): Promise<void> => {
      await writeFile(join(folder, name), text);
      await home.locator('input[type=file]').setInputFiles(join(folder, name));
    };
    await pick('mine.csv', 'Who;Firm\nZoë Ng;Acme\n');
    await button(home, 'Show what it would do').waitFor();
    await look(home, 'mapping');
    await button(home, 'Choose another file').click();
    await pick('Connections.csv', `${HEADER}${ROW}${RTL},,,,,,01 Jan 2020\n`);
    await button(home, /^New 2$/).waitFor();
    await look(home, 'preview');
    await button(home, 'Import 2 people').click();
    await home.getByRole('heading', { name: 'Imported' }).waitFor();
    await pick('Connections.csv', HEADER + ROW.replace('Engineer', 'VP') + RTL);
    await button(home, 'Change 1 person').waitFor();
    await look(home, 'preview of a change');
    await button(home, 'Change 1 person').click();
    await home.getByRole('link', { name: 'choose whom to keep up with' }).click();
    await home.locator('.triage-card h2').waitFor();
    await look(home, 'choose');
    await home.goto(home.url().replace(/#.*/, '#/news'));
    await home.getByText('Now VP at Acme (was Engineer)').waitFor();
    await look(home, 'news');
  },
);
