import type { Id, Person, Profile, TimelineRecord } from '@/lib/domain/record';
import { rewriteReferences } from '@/lib/domain/rewrite-references';
import { isOpenFollowUp, type RestoreFinding } from '@/lib/transfer/backup/check-references';
import type { BackupContents, RestorableStores } from '@/lib/transfer/backup/contents';

/**
 * What is stored now, with what only the backup has beside it. Nothing that is here is overwritten: who holds a
 * profile goes on holding it, who was merged stays merged, who is in the bin stays there.
 */
export function addMissing(
  now: RestorableStores,
  backup: BackupContents,
): { target: RestorableStores; findings: RestoreFinding[] } {
  const findings: RestoreFinding[] = [];
  const leadsTo = mergedInto(now.people);
  const led = <Row extends object>(store: 'people' | 'profiles' | 'records', row: Row): Row =>
    rewriteReferences(store, row, (id, field) =>
      field === 'mergedIds' ? id : (leadsTo.get(id) ?? id),
    );
  const people = missing(now.people, backup.people).filter(({ id }) => {
    const personId = leadsTo.get(id);
    if (personId !== undefined) findings.push({ kind: 'merged', id, personId });
    return personId === undefined;
  });
  const everybody = [...now.people, ...people.map((person) => led('people', person))];
  const known = new Set(everybody.map(({ id }) => id));
  const theirs = <Row extends { id: Id; personId: Id }>(
    store: 'profiles' | 'records' | 'admissions',
    rows: readonly Row[],
  ): Row[] =>
    rows.filter(({ id, personId }) => {
      if (!known.has(personId)) findings.push({ kind: 'orphan', store, id, personId });
      return known.has(personId);
    });
  const profiles = missing(now.profiles, backup.profiles).map((each) => led('profiles', each));
  const records = missing(now.records, backup.records).map((each) => led('records', each));
  const addedRecords = oneOpenEach(now.records, theirs('records', records), findings);
  const weeks = new Set(now.admissions.map(({ week }) => week));
  const admissions = backup.admissions.filter(({ week }) => !weeks.has(week));
  const inBin = new Set(now.people.flatMap((each) => (each.removedOn === null ? [] : [each.id])));
  for (const { id, removedOn } of backup.people) {
    if (removedOn === null && inBin.has(id)) findings.push({ kind: 'inBin', id });
  }
  return {
    findings,
    target: {
      people: keptWhereNeeded(everybody, addedRecords, backup.people),
      profiles: [
        ...now.profiles,
        ...notHeld(now.profiles, theirs('profiles', profiles), everybody, findings),
      ],
      records: [...now.records, ...addedRecords],
      settings: now.settings.length > 0 ? now.settings : backup.settings,
      // A week that has begun keeps its list: more people on it would pass the cap.
      admissions: [...now.admissions, ...theirs('admissions', admissions)],
    },
  };
}

function missing<Row extends { id: Id }>(now: readonly Row[], backup: readonly Row[]): Row[] {
  const here = new Set(now.map(({ id }) => id));
  return backup.filter(({ id }) => !here.has(id));
}

/** Whom the ids of those who were merged lead to. */
function mergedInto(people: readonly Person[]): Map<Id, Id> {
  const here = new Set(people.map(({ id }) => id));
  return new Map(
    people.flatMap(({ id, mergedIds }) =>
      mergedIds.filter((each) => !here.has(each)).map((each): [Id, Id] => [each, id]),
    ),
  );
}

/** The profiles whose keys nobody holds yet. One that is held by somebody else is reported. */
function notHeld(
  now: readonly Profile[],
  added: readonly Profile[],
  people: readonly Person[],
  findings: RestoreFinding[],
): Profile[] {
  const live = new Set(people.flatMap(({ id, removedOn }) => (removedOn === null ? [id] : [])));
  const isHeld = ({ personId, former, removedOn }: Profile): boolean =>
    !former && removedOn === null && live.has(personId);
  const holders = new Map(now.filter(isHeld).map(({ key, personId }) => [key, personId]));
  return added.filter((profile) => {
    if (!isHeld(profile)) return true;
    const { id, key, personId } = profile;
    const holderId = holders.get(key);
    if (holderId === undefined) holders.set(key, personId);
    else if (holderId !== personId) {
      findings.push({ kind: 'sharedKey', id, key, personId, holderId });
    }
    return holderId === undefined;
  });
}

/** Records to be added, of which none opens a second follow-up: the one that is here stays the open one. */
function oneOpenEach(
  now: readonly TimelineRecord[],
  added: readonly TimelineRecord[],
  findings: RestoreFinding[],
): TimelineRecord[] {
  const open = new Map<Id, TimelineRecord>();
  for (const record of now) if (isOpenFollowUp(record)) open.set(record.personId, record);
  return added.map((record) => {
    if (record.type !== 'follow-up' || !isOpenFollowUp(record)) return record;
    const { id, personId } = record;
    const other = open.get(personId);
    if (other === undefined) {
      open.set(personId, record);
      return record;
    }
    findings.push({ kind: 'secondFollowUp', id, personId });
    const closedOn = other.type === 'follow-up' ? other.setOn : null;
    return { ...record, state: 'replaced', closedOn, snoozedUntil: null };
  });
}

/** Nobody has a timeline without being kept: who was only known here is kept again since they were. */
function keptWhereNeeded(
  people: readonly Person[],
  added: readonly TimelineRecord[],
  backup: readonly Person[],
): Person[] {
  const live = added.filter(({ removedOn }) => removedOn === null);
  const since = new Map(live.map(({ personId, createdAt }) => [personId, createdAt]));
  const kept = new Map(backup.map(({ id, keptSince }) => [id, keptSince]));
  return people.map((person) => {
    const first = since.get(person.id);
    if (person.keptSince !== null || first === undefined) return person;
    return { ...person, keptSince: kept.get(person.id) ?? first };
  });
}
