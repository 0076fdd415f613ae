// @ts-check
import { launchKith } from './browser/launch.mjs';
import { catchDownloads } from './browser/downloads.mjs';
import * as surfaces from './browser/surfaces.mjs';
import { launchWithHostPermission } from './browser/with-host-permission.mjs';
import { stopWorker } from './browser/worker.mjs';
import { goOn, servePractice, visit } from './practice/serve.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./browser/launch.mjs').LaunchOptions} LaunchOptions */
/** @typedef {import('./browser/launch.mjs').RunningKith} RunningKith */

/** What is heard of a page that was closed while it was still loading its parts; sometimes only that there was something. */
const CUT_OFF = /^$|Unable to preload CSS|Failed to fetch dynamically imported module/;

/** A browser with Kith in it and one tab for the practice pages: what a user does there, as functions. */
export class Stage {
  /** @type {{ page: Page, where: string, what: string }[]} */
  #problems = [];
  /** @type {WeakSet<Page>} */
  #watched = new WeakSet();

  /** @param {RunningKith} running */
  constructor(running) {
    this.running = running;
    this.page = this.#firstTab();
  }

  /** What went wrong inside Kith's pages: uncaught errors, and what the console calls one. */
  get problems() {
    return this.#problems
      .filter(({ page, what }) => !(page.isClosed() && CUT_OFF.test(what)))
      .map(({ where, what }) => `${where}: ${what}`);
  }

  get context() {
    return this.running.context;
  }

  /** Opens a practice page by a full load and waits for its title. @param {string} slug */
  goTo(slug) {
    return visit(this.page, slug);
  }

  /**
   * Goes on by `pushState`, as LinkedIn does: the title comes later, or (`null`) never.
   * @param {string} slug
   * @param {{ titleAfterMs?: number | null }} [options]
   */
  goOn(slug, options) {
    return goOn(this.page, slug, options);
  }

  /** Clicks Kith's icon over a tab, which lets Kith see that tab. Gives the popup. */
  async toolbarClick(page = this.page) {
    return this.#watch(await surfaces.clickToolbarIcon(this.running, page));
  }

  /** The popup; opened without letting Kith see the tab, if it is not open. */
  async popup() {
    return this.#watch(await surfaces.openPopup(this.running));
  }

  /**
   * Opens the panel as a user does: icon, then the popup's **Open panel**.
   * @param {{ grant?: boolean }} [options] `grant: false`: Kith is not let see the tab
   */
  async openPanel({ grant = true } = {}) {
    const popup = grant ? await this.toolbarClick() : await this.popup();
    const panel = await surfaces.openPanelFrom(this.running, popup);
    await surfaces.closeSurface(popup);
    return this.#watch(panel);
  }

  /** The panel that is open, or about to be. */
  async panel() {
    return this.#watch(await surfaces.panel(this.running));
  }

  /** Home in a tab of its own. @param {string} [hash] such as `#/people` */
  home(hash = '') {
    return this.asTab(`home.html${hash}`);
  }

  /**
   * One of Kith's pages in a tab, at any size. A panel in a tab follows whichever tab is in front.
   * @param {string} path
   * @param {{ width?: number, height?: number, colorScheme?: 'light' | 'dark' }} [options]
   */
  async asTab(path, options) {
    return surfaces.openAsTab(this.running, path, options);
  }

  /** The tab that something opens, such as a click on a person's name. @param {() => Promise<unknown>} action */
  async tabOpenedBy(action) {
    const [tab] = await Promise.all([this.context.waitForEvent('page'), action()]);
    return tab;
  }

  /** Closes the popup or panel. @param {Page} surface */
  close(surface) {
    return surfaces.closeSurface(surface);
  }

  stopWorker() {
    return stopWorker(this.running);
  }

  /** Lets exports land in a folder; the function it gives waits for so many. @param {string} folder */
  catchDownloads(folder) {
    return catchDownloads(this.running, folder);
  }

  /** Closes the browser, or takes it for dead, and starts it again with the same profile. */
  async restart() {
    this.running = await this.running.relaunch();
    this.page = this.#firstTab();
    await this.prepare();
  }

  /** Serves the practice pages and begins to note problems. */
  async prepare() {
    this.context.on('page', (page) => this.#watch(page));
    await servePractice(this.running.cdp);
  }

  /** Closes the browser and removes its profile. */
  end() {
    return this.running.close();
  }

  #firstTab() {
    const [page] = this.context.pages();
    if (!page) throw new Error('The browser opened without a tab.');
    return page;
  }

  /** @param {Page} page */
  #watch(page) {
    if (this.#watched.has(page)) return page;
    this.#watched.add(page);
    const note = (/** @type {string} */ what) => {
      if (isOurs(page)) this.#problems.push({ page, what, where: page.url() });
    };
    page.on('pageerror', (error) => note(error.stack || error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') note(message.text());
    });
    return page;
  }
}

/** @param {Page} page */
function isOurs(page) {
  return page.url().startsWith('chrome-extension:');
}

/**
 * @param {LaunchOptions & { hosts?: string[] }} [options] `hosts`: optional permissions already granted
 * @returns {Promise<Stage>}
 */
export async function openStage({ hosts = [], ...options } = {}) {
  const running = await (hosts.length > 0
    ? launchWithHostPermission({ ...options, hosts })
    : launchKith(options));
  const stage = new Stage(running);
  await stage.prepare();
  return stage;
}
