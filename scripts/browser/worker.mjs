// @ts-check
import { setTimeout as pause } from 'node:timers/promises';
import { connectLate } from './connect.mjs';

/** @typedef {import('./launch.mjs').RunningKith} RunningKith */

/**
 * Stops the extension's service worker as the browser does when it is idle, and returns once it is gone.
 * @param {RunningKith} kith
 */
export async function stopWorker(kith) {
  // A worker that is just starting lets the first command pass.
  for (let tries = 0; await isRunning(kith); tries += 1) {
    if (tries % 20 === 0) await tell(kith, 'ServiceWorker.stopAllWorkers');
    await pause(10);
  }
}

/**
 * Runs a function in the extension's service worker, started first if it was not running.
 * @template T
 * @param {RunningKith} kith
 * @param {() => T} question
 * @returns {Promise<Awaited<T>>}
 */
export async function askWorker(kith, question) {
  for (let tries = 1; ; tries += 1) {
    await tell(kith, 'ServiceWorker.startWorker');
    try {
      return await askOnce(kith, question);
    } catch (error) {
      // Until the worker has run for the first time, after a start or reload, it refuses.
      if (tries === 20) throw error;
      await pause(50);
    }
  }
}

/**
 * Playwright keeps its old handle of a stopped worker, which answers no more, so each question goes over a
 * connection of its own.
 * @template T
 * @param {RunningKith} kith
 * @param {() => T} question
 * @returns {Promise<Awaited<T>>}
 */
async function askOnce(kith, question) {
  const connection = await connectLate(kith);
  try {
    const workers = connection.contexts().flatMap((context) => context.serviceWorkers());
    // After a reload the worker of the former load is still listed, first.
    const worker = workers.findLast((each) => each.url().includes(kith.extensionId));
    if (!worker) throw new Error('The service worker is not running.');
    return await worker.evaluate(question);
  } finally {
    await connection.close();
  }
}

/** @param {RunningKith} kith */
async function isRunning(kith) {
  const { targetInfos } = await kith.cdp.send('Target.getTargets');
  return targetInfos.some(
    ({ type, url }) => type === 'service_worker' && url.includes(kith.extensionId),
  );
}

/**
 * The domain speaks for the whole browser, but only through the session of some page.
 * @param {RunningKith} kith
 * @param {'ServiceWorker.startWorker' | 'ServiceWorker.stopAllWorkers'} command
 */
async function tell(kith, command) {
  const page = kith.context.pages()[0] ?? (await kith.context.newPage());
  const session = await kith.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  if (command === 'ServiceWorker.stopAllWorkers') await session.send(command);
  else await session.send(command, { scopeURL: `chrome-extension://${kith.extensionId}/` });
  await session.detach();
}
