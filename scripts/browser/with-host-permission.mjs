// @ts-check
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILD, launchKith } from './launch.mjs';
import { remove } from './profile.mjs';

/**
 * Launches Kith with optional host permissions already granted, without the browser's question: it is loaded
 * once with a manifest that requires them, then again from the same place with the true one. The grant stays,
 * can be revoked, and can then be asked for again.
 * @param {import('./launch.mjs').LaunchOptions & { hosts?: string[] }} [options]
 * @returns {Promise<import('./launch.mjs').RunningKith>}
 */
export async function launchWithHostPermission({
  hosts = ['https://*.linkedin.com/*'],
  ...options
} = {}) {
  const root = await mkdtemp(join(tmpdir(), 'kith-granted-'));
  const extensionPath = join(root, 'extension');
  const userDataDir = options.userDataDir ?? join(root, 'profile');
  await cp(options.extensionPath ?? BUILD, extensionPath, { recursive: true });
  const file = join(extensionPath, 'manifest.json');
  const manifest = await readFile(file, 'utf8');
  await writeFile(file, JSON.stringify({ ...JSON.parse(manifest), host_permissions: hosts }));
  const cleanUp = () => remove(root);
  const kith = await launchKith({ ...options, extensionPath, userDataDir, cleanUp });
  await writeFile(file, manifest);
  if (!kith.overPipe) return kith.relaunch();
  // What was loaded over the pipe is forgotten when the browser closes, and the grant with it.
  const reloaded = kith.context.waitForEvent('serviceworker');
  await kith.cdp.send('Extensions.loadUnpacked', { path: extensionPath });
  await reloaded;
  return kith;
}
