// @ts-check
import { connectTo, findSurface } from './connect.mjs';
import { askWorker } from './worker.mjs';

/** @typedef {import('./launch.mjs').RunningKith} RunningKith */
/** @typedef {import('@playwright/test').Page} Page */

/**
 * Clicks Kith's icon as a user does, which lets Kith see that tab (`activeTab`), and returns the popup.
 * @param {RunningKith} kith
 * @param {Page} page the tab in front
 * @returns {Promise<Page>}
 */
export async function clickToolbarIcon(kith, page) {
  await page.bringToFront();
  const targetId = await tabTargetOf(kith, page);
  await kith.cdp.send('Extensions.triggerAction', { id: kith.extensionId, targetId });
  return connectTo(kith, '/popup.html');
}

/**
 * The popup; opened by the extension itself if it is not open, which lets Kith see no tab.
 * @param {RunningKith} kith
 * @returns {Promise<Page>}
 */
export async function openPopup(kith) {
  if (!(await findSurface(kith, '/popup.html'))) {
    await askWorker(kith, () => Reflect.get(globalThis, 'chrome').action.openPopup());
  }
  return connectTo(kith, '/popup.html');
}

/**
 * The popup that is open, or about to be.
 * @param {RunningKith} kith
 * @returns {Promise<Page>}
 */
export function popup(kith) {
  return connectTo(kith, '/popup.html');
}

/**
 * The panel that is open, or about to be.
 * @param {RunningKith} kith
 * @returns {Promise<Page>}
 */
export function panel(kith) {
  return connectTo(kith, '/sidepanel.html');
}

/**
 * Clicks the popup's own button and returns the panel.
 * @param {RunningKith} kith
 * @param {Page} popupPage
 * @returns {Promise<Page>}
 */
export async function openPanelFrom(kith, popupPage) {
  const button = popupPage.getByRole('button', { name: 'Open panel', exact: true });
  await button.click().catch((error) => {
    // The popup may close before the click is reported as done.
    if (!popupPage.isClosed()) throw error;
  });
  return panel(kith);
}

/**
 * Closes the popup or panel by its own `window.close()`, and returns once it is gone.
 * @param {Page} surface
 */
export async function closeSurface(surface) {
  if (surface.isClosed()) return;
  const closed = surface.waitForEvent('close');
  await surface
    .evaluate(() => setTimeout(() => window.close(), 0))
    .catch((error) => {
      if (!surface.isClosed()) throw error;
    });
  await closed;
}

/**
 * One of Kith's pages in a tab of its own, for pictures of a given size and colour scheme.
 * @param {RunningKith} kith
 * @param {string} path such as `sidepanel.html` or `home.html#/people`
 * @param {{ width?: number, height?: number, colorScheme?: 'light' | 'dark' }} [options]
 * @returns {Promise<Page>}
 */
export async function openAsTab(kith, path, { width, height, colorScheme } = {}) {
  const page = await kith.context.newPage();
  if (width && height) await page.setViewportSize({ width, height });
  if (colorScheme) await page.emulateMedia({ colorScheme });
  await page.goto(`chrome-extension://${kith.extensionId}/${path}`);
  return page;
}

/**
 * Only a target of type `tab` has an action icon; nothing links it to the page it holds but the address.
 * @param {RunningKith} kith
 * @param {Page} page the tab in front
 */
async function tabTargetOf(kith, page) {
  const { targetInfos } = await kith.cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tabs = targetInfos.filter(({ url }) => url === page.url());
  // Of two windows that show the same page, either will do; older browsers do not tell which tab is in front.
  const front = tabs.find((tab) => String(tab.embedderData?.tabActive) !== 'false');
  if (!front) throw new Error(`No tab shows ${page.url()}.`);
  return front.targetId;
}
