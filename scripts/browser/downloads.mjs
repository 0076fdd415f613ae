// @ts-check
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Lets everything that Kith exports land in one folder under its own name. Call it before the export; the
 * function it returns waits until so many files are whole, and gives their paths.
 * @param {import('./launch.mjs').RunningKith} kith
 * @param {string} folder
 * @returns {Promise<(count: number) => Promise<string[]>>}
 */
export async function catchDownloads(kith, folder) {
  await mkdir(folder, { recursive: true });
  /** @type {Map<string, string>} */
  const names = new Map();
  /** @type {string[]} */
  const whole = [];
  let look = () => {};
  kith.cdp.on('Browser.downloadWillBegin', ({ guid, suggestedFilename }) => {
    names.set(guid, suggestedFilename);
  });
  kith.cdp.on('Browser.downloadProgress', ({ guid, state }) => {
    if (state !== 'completed') return;
    whole.push(join(folder, names.get(guid) ?? guid));
    look();
  });
  await kith.cdp.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: folder,
    eventsEnabled: true,
  });
  return (count) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(
        () =>
          reject(new Error(`Of ${count} files only ${whole.length} arrived: ${whole.join(', ')}.`)),
        15_000,
      );
      look = () => {
        if (whole.length < count) return;
        clearTimeout(timer);
        resolve(whole.splice(0));
      };
      look();
    });
}
