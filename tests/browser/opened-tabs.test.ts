import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetOpened, markOpened, openedIn } from '@/lib/browser/opened-tabs';
import {
  afterStatus,
  foundTab,
  isFirstPage,
  newTab,
  vouchedFor,
  type TabLoads,
} from '@/lib/browser/tab-loads';

const KEY = 'li:in:zoe-quartermaine';

beforeEach(() => fakeBrowser.reset());

/** A tab after what the browser tells of it: l for `loading`, c for `complete`. */
function after(tab: TabLoads, told: string): TabLoads {
  return [...told].reduce(
    (before, status) => afterStatus(before, status === 'l' ? 'loading' : 'complete'),
    tab,
  );
}

describe('a tab that Kith opened', () => {
  it.each([
    ['before anything came', ''],
    ['while its page loads', 'l'],
    ['when it has loaded', 'lc'],
  ])('surely shows that profile %s', (_, told) => {
    expect(isFirstPage(after(newTab(null), told))).toBe(true);
  });

  it.each([
    ['went to another address before the first load was complete', 'll'],
    ['did so, and that is complete', 'llc'],
    ['loads something after it', 'lcl'],
    ['has loaded it', 'lclc'],
    ['was complete before its first address was told of', 'cl'],
  ])('does not where it %s', (_, told) => {
    expect(isFirstPage(after(newTab(null), told))).toBe(false);
  });

  it('has moved on only when something followed a load that was complete', () => {
    expect(after(newTab(null), 'llc').hasMovedOn).toBe(false);
    expect(after(newTab(null), 'llcl').hasMovedOn).toBe(true);
    expect(after(newTab(null), 'lclc').hasMovedOn).toBe(true);
  });
});

describe('a tab that nobody watched from its creation', () => {
  it('is sure of nothing, loading or not', () => {
    expect(isFirstPage(foundTab(true))).toBe(false);
    expect(isFirstPage(after(foundTab(true), 'lc'))).toBe(false);
    expect(isFirstPage(foundTab(false))).toBe(false);
  });

  it('has moved on at the next load after one that is complete', () => {
    expect(after(foundTab(false), 'l').hasMovedOn).toBe(true);
    expect(after(foundTab(true), 'lc').hasMovedOn).toBe(false);
    expect(after(foundTab(true), 'lcl').hasMovedOn).toBe(true);
  });

  it('is sure when the user says so, until it loads anything', () => {
    for (const tab of [foundTab(false), foundTab(true), after(newTab(null), 'llc')]) {
      expect(isFirstPage(vouchedFor(tab))).toBe(true);
      expect(isFirstPage(after(vouchedFor(tab), 'c'))).toBe(true);
      expect(isFirstPage(after(vouchedFor(tab), 'l'))).toBe(false);
    }
  });
});

it('what was opened in a tab is remembered for this tab, until it is forgotten', async () => {
  await markOpened(7, KEY);
  expect(await openedIn(7)).toEqual({ key: KEY });
  expect(await openedIn(8)).toBeNull();
  await forgetOpened(7);
  expect(await openedIn(7)).toBeNull();
});
