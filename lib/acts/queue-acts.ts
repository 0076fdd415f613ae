import { Refused, type Act, type ActContext, type ActState, type Write } from '@/lib/acts/act';
import { findPerson, findRecord } from '@/lib/acts/edit-record';
import { entryWrites, touchRecord, type EntriesInput } from '@/lib/acts/entries';
import { openNewFollowUp, type FollowUpInput } from '@/lib/acts/follow-up';
import { put } from '@/lib/acts/set-fields';
import { touchHappened } from '@/lib/acts/touch-happened';
import { startOfWeek, type Day } from '@/lib/domain/day';
import { isCapped, type QueueKind } from '@/lib/domain/queue-kinds';
import type { QueueItem, QueueSubject } from '@/lib/domain/queue-kinds/rule';
import { queueRule } from '@/lib/domain/queue-kinds/rules';
import { queueRowsOf } from '@/lib/domain/queue-rows';
import type { Id, Person, PersonFile, TimelineRecord, Touch } from '@/lib/domain/record';

/** One item of a row, as the queue showed it. */
export interface ItemInput {
  kind: QueueKind;
  itemId: Id;
}

/** What was said with Done; all of it may be left out. */
export interface DoneInput extends EntriesInput {
  personId: Id;
  /** The item that spoke; what stands beneath it stays, but for a due follow-up that a touch clears. */
  item: ItemInput;
  /** "What happened": makes a touch of today, or fills in the planned one. */
  text?: string;
  followUp?: FollowUpInput;
}

/** Done: what the kind says, then what was filled in. */
export const done: Act<DoneInput> = {
  name: 'done',
  people: ({ personId }) => [personId],
  apply(state, input, context) {
    const file = findPerson(state, input.personId);
    const found = findItem(state, file, input.item);
    if (found === undefined) throw new Refused('recordGone');
    const { subject } = found;
    const text = input.text?.trim() ?? '';
    const isPlan = 'type' in subject && subject.type === 'touch';
    const writes = isPlan
      ? touchHappened(file, withText(subject, text, context), context, input.followUp)
      : finishedItem(file, found, { ...input, text }, context);
    const entries = entryWrites(input.personId, input, context);
    return [...writes, ...entries, ...admission(state, file, [input.item], context)];
  },
};

/** Hides the items under a row until a day. A promise of mine cannot be snoozed past its own day. */
export const snooze: Act<{ personId: Id; items: ItemInput[]; until: Day }> = {
  name: 'snooze',
  people: ({ personId }) => [personId],
  apply(state, { personId, items, until }, context) {
    if (until <= context.today) throw new Refused('dayPast', 'snooze');
    const file = findPerson(state, personId);
    const writes = itemsThere(state, file, items).map(({ kind, item, subject }): Write => {
      if (item.promisedBy !== null && item.due < until) throw new Refused('pastDue', 'snooze');
      const fields = queueRule(kind).snooze?.(item, until) ?? { snoozedUntil: until };
      return written(subject, fields, context);
    });
    return [...writes, ...admission(state, file, items, context)];
  },
};

/** Drops one item: it was not done and will not be. */
export const drop: Act<{ personId: Id; items: ItemInput[] }> = {
  name: 'drop',
  people: ({ personId }) => [personId],
  apply(state, { personId, items }, context) {
    const file = findPerson(state, personId);
    const writes = itemsThere(state, file, items).map(({ kind, subject }): Write =>
      written(subject, queueRule(kind).drop(subject, context.today), context),
    );
    return [...writes, ...admission(state, file, items, context)];
  },
};

/** An item with what it is about. */
interface Found {
  kind: QueueKind;
  item: QueueItem;
  subject: QueueSubject;
}

function finishedItem(
  file: PersonFile,
  { kind, subject }: Found,
  { personId, text, followUp }: DoneInput & { text: string },
  context: ActContext,
): Write[] {
  const rule = queueRule(kind);
  const fields = rule.done(subject, context.today);
  const isChanged = Object.keys(fields).length > 0;
  const writes = isChanged ? [written(subject, fields, context)] : [];
  const after = writes.reduce(withWritten, file);
  if (text !== '' || rule.touch !== undefined) {
    const touch = { kind: rule.touch?.kind ?? null, day: context.today, text, startedBy: null };
    const happened = touchRecord(personId, touch, context);
    return [...writes, ...touchHappened(after, happened, context, followUp)];
  }
  if (followUp === undefined) return writes;
  return [...writes, ...openNewFollowUp(after, personId, followUp, context)];
}

/** What an item is about, with some fields set. What the rule of a kind sets are fields of its subjects. */
function written(
  subject: QueueSubject,
  fields: Record<string, unknown>,
  { now }: ActContext,
): Write {
  const setter = { by: 'user' as const, now };
  return 'type' in subject
    ? { store: 'records', record: put<TimelineRecord>(subject, fields, setter) }
    : { store: 'people', record: put<Person>(subject, fields, setter) };
}

function withText(touch: Touch, text: string, context: ActContext): Touch {
  return text === '' ? touch : put(touch, { text }, { by: 'user', now: context.now });
}

/** What an item is about, as long as the queue has that item: another window may have finished it. */
function findItem(
  state: ActState,
  file: PersonFile,
  { kind, itemId }: ItemInput,
): Found | undefined {
  const item = queueRule(kind)
    .items(file, state.settings.rhythms)
    .find((each) => each.itemId === itemId);
  if (item === undefined) return undefined;
  const subject = itemId === file.person.id ? file.person : findRecord(file, itemId);
  return { kind, item, subject };
}

/** Those of a row's items that are still there; refuses where none is. */
function itemsThere(state: ActState, file: PersonFile, items: ItemInput[]): Found[] {
  const there = items.flatMap((item) => findItem(state, file, item) ?? []);
  if (there.length === 0) throw new Refused('recordGone');
  return there;
}

/** Done, dropped and snoozed count against the weekly cap, where the cap held for what was due. */
function admission(
  state: ActState,
  file: PersonFile,
  items: ItemInput[],
  { today }: ActContext,
): Write[] {
  const isNudge = queueRowsOf(file, state.settings.rhythms).some(
    (row) =>
      row.due <= today && isCapped(row.kind) && items.some(({ itemId }) => itemId === row.itemId),
  );
  if (!isNudge) return [];
  const week = startOfWeek(today, state.settings.weekStart);
  const personId = file.person.id;
  return [{ store: 'admissions', record: { id: `${week}/${personId}`, week, personId } }];
}

function withWritten(file: PersonFile, write: Write): PersonFile {
  if (write.store === 'people' && write.record !== undefined) {
    return { ...file, person: write.record };
  }
  const records = file.records.map((record) =>
    write.store === 'records' && write.record?.id === record.id ? write.record : record,
  );
  return { ...file, records };
}
