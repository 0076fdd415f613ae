import fc from 'fast-check';
import type { Write } from '@/lib/acts/act';
import type { BackupContents, RestorableStores } from '@/lib/transfer/backup/contents';
import { anyContents } from './any-contents';

type Fate = 'both' | 'only now' | 'only backup' | 'changed';

/** What is stored now and a backup of it or of something like it: rows came, went and changed in between. */
export function anyRestore(): fc.Arbitrary<{ now: BackupContents; backup: BackupContents }> {
  const fates = fc.array(fc.constantFrom<Fate>('both', 'only now', 'only backup', 'changed'), {
    minLength: 60,
    maxLength: 60,
  });
  return fc.record({ contents: anyContents(5), fates }).map(({ contents, fates }) => {
    let next = 0;
    const sides = { now: emptied(contents), backup: emptied(contents) };
    const share = <Row extends object>(rows: Row[], now: Row[], backup: Row[]): void => {
      for (const row of rows) {
        const fate = fates[next++ % fates.length];
        if (fate !== 'only backup') now.push(fate === 'changed' ? changed(row) : row);
        if (fate !== 'only now') backup.push(row);
      }
    };
    share(contents.people, sides.now.people, sides.backup.people);
    share(contents.profiles, sides.now.profiles, sides.backup.profiles);
    share(contents.records, sides.now.records, sides.backup.records);
    share(contents.drafts, sides.now.drafts, sides.backup.drafts);
    return { now: ofSomebody(sides.now), backup: ofSomebody(sides.backup) };
  });
}

function emptied({ settings, admissions }: BackupContents): BackupContents {
  return { people: [], profiles: [], records: [], drafts: [], settings, admissions };
}

function changed<Row extends object>(row: Row): Row {
  if ('values' in row) return { ...row, values: { name: 'typed since' } };
  if ('starred' in row) return { ...row, starred: row.starred !== true, note: 'changed since' };
  return 'text' in row ? { ...row, text: 'changed since' } : { ...row, pageName: 'changed since' };
}

/** Without what belongs to nobody on that side. */
function ofSomebody(side: BackupContents): BackupContents {
  const ids = new Set(side.people.map(({ id }) => id));
  const isTheirs = ({ personId }: { personId: string }): boolean => ids.has(personId);
  return {
    ...side,
    profiles: side.profiles.filter(isTheirs),
    records: side.records.filter(isTheirs),
    admissions: side.admissions.filter(isTheirs),
  };
}

/** What is stored once these writes are carried out. */
export function carriedOut(now: RestorableStores, writes: readonly Write[]): RestorableStores {
  const stores = Object.fromEntries(
    (['people', 'profiles', 'records', 'settings', 'admissions'] as const).map((store) => [
      store,
      new Map<string, object>(now[store].map((row) => [row.id, row])),
    ]),
  );
  for (const write of writes) {
    if (write.record === undefined) stores[write.store]?.delete(write.deleted);
    else stores[write.store]?.set(write.record.id, write.record);
  }
  const lists = Object.entries(stores).map(([store, rows]) => [store, [...rows.values()]]);
  return Object.fromEntries(lists) as RestorableStores;
}
