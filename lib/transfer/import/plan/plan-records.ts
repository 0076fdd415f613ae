import type { Id, Person, TimelineRecord } from '@/lib/domain/record';
import type { ImportedFile } from '@/lib/transfer/import/import-row';
import type { PlannedRow } from '@/lib/transfer/import/plan/planned-row';
import type { StoredIndex, StoredNow } from '@/lib/transfer/import/plan/stored-now';

/** What becomes of the records of a timeline file: what is missing is added, what is there stays as it is. */
export interface PlannedRecords {
  count: number;
  skipped: PlannedRow[];
  /** Those that come with somebody new, by the id that they get. */
  ofNew: ReadonlyMap<Id, TimelineRecord[]>;
  ofStored: readonly TimelineRecord[];
  /** Who was only known, and is kept for what is added. */
  keeps: ReadonlyMap<Id, Person>;
}

const NO_RECORDS: PlannedRecords = {
  count: 0,
  skipped: [],
  ofNew: new Map(),
  ofStored: [],
  keeps: new Map(),
};

/** Works out which records are added. `rows` are the people that come with them. */
export function planRecords(
  records: ImportedFile['records'],
  now: StoredNow,
  people: Iterable<PlannedRow>,
  index: StoredIndex,
): PlannedRecords {
  if (records.length === 0) return NO_RECORDS;
  const rows = [...people];
  const there = new Set(now.records?.map(({ id }) => id));
  const openFor = new Set(
    now.records?.flatMap((each) => (isOpenFollowUp(each) ? [each.personId] : [])),
  );
  const comes = new Set(rows.flatMap((row) => (row.outcome === 'new' ? (row.id ?? []) : [])));
  const idOf = (id: Id): Id | undefined =>
    index.byId.get(id)?.id ?? (comes.has(id) ? id : undefined);
  const added: TimelineRecord[] = [];
  const skipped: PlannedRow[] = [];
  for (const { line, record } of records) {
    const personId = idOf(record.personId);
    if (personId === undefined) {
      skipped.push({ line, name: '', outcome: 'skipped', reason: 'noRecord', detail: '' });
    } else if (index.byId.get(personId)?.removedOn != null) {
      skipped.push({ line, name: '', outcome: 'skipped', reason: 'inBin', detail: '' });
    } else if (!there.has(record.id)) {
      there.add(record.id);
      const isSecond = isOpenFollowUp(record) && openFor.has(personId);
      if (isOpenFollowUp(record)) openFor.add(personId);
      added.push(withPeople(record, personId, isSecond, idOf));
    }
  }
  const ofStored = added.filter(({ personId }) => index.byId.has(personId));
  const ofNew = Map.groupBy(
    added.filter(({ personId }) => !index.byId.has(personId)),
    ({ personId }) => personId,
  );
  return { count: added.length, skipped, ofNew, ofStored, keeps: keptFor(ofStored, index) };
}

/** One open follow-up a person: a second comes as replaced. Who is not here is just a name. */
function withPeople(
  record: TimelineRecord,
  personId: Id,
  isSecond: boolean,
  idOf: (id: Id) => Id | undefined,
): TimelineRecord {
  if (record.type === 'follow-up' && isSecond) return { ...record, personId, state: 'replaced' };
  if (record.type !== 'promise' || record.handedTo === null || !('personId' in record.handedTo)) {
    return { ...record, personId };
  }
  const handedTo = idOf(record.handedTo.personId);
  return { ...record, personId, handedTo: handedTo === undefined ? null : { personId: handedTo } };
}

/** Whoever has records is kept; of whoever is only known there may be news. */
function keptFor(added: readonly TimelineRecord[], { byId }: StoredIndex): ReadonlyMap<Id, Person> {
  const keeps = new Map<Id, Person>();
  for (const { type, personId } of added) {
    const person = byId.get(personId);
    if (type !== 'news' && person?.keptSince === null) keeps.set(personId, person);
  }
  return keeps;
}

function isOpenFollowUp(record: TimelineRecord): boolean {
  return record.type === 'follow-up' && record.state === 'open' && record.removedOn === null;
}
