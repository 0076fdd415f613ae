import type { ActContext, Write } from '@/lib/acts/act';
import { personFromFile, profileFromFile, recordFromFile } from '@/lib/acts/from-file';
import { put } from '@/lib/acts/set-fields';
import type { Id, News, Person, PersonFields, TimelineRecord } from '@/lib/domain/record';
import { fold } from '@/lib/search/fold';
import type { RowBeside } from '@/lib/transfer/import/import-row';
import type { Marks } from '@/lib/transfer/import/plan/marks';
import type { PlannedRow } from '@/lib/transfer/import/plan/planned-row';
import type { OpenNewsOf, StoredIndex } from '@/lib/transfer/import/plan/stored-now';

type NewRow = Extract<PlannedRow, { outcome: 'new' }>;
type OldRow = Extract<PlannedRow, { outcome: 'changed' | 'same' }>;

/** What else is to be known for writing. */
export interface Writing {
  context: ActContext;
  index: StoredIndex;
  /** Who is meant by a name that stands where an introducer does. */
  introducers: ReadonlyMap<string, Id>;
  openNewsOf: OpenNewsOf;
  /** The records that come with somebody new. */
  recordsOf: (personId: Id) => readonly TimelineRecord[];
  marks: Marks;
  /** Whether values, follow-up and last touch of Kith's people file are read: only without its timeline. */
  withBeside: boolean;
  withNews: boolean;
}

/** The records of planned rows, row by row: whoever is written may be let go of before the next is made. */
export function* rowWrites(rows: Iterable<PlannedRow>, writing: Writing): Generator<Write> {
  for (const row of rows) {
    if (row.outcome === 'new') yield* newWrites(row, writing);
    else if (row.outcome === 'changed') yield* changedWrites(row, writing);
  }
}

function* newWrites({ row, id, profiles }: NewRow, writing: Writing): Generator<Write> {
  const { context, index, recordsOf, withBeside } = writing;
  const isFree = id !== null && !index.byId.has(id);
  const personId = isFree ? id : context.newId();
  const fields = withIntroducer(row.fields, personId, writing);
  const person = personFromFile(fields, context, { id: personId, isKept: row.isKept });
  yield { store: 'people', record: person };
  for (const { key, network, aliases } of profiles) {
    if (index.byKey.has(key)) continue;
    yield {
      store: 'profiles',
      record: profileFromFile(person.id, { key, network, aliases }, context),
    };
  }
  if (withBeside && row.beside !== null) {
    for (const record of besideRecords(person.id, row.beside, context)) {
      yield { store: 'records', record };
    }
  }
  for (const record of recordsOf(personId)) yield { store: 'records', record };
}

function* changedWrites(row: OldRow, writing: Writing): Generator<Write> {
  const { context, openNewsOf, marks, withNews } = writing;
  const { person, changes, profiles, isKeeping, isNews } = row;
  const said: Partial<PersonFields> = Object.fromEntries(
    changes.map(({ field, now }) => [field, now]),
  );
  const fields = withIntroducer(said, person.id, writing);
  const names = fields.name === undefined ? [] : [...person.formerNames, person.name];
  if (names.length > 0) {
    fields.formerNames = [...new Set(names)].filter((name) => name !== fields.name);
  }
  const isChanged = changes.length > 0 || isKeeping || marks.has(person.id);
  const changed = isChanged ? marks.take(person, fields, isKeeping, context) : person;
  if (isChanged) yield { store: 'people', record: changed };
  for (const { key, network, aliases } of profiles) {
    yield {
      store: 'profiles',
      record: profileFromFile(person.id, { key, network, aliases }, context),
    };
  }
  if (!isNews || !withNews) return;
  const earlier = openNewsOf(person.id);
  const dropped = { state: 'dropped', snoozedUntil: null } as const;
  const setter = { by: 'file' as const, now: context.now };
  for (const news of earlier) yield { store: 'records', record: put<News>(news, dropped, setter) };
  const learnt = newsOf(person, changed, earlier[0], context);
  if (learnt !== null) yield { store: 'records', record: learnt };
}

/** An introducer who is one of the file's people is that person, and no mere name; nobody introduced themselves. */
function withIntroducer(
  fields: Partial<PersonFields>,
  personId: Id,
  { introducers }: Writing,
): Partial<PersonFields> {
  const { introducedBy } = fields;
  if (introducedBy == null || !('name' in introducedBy)) return fields;
  const id = introducers.get(introducedBy.name);
  if (id === undefined || id === personId) return fields;
  return { ...fields, introducedBy: { personId: id } };
}

/** What was said before; where that was never seen to, what was said before that. Null: they are back where they were. */
function newsOf(
  { company: formerCompany, position: formerPosition }: Person,
  { id, company, position }: Person,
  unseen: News | undefined,
  context: ActContext,
): TimelineRecord | null {
  const former =
    unseen === undefined
      ? { formerCompany, formerPosition }
      : { formerCompany: unseen.formerCompany, formerPosition: unseen.formerPosition };
  if (isOneJob(former.formerCompany, company) && isOneJob(former.formerPosition, position))
    return null;
  const fields = { type: 'news', state: 'open', learntOn: context.today } as const;
  return recordFromFile(
    { ...fields, personId: id, company, position, ...former, snoozedUntil: null },
    context,
  );
}

function isOneJob(one: string, other: string): boolean {
  return fold(one) === fold(other);
}

/** What the people file says beside the person; in what state a value was it does not say. */
function besideRecords(personId: Id, beside: RowBeside, context: ActContext): TimelineRecord[] {
  const { today } = context;
  const value = {
    type: 'value',
    personId,
    kind: null,
    day: today,
    outcome: '',
    snoozedUntil: null,
  } as const;
  const given = beside.offered.map((text) =>
    recordFromFile({ ...value, direction: 'given', state: 'offered', text }, context),
  );
  const received = beside.received.map((text) =>
    recordFromFile(
      { ...value, direction: 'received', state: 'thanked', text, toldOn: null },
      context,
    ),
  );
  const { lastTouch, followUp, followUpReason: reason } = beside;
  const touch = {
    type: 'touch',
    personId,
    state: 'happened',
    kind: null,
    text: '',
    startedBy: null,
  } as const;
  const next = {
    type: 'follow-up',
    personId,
    state: 'open',
    setOn: today,
    closedOn: null,
  } as const;
  return [
    ...given,
    ...received,
    ...(lastTouch === null
      ? []
      : [recordFromFile({ ...touch, day: lastTouch, snoozedUntil: null }, context)]),
    ...(followUp === null
      ? []
      : [recordFromFile({ ...next, due: followUp, reason, snoozedUntil: null }, context)]),
  ];
}
