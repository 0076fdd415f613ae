import type { Id, TimelineRecord } from '@/lib/domain/record';
import { rewriteReferences } from '@/lib/domain/rewrite-references';
import {
  BACKUP_STORES,
  type BackupContents,
  type BackupStore,
} from '@/lib/transfer/backup/contents';

/** Something in a backup that does not fit together; none of it keeps the rest from being restored. */
export type Finding =
  /** A row about a person who is not in the file: nobody could ever see it. */
  | { kind: 'orphan'; store: BackupStore; id: Id; personId: Id }
  /** A field that mentions a person who is not in the file. */
  | { kind: 'dangling'; store: BackupStore; id: Id; field: string; personId: Id }
  /** A profile that two people hold. */
  | { kind: 'sharedKey'; id: Id; key: string; personId: Id; holderId: Id }
  /** A second follow-up of one person that is open. */
  | { kind: 'secondFollowUp'; id: Id; personId: Id };

/** Something about a restore that its preview should say. */
export type RestoreFinding =
  | Finding
  /** Somebody of the backup who has been found to be somebody else here, and stays so. */
  | { kind: 'merged'; id: Id; personId: Id }
  /** Somebody of the backup who is in the bin here, and stays there. */
  | { kind: 'inBin'; id: Id };

/** All that does not fit together. `doubled` is a row whose id another row of its store has: then nothing is certain. */
export function checkReferences(contents: BackupContents): {
  findings: Finding[];
  doubled: string | null;
} {
  const known = new Set(contents.people.flatMap(({ id, mergedIds }) => [id, ...mergedIds]));
  return {
    doubled: firstDoubled(contents),
    findings: [
      ...lostReferences(contents, known),
      ...sharedKeys(contents),
      ...secondFollowUps(contents),
    ],
  };
}

function firstDoubled(contents: BackupContents): string | null {
  for (const store of BACKUP_STORES) {
    const seen = new Set<Id>();
    for (const { id } of contents[store]) {
      if (seen.has(id)) return `${store}: the id ${id} twice`;
      seen.add(id);
    }
  }
  return null;
}

function lostReferences(contents: BackupContents, known: ReadonlySet<Id>): Finding[] {
  const findings: Finding[] = [];
  for (const store of ['people', 'profiles', 'records', 'admissions'] as const) {
    for (const row of contents[store]) {
      rewriteReferences(store, row, (personId, field) => {
        // Those who were merged into somebody are there no more, and are meant to be.
        if (known.has(personId) || field === 'mergedIds') return personId;
        findings.push(
          field === 'personId'
            ? { kind: 'orphan', store, id: row.id, personId }
            : { kind: 'dangling', store, id: row.id, field, personId },
        );
        return personId;
      });
    }
  }
  return findings;
}

/** A key that is held is nobody else's; the first in the file is taken for the holder. */
function sharedKeys({ people, profiles }: BackupContents): Finding[] {
  const live = new Set(people.flatMap(({ id, removedOn }) => (removedOn === null ? [id] : [])));
  const holders = new Map<string, Id>();
  const findings: Finding[] = [];
  for (const { id, key, personId, former, removedOn } of profiles) {
    if (former || removedOn !== null || !live.has(personId)) continue;
    const holderId = holders.get(key);
    if (holderId === undefined) holders.set(key, personId);
    else if (holderId !== personId) {
      findings.push({ kind: 'sharedKey', id, key, personId, holderId });
    }
  }
  return findings;
}

function secondFollowUps({ records }: BackupContents): Finding[] {
  const open = new Set<Id>();
  return records.filter(isOpenFollowUp).flatMap(({ id, personId }): Finding[] => {
    if (open.has(personId)) return [{ kind: 'secondFollowUp', id, personId }];
    open.add(personId);
    return [];
  });
}

/** Whether a record is a follow-up that is open and not in the bin. */
export function isOpenFollowUp(record: TimelineRecord): boolean {
  return record.type === 'follow-up' && record.state === 'open' && record.removedOn === null;
}
