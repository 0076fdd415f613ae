import { expect, it } from 'vitest';
import { forgetOpenedBut, markOpened, openedIn, openedTabChanged } from '@/lib/browser/opened-tabs';

const KEY = 'li:in:zoe-quartermaine';

it('a tab that Kith opened is known while its page loads and after', async () => {
  await markOpened(7, KEY);
  await openedTabChanged(7, 'loading');
  await openedTabChanged(7, 'complete');
  expect((await openedIn(7))?.key).toBe(KEY);
});

it('the next load after the first that was complete ends it', async () => {
  await markOpened(7, KEY);
  await openedTabChanged(7, 'complete');
  await openedTabChanged(7, 'loading');
  expect(await openedIn(7)).toBeNull();
});

it('complete and loading back to back end it as well', async () => {
  await markOpened(7, KEY);
  await Promise.all([openedTabChanged(7, 'complete'), openedTabChanged(7, 'loading')]);
  expect(await openedIn(7)).toBeNull();
});

it('other tabs neither begin nor end it', async () => {
  await markOpened(7, KEY);
  await openedTabChanged(8, 'complete');
  await openedTabChanged(8, 'loading');
  expect(await openedIn(8)).toBeNull();
  expect((await openedIn(7))?.key).toBe(KEY);
});

it('a panel that starts trusts only the tab in front', async () => {
  await markOpened(7, KEY);
  await markOpened(8, KEY);
  await forgetOpenedBut(8);
  expect(await openedIn(7)).toBeNull();
  expect((await openedIn(8))?.key).toBe(KEY);
});
