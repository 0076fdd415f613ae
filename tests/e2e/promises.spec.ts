import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { button, expect, field, keptPanel, test, withKith, type Kith } from '@/tests/e2e/kith';

interface Asked {
  /** Who asked for something that went to the network, by the browser's own log. */
  initiators: string[];
  /** What was asked of LinkedIn's addresses, which the practice pages answer before the network. */
  ofLinkedIn: { url: string; kind: string }[];
  /** Errors in Kith's own pages, which is where the browser reports what their policy stopped. */
  problems: string[];
}

/** Runs a browser to its end and says what was asked for in it, by whom; its log goes into `folder`. */
async function whatIsAsked(folder: string, work: (kith: Kith) => Promise<void>): Promise<Asked> {
  const log = join(folder, 'net.json');
  const args = [`--log-net-log=${log}`, '--net-log-capture-mode=Everything'];
  const ofLinkedIn: Asked['ofLinkedIn'] = [];
  const { problems } = await withKith({ args }, async (kith) => {
    kith.running.cdp.on('Fetch.requestPaused', ({ request, resourceType }) => {
      ofLinkedIn.push({ url: request.url, kind: resourceType });
    });
    await work(kith);
  });
  const text = await readFile(log, 'utf8');
  const initiators = [...text.matchAll(/"initiator":"([^"]+)"/g)].map(([, who]) => who ?? '');
  return { initiators, ofLinkedIn, problems };
}

const ourOwn = (initiators: string[]) =>
  initiators.filter((who) => who.startsWith('chrome-extension:'));

test('no request leaves Kith while the main job is done, and its pages try none', async ({
  folder,
}) => {
  const asked = await whatIsAsked(folder, async (kith) => {
    const panel = await keptPanel(kith);
    const popup = await kith.popup();
    await field(popup, 'Search').fill('zo');
    await expect(popup.getByRole('list', { name: 'People found' })).toContainText('Zoë');
    const downloads = await kith.catchDownloads(folder);
    await button(popup, 'Export CSV').click();
    await downloads(2);
    await kith.close(popup);
    await field(panel, 'What happened').fill('Spoke about the move');
    await button(panel, 'Save').click();
    await expect(panel.getByText('Spoke about the move').first()).toBeVisible();
    await kith.goOn('olu-adeyemi');
    await expect(field(panel, 'Name')).toHaveValue('Olu Adeyemi');
    const home = await kith.home();
    for (const room of ['people', 'data', 'settings']) {
      await home.goto(home.url().replace(/#.*/, `#/${room}`));
      await expect(home.getByRole('main')).not.toBeEmpty();
    }
    // That the log hears of requests at all: the practice page asks for a picture that nothing serves.
    await Promise.all([
      kith.page.waitForEvent('requestfailed'),
      kith.page.evaluate(() => {
        new Image().src = 'https://control.invalid/picture.png';
      }),
    ]);
  });
  expect(asked.initiators).toContain('https://www.linkedin.com');
  expect(ourOwn(asked.initiators)).toEqual([]);
  expect(asked.ofLinkedIn).toEqual([
    { url: 'https://www.linkedin.com/in/zoe-quartermaine/', kind: 'Document' },
  ]);
  expect(asked.problems).toEqual([]);
});

test('a request that a page of Kith makes is seen as its own, and what the policy stops is reported', async ({
  folder,
}) => {
  const asked = await whatIsAsked(folder, async (kith) => {
    const home = await kith.home('#/data');
    await button(home, 'Export CSV').waitFor();
    // From a timer: what the debugger itself evaluates is free of the policy.
    await Promise.all([
      home.waitForEvent('console', (message) => /Content Security Policy/.test(message.text())),
      home.evaluate(() => {
        setTimeout(() => {
          new Image().src = 'https://control.invalid/picture.png';
        }, 0);
      }),
    ]);
    // A page may leave for another address: no policy stops that, so the log must show it.
    await Promise.all([
      // Not the picture's, which may fail as late as this.
      home.waitForEvent('requestfailed', (request) => request.isNavigationRequest()),
      home.evaluate(() => {
        location.href = 'https://control.invalid/';
      }),
    ]);
  });
  expect(ourOwn(asked.initiators)).not.toEqual([]);
  expect(asked.problems.join()).toContain('Content Security Policy');
});

test('WebRTC, which a policy does not stop, is gone from every page', async ({ kith }) => {
  for (const path of ['popup.html', 'sidepanel.html', 'home.html']) {
    const page = await kith.asTab(path);
    expect(await page.evaluate(() => typeof globalThis.RTCPeerConnection)).toBe('undefined');
  }
});
