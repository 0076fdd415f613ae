import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { vi } from 'vitest';
import { NotebookPage } from '@/components/storage/notebook';
import { Toasts } from '@/components/ui/toasts';
import { BinRoom } from '@/entrypoints/home/bin-room';
import { DataRoom } from '@/entrypoints/home/data-room';
import { decryptText, encryptText } from '@/lib/transfer/backup/age';
import type { AgeAnswer, AgeRequest } from '@/lib/transfer/backup/age-worker';
import { emptyStore } from '@/tests/builders';
import { Disk, MemoryFolder } from '@/tests/storage/snapshots/memory-folder';

/** What the page saved among the downloads: names, and what is in them. */
export let saved: { name: string; blob: Blob }[] = [];
/** The browser's own file system. */
export let folder: MemoryFolder;

/** happy-dom has no workers: the same work on the page, and less of it. */
class PageWorker extends EventTarget {
  constructor(file: URL) {
    super();
    // What no worker does here, the page does.
    if (!file.pathname.includes('age-worker')) throw new Error(`No worker for ${file.pathname}`);
  }
  postMessage(request: AgeRequest): void {
    void this.#answerTo(request).then((data) =>
      this.dispatchEvent(new MessageEvent('message', { data })),
    );
  }
  async #answerTo(request: AgeRequest): Promise<AgeAnswer> {
    const { passphrase } = request;
    if (request.ask === 'encrypt') {
      return { answer: 'encrypted', bytes: await encryptText(request.text, passphrase, 10) };
    }
    return { answer: 'decrypted', decrypted: await decryptText(request.bytes, passphrase) };
  }
  terminate(): void {}
}

/** An empty store, and what happy-dom lacks of a browser: private files, locks, workers, downloads. */
export async function newBrowser(): Promise<void> {
  await emptyStore();
  saved = [];
  folder = new MemoryFolder('', new Disk());
  Object.defineProperty(navigator, 'storage', {
    configurable: true,
    value: { getDirectory: () => Promise.resolve(folder) },
  });
  Object.defineProperty(navigator, 'locks', {
    configurable: true,
    value: { request: (...all: unknown[]) => (all.at(-1) as () => Promise<unknown>)() },
  });
  vi.stubGlobal('Worker', PageWorker);
  const blobs = new Map<string, Blob>();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const url = `blob:${blobs.size}`;
    if (blob instanceof Blob) blobs.set(url, blob);
    return url;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved.push({ name: this.download, blob: blobs.get(this.href) ?? new Blob() });
  });
}

/** Home's Data room; `onOtherFile` gets what is dropped on it and is no backup. */
export function showData(onOtherFile: (file: File) => void = () => {}) {
  return show(<DataRoom onOtherFile={onOtherFile} />);
}

/** Home's bin. */
export function showBin() {
  return show(<BinRoom />);
}

/** Any other room, within a page of Kith's. */
export function show(room: React.ReactNode) {
  render(
    <Toasts>
      <NotebookPage>{room}</NotebookPage>
    </Toasts>,
  );
  return userEvent.setup();
}
