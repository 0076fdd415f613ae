// @ts-check
import { practicePage } from './pages.mjs';

export const ORIGIN = 'https://www.linkedin.com';

/**
 * Serves the practice pages on the true origin. Nothing that a tab asks of LinkedIn, or of anybody else
 * unless `others` is true, reaches the network.
 * @param {import('@playwright/test').BrowserContext} context
 * @param {{ others?: boolean }} [options]
 */
export async function servePractice(context, { others = false } = {}) {
  const page = practicePage();
  await context.route(
    (url) => /^https?:$/.test(url.protocol) && (!others || isLinkedIn(url)),
    (route, request) => {
      const isPage = request.resourceType() === 'document' && isLinkedIn(new URL(request.url()));
      return isPage
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: page })
        : route.fulfill({
            status: 404,
            contentType: 'text/plain',
            body: 'Not part of the practice.',
          });
    },
  );
}

/**
 * Opens a made-up person's page by a full load and waits for its title.
 * @param {import('@playwright/test').Page} page
 * @param {string} slug a person's, or a path beginning with `/`
 */
export async function visit(page, slug) {
  await page.goto(`${ORIGIN}${slug.startsWith('/') ? slug : `/in/${slug}/`}`);
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

/** @param {URL} url */
function isLinkedIn(url) {
  return url.hostname === 'linkedin.com' || url.hostname.endsWith('.linkedin.com');
}
