// @ts-check
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from '@playwright/test';

/** @typedef {import('./launch.mjs').RunningKith} RunningKith */
/** @typedef {import('@playwright/test').Page} Page */

const PATIENCE = 10_000;

/**
 * The page of the true popup or panel. Playwright lists neither in `context.pages()`, but a connection made
 * after the surface opened does; it is closed with its surface, for Chromium stops answering after some 340.
 * @param {RunningKith} kith
 * @param {string} path such as `/popup.html`
 * @returns {Promise<Page>}
 */
export async function connectTo(kith, path) {
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline) {
    const targetId = await findSurface(kith, path);
    const page = targetId && (kith.surfaces.get(targetId) ?? (await pageOf(kith, targetId)));
    if (page) return page;
    await pause(20);
  }
  throw new Error(`The surface ${path} did not open within ${PATIENCE / 1000} s.`);
}

/**
 * The target of the open popup or panel with this path; a tab that shows the same page does not count.
 * @param {RunningKith} kith
 * @param {string} path
 * @returns {Promise<string | undefined>}
 */
export async function findSurface(kith, path) {
  const address = `chrome-extension://${kith.extensionId}${path}`;
  const { targetInfos } = await kith.cdp.send('Target.getTargets');
  const found = targetInfos.filter(({ type, url }) => type === 'page' && url.startsWith(address));
  if (found.length === 0) return undefined;
  const tabs = await Promise.all(kith.context.pages().map(targetIdOf));
  return found.find(({ targetId }) => !tabs.includes(targetId))?.targetId;
}

/**
 * @param {Page} page
 * @returns {Promise<string>}
 */
export async function targetIdOf(page) {
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.detach();
  return targetInfo.targetId;
}

/**
 * @param {RunningKith} kith
 * @param {string} targetId
 * @returns {Promise<Page | undefined>}
 */
async function pageOf(kith, targetId) {
  const connection = await connectLate(kith);
  for (const page of connection.contexts().flatMap((context) => context.pages())) {
    if (!page.url().startsWith('chrome-extension:') || (await targetIdOf(page)) !== targetId)
      continue;
    kith.surfaces.set(targetId, page);
    page.once('close', () => {
      kith.surfaces.delete(targetId);
      // A browser that was killed has closed it already.
      connection.close().catch(() => undefined);
    });
    return page;
  }
  await connection.close();
  return undefined;
}

/**
 * A further connection to the running browser, which leaves downloads, focus and media as they are.
 * @param {RunningKith} kith
 */
export function connectLate(kith) {
  return chromium.connectOverCDP(`http://127.0.0.1:${kith.port}`, { noDefaults: true });
}
