// @ts-check
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILD } from '../browser/launch.mjs';

/**
 * Before the worker's first line: the clock that it reads goes so much ahead, alarms ring by that clock, and what the
 * badge is set to is noted with the time since that line.
 */
const AHEAD = `(() => {
  const RealDate = Date;
  globalThis.Date = class extends RealDate {
    constructor(...parts) {
      if (parts.length === 0) super(RealDate.now() + AHEAD_MS);
      else super(...parts);
    }
    static now() { return RealDate.now() + AHEAD_MS; }
  };
  const began = performance.now();
  globalThis.badgesOfKith = [];
  const places = [globalThis.chrome, globalThis.browser].filter((api) => api !== undefined);
  for (const action of new Set(places.map((api) => api.action))) {
    const set = action.setBadgeText.bind(action);
    action.setBadgeText = async (details) => {
      await set(details);
      badgesOfKith.push({ text: details.text, ms: performance.now() - began });
    };
  }
  for (const alarms of new Set(places.map((api) => api.alarms))) {
    const create = alarms.create.bind(alarms);
    alarms.create = (name, info) =>
      create(name, info.when === undefined ? info : { ...info, when: info.when - AHEAD_MS });
  }
})();
`;

/**
 * A copy of a build whose worker reads another clock.
 * @param {string} [extensionPath] the production build unless given
 * @returns {Promise<{ path: string, goAhead: (ms: number) => Promise<void>, remove: () => Promise<void> }>} `goAhead`:
 * from the browser's next start on the worker's clock goes so much ahead of the true one
 */
export async function withOtherClock(extensionPath = process.env.KITH_EXTENSION ?? BUILD) {
  const path = await mkdtemp(join(tmpdir(), 'kith-clock-'));
  await cp(extensionPath, path, { recursive: true });
  const worker = join(path, 'background.js');
  const code = await readFile(worker, 'utf8');
  return {
    path,
    goAhead: (ms) => writeFile(worker, AHEAD.replaceAll('AHEAD_MS', String(ms)) + code),
    remove: () => rm(path, { recursive: true, force: true }),
  };
}

/**
 * Ends the browser, and with it the worker that it keeps in the profile: its next start takes the one in the build.
 * @param {import('../stage.mjs').Stage} kith
 */
export async function endWithWorker({ running: { context, userDataDir } }) {
  await context.close();
  await rm(join(userDataDir, 'Default', 'Service Worker'), { recursive: true });
}
