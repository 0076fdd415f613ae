import '@/lib/storage/opens-to-write';
import { realContext } from '@/lib/storage/run';
import { SCHEMA_VERSION } from '@/lib/storage/schema';
import { catchUp } from '@/lib/storage/snapshots/catch-up';
import { openVault } from '@/lib/storage/snapshots/vault';
import { writeSnapshot } from '@/lib/storage/snapshots/write-snapshot';
import { readContents } from '@/lib/safety/contents';
import { writeBackup } from '@/lib/transfer/backup/write-backup';

/** What the pages here need of the extension API; they are bundled without WXT. */
interface Extension {
  storage: { local: { set(items: object): Promise<void> } };
}

declare const chrome: Extension;

/** Evaluated inside one of Kith's pages: everything that is stored becomes a snapshot. Gives its text. */
async function snapshotKith(): Promise<string> {
  const { contents, identity } = await readContents();
  const { databaseId, sequence } = identity;
  const { today: day, now: at } = realContext();
  const text = await writeBackup(contents, { databaseId, createdAt: at });
  const entries = Object.entries(contents).map(([store, rows]) => [store, rows.length]);
  await writeSnapshot(await openVault(), text, {
    ...{ day, at, reason: 'daily', databaseId, sequence, schema: SCHEMA_VERSION },
    counts: Object.fromEntries(entries),
  });
  return text;
}

/** The log goes as far as the database does, and the sentinel says how far that is. */
async function keepUpKith(): Promise<number> {
  const { databaseId, sequence, counts } = (await readContents()).identity;
  await catchUp(await openVault());
  await chrome.storage.local.set({ sentinel: { databaseId, sequence, counts } });
  return sequence;
}

Object.assign(globalThis, { snapshotKith, keepUpKith });
