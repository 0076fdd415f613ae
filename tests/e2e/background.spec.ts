import { askWorker } from '@/scripts/browser/worker.mjs';
import { expect, test, type Kith } from '@/tests/e2e/kith';

const badge = (kith: Kith) => askWorker(kith.running, () => chrome.action.getBadgeText({}));

async function logDueToday(kith: Kith, slug: string): Promise<void> {
  await kith.goTo(slug);
  const panel = await kith.openPanel();
  await expect(panel.getByLabel('Name', { exact: true })).not.toHaveValue('');
  await panel.getByLabel('Next follow-up', { exact: true }).fill('today');
  await panel.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(panel.getByLabel('What happened', { exact: true })).toBeVisible();
}

test('the badge is empty at 0 and shows the number due within a second of a save', async ({
  kith,
}) => {
  expect(await badge(kith)).toBe('');
  await logDueToday(kith, 'zoe-quartermaine');
  await expect.poll(() => badge(kith), { timeout: 1000, intervals: [100] }).toBe('1');
});

test('the badge is right after a save even when the worker was stopped', async ({ kith }) => {
  await kith.goTo('zoe-quartermaine');
  const panel = await kith.openPanel();
  await panel.getByLabel('Next follow-up', { exact: true }).fill('today');
  await kith.stopWorker();
  await panel.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(() => badge(kith), { timeout: 2000, intervals: [100] }).toBe('1');
});

test('the badge is right again after the browser was restarted', async ({ kith }) => {
  await logDueToday(kith, 'zoe-quartermaine');
  await kith.restart();
  await expect.poll(() => badge(kith), { timeout: 2000, intervals: [100] }).toBe('1');
});

test('an alarm is set for just after midnight, anew at every start of the worker', async ({
  kith,
}) => {
  const ask = () => askWorker(kith.running, () => chrome.alarms.get('midnight'));
  await expect.poll(ask).toBeTruthy();
  const alarm = await ask();
  const midnight = new Date();
  midnight.setHours(24, 0, 0, 0);
  const late = (alarm?.scheduledTime ?? 0) - midnight.getTime();
  expect(late).toBeGreaterThanOrEqual(0);
  expect(late).toBeLessThan(60_000);
  const tick = await askWorker(kith.running, () => chrome.alarms.get('tick'));
  expect(tick?.periodInMinutes).toBe(30);
  await askWorker(kith.running, () => chrome.alarms.clearAll());
  await kith.stopWorker();
  await expect.poll(ask).toBeTruthy();
});

test('menus are offered on profile pages, profile links and selected text', async ({ kith }) => {
  // The browser has no way to list menus; updating one that is not there fails.
  const missing = () =>
    askWorker(kith.running, async () => {
      const ids = ['open-page', 'open-link', 'add-note'];
      const answers = await Promise.allSettled(ids.map((id) => chrome.contextMenus.update(id, {})));
      return answers.flatMap((answer, place) => (answer.status === 'rejected' ? [ids[place]] : []));
    });
  await expect.poll(missing).toEqual([]);
});
