import { now, today } from '@/lib/clock';
import type { RawDatabase } from '@/lib/storage/read-raw';
import { tidy } from '@/lib/storage/snapshots/tidy';
import { openVault } from '@/lib/storage/snapshots/vault';
import { writeSnapshot } from '@/lib/storage/snapshots/write-snapshot';
import { whileNobodyErases } from '@/lib/safety/while-nobody-erases';
import { BACKUP_STORES, type BackupContents } from '@/lib/transfer/backup/contents';
import { writeBackup } from '@/lib/transfer/backup/write-backup';

/** Keeps a database of an older schema as a snapshot, its rows as they are. */
export function snapshotBeforeUpgrade({ version: schema, stores }: RawDatabase): Promise<void> {
  return whileNobodyErases(async () => {
    const [identity] = (stores['meta'] ?? []) as Partial<{
      databaseId: string;
      sequence: number;
    }>[];
    const { databaseId, sequence } = identity ?? {};
    // Nobody has named it yet: there was no act.
    if (databaseId === undefined || sequence === undefined) return;
    const rows = BACKUP_STORES.map((store) => [store, stores[store] ?? []] as const);
    if (rows.every(([, each]) => each.length === 0)) return;
    const counts = Object.fromEntries(rows.map(([store, each]) => [store, each.length]));
    // Of whatever schema they are: the text says so, and who reads it then checks them.
    const contents = Object.fromEntries(rows) as unknown as BackupContents;
    const [at, day] = [now(), today()];
    const text = await writeBackup(contents, { databaseId, createdAt: at, schema });
    const vault = await openVault();
    const of = { databaseId, sequence, schema, counts };
    await writeSnapshot(vault, text, { ...of, day, at, reason: 'before-upgrade' });
    await tidy(vault, day);
  });
}
