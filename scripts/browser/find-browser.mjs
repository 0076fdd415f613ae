// @ts-check
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { installBrowser } from './install-browser.mjs';
import { usualPlaces } from './places.mjs';

/**
 * @typedef {object} FoundBrowser
 * @property {string} path
 * @property {string} name what the browser calls itself, with its version where it tells
 * @property {boolean} branded Google Chrome or Edge, which ignore `--load-extension`
 */

/** The manifest's `minimum_chrome_version`: an older browser refuses to load Kith. */
const OLDEST = 144;

/**
 * The browser that runs Kith: `KITH_BROWSER`, else an installed one, else Playwright's own, else one that
 * is installed now. Throws an error whose message is one sentence that says what to do.
 * @param {{ install?: boolean }} [options]
 * @returns {FoundBrowser}
 */
export function findBrowser({ install = true } = {}) {
  const asked = process.env.KITH_BROWSER;
  if (asked) return askedFor(asked);
  const found = firstUsable();
  if (found) return found;
  if (install) installBrowser(() => firstUsable() !== undefined);
  const installed = firstUsable();
  if (installed) return installed;
  throw new Error(
    `No Chrome, Chromium or Edge of version ${OLDEST} or newer was found: install one, or set KITH_BROWSER to its program file.`,
  );
}

/** @param {string} path */
function askedFor(path) {
  if (!existsSync(path)) {
    throw new Error(
      `KITH_BROWSER is set to “${path}”, but there is no such file: set it to the program file of Chrome, Chromium or Edge, or unset it.`,
    );
  }
  const browser = look(path);
  if (browser && isRecent(browser.name)) return browser;
  throw new Error(
    `KITH_BROWSER is set to “${path}”, which is not a Chrome, Chromium or Edge of version ${OLDEST} or newer: set it to one, or unset it.`,
  );
}

/** @returns {FoundBrowser | undefined} */
function firstUsable() {
  const places = [...usualPlaces(process.platform, process.env), chromium.executablePath()];
  for (const path of places) {
    const browser = existsSync(path) ? look(path) : undefined;
    if (browser && isRecent(browser.name)) return browser;
  }
  return undefined;
}

/**
 * Asks the program who it is; `undefined` where it cannot run (a launcher whose browser is missing).
 * @param {string} path
 * @returns {FoundBrowser | undefined}
 */
function look(path) {
  // On Windows `--version` opens a browser window instead of answering.
  if (process.platform === 'win32') {
    return { path, name: path, branded: /\\(Google\\Chrome|Microsoft\\Edge)\\/i.test(path) };
  }
  try {
    const options = { encoding: /** @type {const} */ ('utf8'), timeout: 20_000 };
    const name = execFileSync(path, ['--version'], { ...options, stdio: 'pipe' }).trim();
    const branded = /Google Chrome (?!for Testing)|Microsoft Edge/.test(name);
    return { path, name, branded };
  } catch {
    return undefined;
  }
}

/** @param {string} name */
function isRecent(name) {
  const version = /\b(\d{2,4})\.\d+\.\d+/.exec(name);
  return version === null ? process.platform === 'win32' : Number(version[1]) >= OLDEST;
}
