// @ts-check

/** @typedef {import('@playwright/test').Page} Page */

/**
 * Fills in the log form of the panel as a user does and saves it.
 * @param {Page} panel
 * @param {import('./people.mjs').TourPerson} person
 */
export async function fillLogForm(panel, { fields, choices, expertise }) {
  for (const [label, text] of Object.entries(fields)) await field(panel, label).fill(text);
  for (const [label, value] of Object.entries(choices))
    await field(panel, label).selectOption(value);
  for (const tag of expertise) {
    await field(panel, 'Expertise').fill(tag);
    await field(panel, 'Expertise').press('Enter');
  }
}

/**
 * Saves, and returns once the person is kept: the brief and the form for a touch have come.
 * @param {Page} panel
 */
export async function save(panel) {
  await button(panel, 'Save').click();
  await field(panel, 'What happened').waitFor();
}

/**
 * Waits until the panel has read the person's name from the tab's title.
 * @param {Page} panel
 * @param {string} name
 */
export async function waitForName(panel, name) {
  await field(panel, 'Name').waitFor();
  for (let tries = 0; (await field(panel, 'Name').inputValue()) !== name; tries += 1) {
    if (tries === 100) throw new Error(`The field “Name” did not become “${name}”.`);
    await panel.waitForTimeout(100);
  }
}

/**
 * @param {Page | import('@playwright/test').Locator} where
 * @param {string} label
 */
export function field(where, label) {
  return where.getByLabel(label, { exact: true });
}

/**
 * @param {Page | import('@playwright/test').Locator} where
 * @param {string} name
 */
export function button(where, name) {
  return where.getByRole('button', { name, exact: true });
}
