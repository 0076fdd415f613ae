// @ts-check
import { mkdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { button, field, fillLogForm, save, waitForName } from './log-person.mjs';
import { TOUR_PEOPLE } from './people.mjs';
import { pictureAtWidths, pictureInBoth } from './pictures.mjs';
import { countSteps } from './steps.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('../stage.mjs').Stage} Stage */
/** @typedef {ReturnType<typeof countSteps>} Step */

/**
 * Does the main job of Kith in its true popup and panel, printing each step, and leaves pictures and the
 * exported files in a folder. Throws an error whose message names the step that failed.
 * @param {Stage} stage
 * @param {string} folder
 */
export async function runTour(stage, folder) {
  await mkdir(folder, { recursive: true });
  stage.context.setDefaultTimeout(10_000);
  const step = countSteps();
  const panel = await logEverybody(stage, folder, step);
  await step('Opens Home in a tab', () => visitHome(stage, folder));
  const popup = await step(
    'Opens the popup: the queue says who is due today, and why',
    async () => {
      const opened = await stage.toolbarClick();
      for (const { name } of TOUR_PEOPLE.slice(0, 2)) await row(opened, name).waitFor();
      await pictureInBoth(opened, folder, 'popup');
      return opened;
    },
  );
  await workThroughQueue(popup, step);
  await step('Exports everything as CSV', async () => {
    const arrived = await stage.catchDownloads(folder);
    await button(popup, 'Export CSV').click();
    const files = await arrived(2);
    console.log(`    ${files.map((file) => basename(file)).join(', ')}`);
  });
  await step('Goes back to the first profile: the brief prepares for the next talk', async () => {
    await stage.close(popup);
    await stage.goOn(TOUR_PEOPLE[0]?.slug ?? '');
    await panel.getByRole('heading', { name: TOUR_PEOPLE[0]?.name ?? '' }).waitFor();
    await button(panel, 'Undo').first().waitFor({ state: 'hidden', timeout: 15_000 });
    await pictureInBoth(panel, folder, 'panel');
    await pictureAtWidths(panel, folder, 'panel', [240, 600]);
  });
  if (stage.problems.length > 0) throw new Error(`Kith reported an error: ${stage.problems[0]}`);
}

/**
 * @param {Stage} stage
 * @param {string} folder
 * @param {Step} step
 * @returns {Promise<Page>} the panel
 */
async function logEverybody(stage, folder, step) {
  const [first, ...others] = TOUR_PEOPLE;
  if (!first) throw new Error('The tour has nobody to log.');
  await step(`Opens the profile of ${first.name}`, () => stage.goTo(first.slug));
  const panel = await step(
    'Clicks Kith’s icon in the toolbar, then “Open panel” in the popup',
    () => stage.openPanel(),
  );
  await logInPanel(panel, first, step, () => pictureInBoth(panel, folder, 'panel-log'));
  for (const person of others) {
    await step(`Goes on to the profile of ${person.name}; the panel follows`, () =>
      stage.goOn(person.slug),
    );
    await logInPanel(panel, person, step);
  }
  return panel;
}

/**
 * @param {Page} panel
 * @param {import('./people.mjs').TourPerson} person
 * @param {Step} step
 * @param {() => Promise<void>} [beforeSaving]
 */
async function logInPanel(panel, person, step, beforeSaving) {
  await step(
    `Logs how you met ${person.name}, what you offered, expertise and follow-up`,
    async () => {
      await waitForName(panel, person.name);
      await fillLogForm(panel, person);
      await beforeSaving?.();
      await save(panel);
    },
  );
}

/**
 * @param {Stage} stage
 * @param {string} folder
 */
async function visitHome(stage, folder) {
  const home = await stage.asTab('home.html', { width: 1200, height: 800 });
  for (const { name } of TOUR_PEOPLE.slice(0, 2)) await row(home, name).waitFor();
  await pictureInBoth(home, folder, 'home');
  await home.close();
}

/**
 * @param {Page} popup
 * @param {Step} step
 */
async function workThroughQueue(popup, step) {
  const [done, snoozed] = TOUR_PEOPLE;
  if (!done || !snoozed) throw new Error('The tour needs two people in the queue.');
  await step(`Snoozes ${snoozed.name} until next week`, async () => {
    await select(popup, snoozed);
    await button(row(popup, snoozed.name), 'Snooze').click();
    await popup.getByRole('button', { name: /^Next week, / }).click();
    await button(row(popup, snoozed.name), 'Snooze').waitFor({ state: 'hidden' });
  });
  await step(`Marks the follow-up with ${done.name} as done`, async () => {
    await select(popup, done);
    await button(row(popup, done.name), 'Done').click();
    await field(popup, 'What happened').fill('Called: the talk went well, slides to come');
    await field(popup, 'What happened').press('ControlOrMeta+Enter');
    await row(popup, done.name).waitFor({ state: 'hidden' });
  });
}

/**
 * Opens a row in place, unless it is the one that is open.
 * @param {Page} popup
 * @param {import('./people.mjs').TourPerson} person
 */
async function select(popup, { name, fields }) {
  const shown = row(popup, name);
  if (await button(shown, 'Done').isVisible()) return;
  await shown.getByText(fields['Follow-up reason'] ?? name).click();
}

/**
 * @param {Page} popup
 * @param {string} name
 */
function row(popup, name) {
  return popup.getByRole('listitem', { name, exact: true });
}
