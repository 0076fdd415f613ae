import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NotebookPage } from '@/components/storage/notebook';
import { Toasts } from '@/components/ui/toasts';
import { PopupPage } from '@/entrypoints/popup/popup-page';
import { readFirstSight } from '@/entrypoints/popup/read-first-sight';
import { openKith } from '@/lib/storage/open';
import { profile } from '@/tests/builders';
import { newDay } from '@/tests/components/queue/queue-on-screen';

/** The browser's way to open the panel. */
export const opened = vi.fn<(options: { windowId: number }) => Promise<void>>();

/** A new store, and a window to open the popup over. */
export async function newWindow(): Promise<void> {
  await newDay();
  opened.mockReset().mockResolvedValue(undefined);
  await fakeBrowser.windows.create({ focused: true });
  Object.assign(fakeBrowser, { sidePanel: { open: opened } });
  vi.spyOn(window, 'close').mockImplementation(() => {});
}

/** Puts a page on the active tab, as far as the browser shows it. */
export async function onTab(url: string | undefined, title = ''): Promise<number> {
  const tab = await fakeBrowser.tabs.create({
    ...(url === undefined ? {} : { url }),
    active: true,
  });
  const query = vi.spyOn(fakeBrowser.tabs, 'query');
  // The types know the form with a callback first; it is the promise that Kith uses.
  // oxlint-disable-next-line typescript/no-misused-promises
  query.mockImplementation(async (asked) =>
    asked.active === true ? [{ ...tab, url, title } as typeof tab] : [],
  );
  return tab.id ?? 0;
}

/** Opens the popup as main.tsx does. */
export async function openPopup() {
  const { queue, page } = await readFirstSight();
  render(
    <Toasts>
      <NotebookPage>
        <PopupPage queue={queue} page={page} />
      </NotebookPage>
    </Toasts>,
  );
  return { user: userEvent.setup(), page };
}

/** Somebody with a profile. */
export const ZOE = { profile: profile('zoe-quartermaine') };
/** The address of that profile. */
export const ZOES_PAGE = 'https://www.linkedin.com/in/zoe-quartermaine/';

/** Where a new tab of Home was opened. */
export const openedHome = () =>
  vi.mocked(fakeBrowser.tabs.create).mock.calls.map(([{ url }]) => url?.split('#')[1] ?? '');

/** Keeps every reader of the store waiting, as a long write of another page does; returns how to let go. */
export async function holdUpStore(): Promise<() => void> {
  const database = await openKith();
  const transaction = database.transaction([...database.objectStoreNames], 'readwrite');
  let isHeld = true;
  const hold = async (): Promise<void> => {
    while (isHeld) await transaction.objectStore('meta').count();
  };
  void hold();
  return () => (isHeld = false);
}
