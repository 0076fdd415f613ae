import type { ActStores, Write } from '@/lib/acts/act';
import type { Id } from '@/lib/domain/record';
import { addMissing } from '@/lib/transfer/backup/add-missing';
import { checkReferences, type RestoreFinding } from '@/lib/transfer/backup/check-references';
import type { BackupContents, BackupDraft, RestorableStores } from '@/lib/transfer/backup/contents';
import { fieldDifferences, isSameData } from '@/lib/transfer/backup/same-data';

/** `replace`: afterwards there is what the backup holds. `add`: what is here stays; what is missing comes back. */
export type RestoreMode = 'replace' | 'add';

/** What becomes of one store. */
export interface StorePlan<Row> {
  added: Row[];
  /** Rows in which somebody would see a difference; see `fieldDifferences`. */
  changed: { before: Row; after: Row }[];
  removed: Row[];
  same: number;
  /** How many say something else in the backup and stay as they are. */
  left: number;
}

/** What a restore would do: for the preview, and to be carried out. */
export type RestorePlan = { [S in keyof ActStores]: StorePlan<ActStores[S]> } & {
  /** Drafts that are not there now. What is typed now stays, in either mode. */
  drafts: BackupDraft[];
  findings: RestoreFinding[];
  writes: Write[];
};

/** Works out a restore from what is stored now and what a backup holds; changes neither. */
export function planRestore(
  now: RestorableStores & { drafts?: readonly BackupDraft[] },
  backup: BackupContents,
  mode: RestoreMode,
): RestorePlan {
  const { target, findings } = mode === 'add' ? addMissing(now, backup) : replaceBy(backup);
  const writes: Write[] = [];
  const plan = <S extends keyof ActStores>(
    store: S,
    ...states: [now: ActStores[S][], target: ActStores[S][], backup: ActStores[S][]]
  ): StorePlan<ActStores[S]> => {
    const { put, ...rest } = compare(...states);
    // The row and its store belong together: both come from `S`.
    for (const record of put) writes.push({ store, record } as Write);
    for (const { id } of rest.removed) writes.push({ store, deleted: id });
    return rest;
  };
  const typed = new Set(now.drafts?.map(({ id }) => id));
  return {
    people: plan('people', now.people, target.people, backup.people),
    profiles: plan('profiles', now.profiles, target.profiles, backup.profiles),
    records: plan('records', now.records, target.records, backup.records),
    settings: plan('settings', now.settings, target.settings, backup.settings),
    admissions: plan('admissions', now.admissions, target.admissions, backup.admissions),
    drafts: backup.drafts.filter(({ id }) => !typed.has(id)),
    findings,
    writes,
  };
}

/** All of the backup but what belongs to nobody. */
function replaceBy(backup: BackupContents): {
  target: RestorableStores;
  findings: RestoreFinding[];
} {
  const { findings } = checkReferences(backup);
  const orphans = new Set(
    findings.flatMap((each) => (each.kind === 'orphan' ? [`${each.store}/${each.id}`] : [])),
  );
  const { people, settings } = backup;
  const target: RestorableStores = {
    people,
    settings,
    profiles: backup.profiles.filter(({ id }) => !orphans.has(`profiles/${id}`)),
    records: backup.records.filter(({ id }) => !orphans.has(`records/${id}`)),
    admissions: backup.admissions.filter(({ id }) => !orphans.has(`admissions/${id}`)),
  };
  return { target, findings };
}

/** One store as it is, as it shall be, and as the backup has it. `put` is all that has to be written. */
function compare<Row extends { id: Id }>(
  now: readonly Row[],
  target: readonly Row[],
  backup: readonly Row[],
): StorePlan<Row> & { put: Row[] } {
  const before = byId(now);
  const offered = byId(backup);
  const wanted = new Set(target.map(({ id }) => id));
  const removed = now.filter(({ id }) => !wanted.has(id));
  const compared = { added: [], changed: [], removed, same: 0, left: 0, put: [] };
  const plan: StorePlan<Row> & { put: Row[] } = compared;
  for (const row of target) {
    const was = before.get(row.id);
    const other = offered.get(row.id);
    if (!isSameData(was, row)) plan.put.push(row);
    if (was === undefined) plan.added.push(row);
    else if (fieldDifferences(was, row).length > 0) plan.changed.push({ before: was, after: row });
    else if (other === undefined) continue;
    else if (fieldDifferences(was, other).length > 0) plan.left++;
    else plan.same++;
  }
  return plan;
}

function byId<Row extends { id: Id }>(rows: readonly Row[]): Map<Id, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}
