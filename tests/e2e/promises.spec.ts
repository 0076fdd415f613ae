import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { openStage } from '@/scripts/stage.mjs';

/** Requests in a net log, by who asked for them: `chrome-extension://…` is Kith. */
async function initiators(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8');
  return [...text.matchAll(/"initiator":"([^"]+)"/g)].map((match) => match[1] ?? '');
}

test('no request leaves Kith while the main job is done; a request made on purpose is seen', async () => {
  const log = join(await mkdtemp(join(tmpdir(), 'kith-net-')), 'net.json');
  const args = [`--log-net-log=${log}`, '--net-log-capture-mode=Everything'];
  const kith = await openStage({ args });
  await kith.goTo('zoe-quartermaine');
  const panel = await kith.openPanel();
  await panel.getByLabel('Next follow-up', { exact: true }).fill('next tuesday');
  await panel.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(panel.getByLabel('What happened', { exact: true })).toBeVisible();
  await kith.close(await kith.popup());
  const home = await kith.home();
  await home
    .getByRole('link', { name: /People/ })
    .first()
    .click();
  // The control: the practice page asks for a picture at an address that nothing serves.
  await kith.page.evaluate(() => {
    new Image().src = 'https://control.invalid/picture.png';
  });
  await kith.page.waitForTimeout(500);
  await kith.end();
  const asked = await initiators(log);
  expect(asked.some((who) => who.startsWith('https://www.linkedin.com'))).toBe(true);
  expect(asked.filter((who) => who.startsWith('chrome-extension:'))).toEqual([]);
});

test('WebRTC, which a policy does not stop, is gone from every page', async () => {
  const kith = await openStage();
  try {
    for (const path of ['popup.html', 'sidepanel.html', 'home.html']) {
      const page = await kith.asTab(path);
      expect(await page.evaluate(() => typeof globalThis.RTCPeerConnection)).toBe('undefined');
    }
  } finally {
    await kith.end();
  }
});
