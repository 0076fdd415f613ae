import 'temporal-polyfill/global';
import '@/lib/storage/opens-to-write';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { afterAll, afterEach, beforeEach, vi } from 'vitest';
import { setWitnesses } from '@/lib/storage/guard';
import messages from '@/public/_locales/en/messages.json';

/** WXT's fake browser knows no i18n: the English sentences, read as the browser reads them. */
function getMessage(key: string, values: string | string[] = []): string {
  const list: Record<string, { message: string } | undefined> = messages;
  const filled = [values].flat();
  const message = list[key]?.message ?? '';
  return message.replace(/\$(\d)/g, (_, place: string) => filled[Number(place) - 1] ?? '');
}

beforeEach(() => {
  fakeBrowser.reset();
  // Test files share their modules: what one of them handed in is not there for the next.
  setWitnesses(null);
  Object.assign(fakeBrowser.i18n, { getMessage, getUILanguage: () => 'en' });
});

// React and its testing library are loaded where there is a document only: most files are plain logic.
if (typeof document !== 'undefined') {
  const { cleanup, configure } = await import('@testing-library/react');
  // A machine with other things to do takes its time; what never comes still fails.
  configure({ asyncUtilTimeout: 10_000 });
  afterEach(cleanup);
  // A page fetches parts of itself after its first paint; the last of them may outlive a short file.
  afterAll(() => vi.dynamicImportSettled());
  beforeEach(() => {
    location.hash = '';
  });
}

// Native in the browsers Kith runs on, but not in Node 20.
if (!('groupBy' in Map)) {
  Object.assign(Map, {
    groupBy<Key, Item>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
      const groups = new Map<Key, Item[]>();
      for (const item of items) {
        groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
      }
      return groups;
    },
  });
}
