import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test, type Kith } from '@/tests/e2e/kith';

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true });

async function newPanel(kith: Kith, slug = 'zoe-quartermaine'): Promise<Page> {
  await kith.goTo(slug);
  const panel = await kith.openPanel();
  await expect(field(panel, 'Name')).not.toHaveValue('');
  return panel;
}

async function fillLog(panel: Page): Promise<void> {
  await field(panel, 'How you met').fill('Event');
  await field(panel, 'Where you met').fill('ATypI Lisbon');
  await field(panel, 'Met on').fill('Mar 2025');
  await field(panel, 'Introduced by').fill('Ana Ruiz');
  for (const tag of ['kerning', 'variable fonts']) {
    await field(panel, 'Expertise').fill(tag);
    await field(panel, 'Expertise').press('Enter');
  }
  await field(panel, 'Value you offered').fill('=Shared our licence; comparison');
  await field(panel, 'State of value').selectOption('given');
  await field(panel, 'Kind of value').selectOption('article');
  await field(panel, 'Value you received').fill('Read my draft');
  await field(panel, 'Next follow-up').fill('today');
  await field(panel, 'Follow-up reason').fill('ask how the move went');
  await field(panel, 'Note').fill('Prefers mornings');
}

test('logs a person, shows them in the queue, snoozes, undoes, is done, and exports', async ({
  kith,
  folder,
}) => {
  const panel = await newPanel(kith);
  await fillLog(panel);
  await field(panel, 'Note').press('Control+Enter');
  await expect(field(panel, 'What happened')).toBeVisible();
  for (const text of ['ATypI Lisbon', 'Ana Ruiz', 'variable fonts', 'ask how the move went']) {
    await expect(panel.getByText(text).first()).toBeVisible();
  }

  const popup = await kith.popup();
  const row = popup.getByRole('listitem', { name: 'Zoë Quartermaine' });
  await expect(popup.getByRole('heading', { name: /^Today/ })).toBeVisible();
  await expect(row).toContainText('ask how the move went');
  await row.getByRole('button', { name: 'Snooze', exact: true }).click();
  await popup.getByRole('button', { name: /^Tomorrow, / }).click();
  await expect(row).toHaveCount(0);
  await popup.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(row).toBeVisible();
  await row.getByRole('button', { name: 'Done', exact: true }).click();
  await field(popup, 'What happened').fill('Called; the move went well');
  await field(popup, 'What happened').press('Control+Enter');
  // What is left is what she is owed.
  await expect(row).toContainText('Not thanked yet: Read my draft');
  await expect(row).not.toContainText('ask how the move went');
  await row.getByRole('button', { name: 'Done', exact: true }).click();
  await field(popup, 'What happened').press('Enter');
  await expect(row).toHaveCount(0);
  await expect(panel.getByText('Called; the move went well').first()).toBeVisible();

  const downloads = await kith.catchDownloads(folder);
  await popup.getByRole('button', { name: 'Export CSV', exact: true }).click();
  const files = await downloads(2);
  const people = files.find((file: string) => /kith-people-\d{4}-\d\d-\d\d\.csv$/.test(file));
  const timeline = files.find((file: string) => /kith-timeline-\d{4}-\d\d-\d\d\.csv$/.test(file));
  const csv = await readFile(people ?? '', 'utf8');
  expect(csv.startsWith('\ufeff"Name","Headline"')).toBe(true);
  expect(csv).toContain('"Zoë Quartermaine"');
  expect(csv).toContain('"https://www.linkedin.com/in/zoe-quartermaine/"');
  expect(csv).toContain('"kerning; variable fonts"');
  expect(csv).toContain(`"'=Shared our licence\\; comparison"`);
  expect(await readFile(timeline ?? '', 'utf8')).toContain('"Called; the move went well"');
});

test('a draft survives another tab, a closed panel and a killed browser', async ({ kith }) => {
  const panel = await newPanel(kith);
  await field(panel, 'Where you met').fill('ATypI Lisbon');
  await field(panel, 'Note').fill('Half a sentence');
  const other = await kith.context.newPage();
  await expect(field(panel, 'Note')).toHaveCount(0);
  await other.close();
  await expect(field(panel, 'Note')).toHaveValue('Half a sentence');
  await field(panel, 'Note').fill('Half a sentence more');
  await kith.close(panel);
  const again = await kith.openPanel();
  await expect(field(again, 'Note')).toHaveValue('Half a sentence more');
  process.kill(kith.running.pid, 'SIGKILL');
  await kith.restart();
  const reborn = await newPanel(kith);
  await expect(field(reborn, 'Note')).toHaveValue('Half a sentence more');
  await expect(field(reborn, 'Where you met')).toHaveValue('ATypI Lisbon');
});

test('drafts belong to their profiles', { tag: '@more' }, async ({ kith }) => {
  const panel = await newPanel(kith);
  await field(panel, 'Note').fill('About Zoë');
  await kith.goOn('olu-adeyemi');
  await expect(field(panel, 'Name')).toHaveValue('Olu Adeyemi');
  await expect(field(panel, 'Note')).toHaveValue('');
  await field(panel, 'Note').fill('About Olu');
  await kith.goOn('zoe-quartermaine');
  await expect(field(panel, 'Note')).toHaveValue('About Zoë');
});

test('what cannot be saved says so beside its field, and nothing typed is lost', async ({
  kith,
}) => {
  const panel = await newPanel(kith);
  await fillLog(panel);
  const wrong: [string, string, RegExp][] = [
    ['Name', '   ', /name/i],
    ['Next follow-up', 'soonish', /cannot be read as a day/],
    ['Next follow-up', '2020-01-31', /has passed/],
    ['Met on', '2999', /still to come/],
  ];
  for (const [label, value, sentence] of wrong) {
    const before = await field(panel, label).inputValue();
    await field(panel, label).fill(value);
    await save(panel).click();
    await expect(field(panel, label)).toHaveAccessibleDescription(sentence);
    await expect(field(panel, label)).toHaveAttribute('aria-invalid', 'true');
    await expect(field(panel, 'Note')).toHaveValue('Prefers mornings');
    await field(panel, label).fill(before);
  }
  await save(panel).click();
  await expect(field(panel, 'What happened')).toBeVisible();
});

test('strange text is kept exactly and shown safely', async ({ kith }) => {
  const panel = await newPanel(kith);
  const strange = '<img src=x onerror=alert(1)> \u202Eevil\u0007 👩🏽‍💻 نور & "quotes" =1+1';
  const long = 'ab cd '.repeat(16_667);
  await field(panel, 'Name').fill(strange);
  await field(panel, 'Where you met').fill(strange);
  await field(panel, 'Note').fill(long);
  await save(panel).click();
  await expect(field(panel, 'What happened')).toBeVisible();
  await expect(panel.locator('img')).toHaveCount(0);
  const stored = await panel.evaluate(
    () =>
      new Promise<{ name: string; note: string }>((resolve, reject) => {
        const open = indexedDB.open('kith');
        open.addEventListener('error', () => reject(new Error('not opened')));
        open.addEventListener('success', () => {
          const all = open.result.transaction('people').objectStore('people').getAll();
          all.addEventListener('success', () => resolve(all.result[0]));
        });
      }),
  );
  expect(stored.name).toBe(strange.trim());
  expect(stored.note).toBe(long.trim());
});
