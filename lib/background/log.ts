import { onCommitted } from '@/lib/browser/after-commit';
import { addNewActs } from '@/lib/storage/snapshots/add-new-acts';
import { openVault } from '@/lib/storage/snapshots/vault';

/**
 * Copies what was committed into the log outside IndexedDB: the page that committed may be gone, as a popup is after
 * some 28 ms. Whatever is missed here the next call, or a page, finds in the journal.
 */
async function addToLog(): Promise<void> {
  try {
    await addNewActs(await openVault());
  } catch {
    // A store that does not open, or a full disk, is the pages' to speak of: the next one adds what is missing here.
  }
}

/** The worker's part in the log: at its start, and when a page says that it committed. */
export function keepLog(): void {
  onCommitted(() => void addToLog());
  void addToLog();
}
