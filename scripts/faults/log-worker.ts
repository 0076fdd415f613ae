import '@/lib/storage/opens-to-write';
import { catchUp } from '@/lib/storage/snapshots/catch-up';
import { openVault } from '@/lib/storage/snapshots/vault';

/** What the pages here need of the extension API; they are bundled without WXT. */
interface Extension {
  runtime: {
    sendMessage(message: string): Promise<unknown>;
    onMessage: { addListener(listener: (message: unknown) => void): void };
  };
  storage: {
    local: {
      get(key: string): Promise<Record<string, unknown>>;
      set(items: object): Promise<void>;
    };
  };
}

declare const chrome: Extension;

const channel = new BroadcastChannel('kith-lag');

/** As the worker will keep the log: at its start, and whenever a page says that it committed. */
async function keepLog(readsAll: boolean): Promise<void> {
  const state = await catchUp(await openVault(), readsAll);
  channel.postMessage({ logged: state, at: Date.now() });
}

chrome.runtime.onMessage.addListener((message) => {
  if (message === 'committed') void keepLog(false);
});
void keepLog(true);
