// @ts-check
import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findBrowser } from './find-browser.mjs';
import { forgetPort, makeProfile, readPort, remove } from './profile.mjs';
import { switchesOf } from './switches.mjs';

/**
 * @typedef {object} LaunchOptions
 * @property {string} [extensionPath] folder of the built extension; the production build unless given
 * @property {() => Promise<void>} [cleanUp] what `close` does at the end; removing the throw-away profile unless given
 * @property {boolean} [headless] true unless said
 * @property {string} [userDataDir] a profile to keep; without it a throw-away one, removed by `close`
 * @property {number} [slow] milliseconds between actions
 * @property {boolean} [loadOverPipe] load as Google Chrome and Edge need it; worked out unless given
 * @property {boolean} [offline] no name is resolved, so nothing can leave the browser; true unless said
 * @property {boolean} [ownSignals] Ctrl+C and its like are the caller's to answer, by `close`
 * @property {string[]} [args] further switches for the browser
 * @property {Record<string, string>} [env] further environment, such as `TZ` or `LANGUAGE`
 * @property {{ width: number, height: number }} [window]
 * @property {'light' | 'dark'} [colorScheme] of tabs; popup and panel are given theirs with `emulateMedia`
 */

/**
 * @typedef {object} RunningKith
 * @property {import('@playwright/test').BrowserContext} context
 * @property {import('@playwright/test').CDPSession} cdp of the whole browser
 * @property {string} extensionId
 * @property {string} userDataDir
 * @property {boolean} overPipe loaded as Google Chrome and Edge need it: gone, with its permissions, after a relaunch
 * @property {number} port for further debugging connections
 * @property {number} pid of the browser's main process
 * @property {Map<string, import('@playwright/test').Page>} surfaces the open popup and panels by target, kept by connect.mjs
 * @property {() => Promise<void>} close
 * @property {() => Promise<RunningKith>} relaunch closes the browser, or takes it for dead, and starts it with the same profile
 */

/** The production build for Chromium. */
export const BUILD = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));
const isRoot = process.getuid?.() === 0;

/**
 * Starts a browser with the built extension in a profile of its own.
 * @param {LaunchOptions} [options]
 * @returns {Promise<RunningKith>}
 */
export async function launchKith(options = {}) {
  const extensionPath = resolve(options.extensionPath ?? BUILD);
  await access(join(extensionPath, 'manifest.json')).catch((cause) => {
    throw new Error(`There is no built extension in ${extensionPath}: run “npx wxt build”.`, {
      cause,
    });
  });
  const browser = findBrowser();
  const userDataDir = options.userDataDir ?? (await makeProfile(browser.path));
  const cleanUp =
    options.cleanUp ?? (() => (options.userDataDir ? Promise.resolve() : remove(userDataDir)));
  await forgetPort(userDataDir);
  const overPipe = options.loadOverPipe ?? browser.branded;
  const context = await start(browser.path, userDataDir, extensionPath, overPipe, options);
  const close = async () => {
    await shut(context);
    await cleanUp();
  };
  const relaunch = async () => {
    await shut(context);
    return launchKith({ ...options, extensionPath, userDataDir, cleanUp });
  };
  try {
    const cdp = await browserSession(context);
    if (overPipe) await cdp.send('Extensions.loadUnpacked', { path: extensionPath });
    const extensionId = await findExtensionId(context, extensionPath);
    const port = await readPort(userDataDir);
    const pid = await readPid(cdp);
    const surfaces = new Map();
    return {
      context,
      cdp,
      extensionId,
      userDataDir,
      overPipe,
      port,
      pid,
      surfaces,
      close,
      relaunch,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * @param {string} executablePath
 * @param {string} userDataDir
 * @param {string} extensionPath
 * @param {boolean} overPipe
 * @param {LaunchOptions} options
 */
async function start(executablePath, userDataDir, extensionPath, overPipe, options) {
  const settings = {
    executablePath,
    headless: options.headless ?? true,
    handleSIGINT: !options.ownSignals,
    handleSIGTERM: !options.ownSignals,
    handleSIGHUP: !options.ownSignals,
    slowMo: options.slow ?? 0,
    // The window decides, so that a page makes room for the panel as it does for a user.
    viewport: null,
    colorScheme: options.colorScheme ?? null,
    env: { ...process.env, ...options.env },
    // Playwright's `--disable-extensions` is undone by `--disable-extensions-except`, which branded browsers ignore.
    ignoreDefaultArgs: overPipe ? ['--disable-extensions'] : [],
    args: switchesOf(extensionPath, overPipe, options),
  };
  try {
    return await chromium.launchPersistentContext(userDataDir, {
      ...settings,
      chromiumSandbox: !isRoot,
    });
  } catch (error) {
    // Containers, and Ubuntu for browsers that it did not install itself, forbid the sandbox.
    if (isRoot || !/sandbox/i.test(String(error))) throw error;
    return chromium.launchPersistentContext(userDataDir, { ...settings, chromiumSandbox: false });
  }
}

/**
 * Closes the browser; one that was killed is on its way out already.
 * @param {import('@playwright/test').BrowserContext} context
 */
async function shut(context) {
  await context.close().catch((error) => {
    if (!/has been closed/.test(String(error))) throw error;
  });
}

/** @param {import('@playwright/test').BrowserContext} context */
async function browserSession(context) {
  const browser = context.browser();
  if (!browser) throw new Error('Playwright gave no browser for this context.');
  return browser.newBrowserCDPSession();
}

/**
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string} extensionPath
 */
async function findExtensionId(context, extensionPath) {
  const worker =
    context.serviceWorkers()[0] ??
    (await context.waitForEvent('serviceworker', { timeout: 15_000 }).catch((cause) => {
      throw new Error(`The browser did not start the extension in ${extensionPath}.`, { cause });
    }));
  return new URL(worker.url()).host;
}

/** @param {import('@playwright/test').CDPSession} cdp */
async function readPid(cdp) {
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  return processInfo.find(({ type }) => type === 'browser')?.id ?? 0;
}
