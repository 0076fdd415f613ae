// @ts-check
import { expect } from '@playwright/test';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('../stage.mjs').Stage} Stage */

/** @param {Page} page @param {string} label */
export function field(page, label) {
  return page.getByLabel(label, { exact: true });
}

/** @param {Page} page @param {string} name */
export function button(page, name) {
  return page.getByRole('button', { name, exact: true });
}

/** The true panel beside somebody new, with the name filled in. @param {Stage} kith @param {string} [slug] */
export async function newPanel(kith, slug = 'zoe-quartermaine') {
  await kith.goTo(slug);
  const panel = await kith.openPanel();
  await expect(field(panel, 'Name')).not.toHaveValue('');
  return panel;
}

/** The true panel beside somebody who was just kept, due today. @param {Stage} kith @param {string} [slug] */
export async function keptPanel(kith, slug) {
  const panel = await newPanel(kith, slug);
  await field(panel, 'Next follow-up').fill('today');
  await button(panel, 'Save').click();
  await expect(field(panel, 'What happened')).toBeVisible();
  return panel;
}
