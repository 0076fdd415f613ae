// @ts-check
import { practicePage } from './pages.mjs';

export const ORIGIN = 'https://www.linkedin.com';

/** Where there are practice pages, by host; each with the title that stands there first. */
const FIRST_TITLES = new Map([
  ['linkedin.com', 'LinkedIn'],
  ['github.com', 'Loading · GitHub'],
]);

/**
 * Serves the practice pages on the true origins; nothing that anybody asks of these networks reaches the wire.
 * `?redirect=<path>` in an address is answered with a 302 to that path, as a network does after a rename.
 * The whole browser is asked, not one context: `context.route` comes too late for a tab that Kith opens itself.
 * @param {import('@playwright/test').CDPSession} cdp of the whole browser
 */
export async function servePractice(cdp) {
  cdp.on('Fetch.requestPaused', ({ requestId, request, resourceType }) => {
    const url = new URL(request.url);
    const firstTitle = firstTitleAt(url.hostname);
    const answer =
      firstTitle === undefined
        ? cdp.send('Fetch.continueRequest', { requestId })
        : cdp.send('Fetch.fulfillRequest', {
            requestId,
            ...(resourceType === 'Document' ? replyTo(url, firstTitle) : reply(404, NOT_HERE)),
          });
    // A tab that was closed meanwhile wants no answer any more.
    answer.catch(() => undefined);
  });
  const patterns = [...FIRST_TITLES.keys()].flatMap((host) => [
    { urlPattern: `*://${host}/*` },
    { urlPattern: `*://*.${host}/*` },
  ]);
  await cdp.send('Fetch.enable', { patterns });
}

const NOT_HERE = 'Not part of the practice.';

/**
 * @param {URL} url
 * @param {string} firstTitle
 */
function replyTo(url, firstTitle) {
  const path = url.searchParams.get('redirect');
  if (path === null) return reply(200, practicePage(firstTitle));
  return reply(302, '', [{ name: 'location', value: new URL(path, url).href }]);
}

/**
 * @param {number} responseCode
 * @param {string} body
 * @param {{ name: string, value: string }[]} headers
 */
function reply(responseCode, body, headers = []) {
  const type = { name: 'content-type', value: 'text/html; charset=utf-8' };
  return {
    responseCode,
    responseHeaders: [type, ...headers],
    body: Buffer.from(body).toString('base64'),
  };
}

/**
 * Opens a made-up person's page by a full load and waits for its title.
 * @param {import('@playwright/test').Page} page
 * @param {string} slug a person's, a path beginning with `/`, or a whole address
 */
export async function visit(page, slug) {
  await page.goto(new URL(/^(https:)?\//.test(slug) ? slug : `/in/${slug}/`, ORIGIN).href);
  await page.waitForFunction(
    (first) => document.title !== '' && !first.includes(document.title),
    [...FIRST_TITLES.values()],
  );
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

/** @param {string} hostname */
function firstTitleAt(hostname) {
  const isHere = (/** @type {string} */ host) => hostname === host || hostname.endsWith(`.${host}`);
  return [...FIRST_TITLES].find(([host]) => isHere(host))?.[1];
}
