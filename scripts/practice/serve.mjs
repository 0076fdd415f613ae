// @ts-check
import { practicePage } from './pages.mjs';

export const ORIGIN = 'https://www.linkedin.com';

/**
 * Serves the practice pages on the true origin; nothing that anybody asks of LinkedIn reaches the network.
 * The whole browser is asked, not one context: `context.route` comes too late for a tab that Kith opens itself.
 * @param {import('@playwright/test').CDPSession} cdp of the whole browser
 */
export async function servePractice(cdp) {
  const page = practicePage();
  cdp.on('Fetch.requestPaused', ({ requestId, request, resourceType }) => {
    const answer = isLinkedIn(request.url)
      ? cdp.send('Fetch.fulfillRequest', {
          requestId,
          ...reply(resourceType === 'Document' ? page : null),
        })
      : cdp.send('Fetch.continueRequest', { requestId });
    // A tab that was closed meanwhile wants no answer any more.
    answer.catch(() => undefined);
  });
  const patterns = ['*://linkedin.com/*', '*://*.linkedin.com/*'];
  await cdp.send('Fetch.enable', { patterns: patterns.map((urlPattern) => ({ urlPattern })) });
}

/** @param {string | null} page */
function reply(page) {
  return {
    responseCode: page === null ? 404 : 200,
    responseHeaders: [{ name: 'content-type', value: 'text/html; charset=utf-8' }],
    body: Buffer.from(page ?? 'Not part of the practice.').toString('base64'),
  };
}

/**
 * Opens a made-up person's page by a full load and waits for its title.
 * @param {import('@playwright/test').Page} page
 * @param {string} slug a person's, a path beginning with `/`, or a whole address
 */
export async function visit(page, slug) {
  await page.goto(new URL(/^(https:)?\//.test(slug) ? slug : `/in/${slug}/`, ORIGIN).href);
  await page.waitForFunction(() => document.title !== 'LinkedIn');
}

/**
 * Goes on inside the page, as LinkedIn does: the address at once, the title later or (`null`) never.
 * @param {import('@playwright/test').Page} page
 * @param {string} slug a person's, or a path beginning with `/`
 * @param {{ titleAfterMs?: number | null }} [options]
 */
export async function goOn(page, slug, options = {}) {
  const before = await page.title();
  await page.evaluate(
    ([to, how]) => Reflect.get(window, 'practice').go(to, how),
    /** @type {const} */ ([slug, options]),
  );
  if (options.titleAfterMs !== null)
    await page.waitForFunction((old) => document.title !== old, before);
}

/** @param {string} address */
function isLinkedIn(address) {
  const { hostname } = new URL(address);
  return hostname === 'linkedin.com' || hostname.endsWith('.linkedin.com');
}
