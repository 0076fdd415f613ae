// @ts-check

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').CDPSession} CDPSession */
/** @typedef {() => Promise<unknown>} Work */

const EVERY_MS = 10;

/** What work in a page costs; each piece of it begins with a heap that was tidied, and pays for no garbage but its own. */
export class Meter {
  /** @param {CDPSession} cdp */
  constructor(cdp) {
    this.cdp = cdp;
  }

  /** @param {Page} page */
  static async of(page) {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable');
    return new Meter(cdp);
  }

  /** The processor's time in ms, of all threads of the page's process: collecting garbage has threads of its own. @param {Work} work */
  async cpu(work) {
    await this.cdp.send('HeapProfiler.collectGarbage');
    const start = await this.#metric('ProcessTime');
    await work();
    return ((await this.#metric('ProcessTime')) - start) * 1000;
  }

  /** The clock's time in ms. @param {Work} work */
  async clock(work) {
    await this.cdp.send('HeapProfiler.collectGarbage');
    const start = performance.now();
    await work();
    return performance.now() - start;
  }

  /**
   * How far the heap rises over what it was, in bytes. What is garbage and not yet collected counts, as it does for
   * whoever runs out of memory.
   * @param {Work} work
   */
  async rise(work) {
    await this.cdp.send('HeapProfiler.collectGarbage');
    const idle = await this.#metric('JSHeapUsedSize');
    let peak = idle;
    let isDone = false;
    // Answered between two lines of a script that runs: it need not come to an end first.
    const watching = (async () => {
      while (!isDone) {
        peak = Math.max(peak, await this.#metric('JSHeapUsedSize'));
        await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
      }
    })();
    try {
      await work();
    } finally {
      isDone = true;
      await watching;
    }
    return peak - idle;
  }

  /** @param {'JSHeapUsedSize' | 'ProcessTime'} wanted */
  async #metric(wanted) {
    const { metrics } = await this.cdp.send('Performance.getMetrics');
    const found = metrics.find(({ name }) => name === wanted);
    if (found === undefined) throw new Error(`The browser does not say ${wanted}.`);
    return found.value;
  }
}
