import { Refused, type Act, type ActContext, type ActState, type Write } from '@/lib/acts/act';
import { findPerson, findRecord } from '@/lib/acts/edit-record';
import { entryWrites, touchRecord, type EntriesInput } from '@/lib/acts/entries';
import { openNewFollowUp, type FollowUpInput } from '@/lib/acts/follow-up';
import { put } from '@/lib/acts/set-fields';
import { touchHappened } from '@/lib/acts/touch-happened';
import { startOfWeek, type Day } from '@/lib/domain/day';
import { isCapped, type QueueKind } from '@/lib/domain/queue-kinds';
import { queueRule } from '@/lib/domain/queue-kinds/rules';
import { queueRowsOf } from '@/lib/domain/queue-rows';
import type { Id, PersonFile, TimelineRecord, Touch } from '@/lib/domain/record';

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
    const record = findItem(file, input.item);
    if (record === undefined) throw new Refused('recordGone');
    const text = input.text?.trim() ?? '';
    const writes =
      record.type === 'touch'
        ? touchHappened(file, withText(record, text, context), context, input.followUp)
        : finishedItem(file, record, text, input, context);
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
    const setter = { by: 'user' as const, now: context.now };
    const writes = itemsThere(file, items).map(({ record }): Write => {
      if (record.type === 'promise' && record.due !== null && record.due < until) {
        throw new Refused('pastDue', 'snooze');
      }
      return {
        store: 'records',
        record: put(record, { snoozedUntil: until }, setter),
      };
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
    const setter = { by: 'user' as const, now: context.now };
    const writes = itemsThere(file, items).map(({ record, kind }): Write => {
      const outcome = queueRule(kind).drop(record, context.today) as Partial<TimelineRecord>;
      return { store: 'records', record: put(record, outcome, setter) };
    });
    return [...writes, ...admission(state, file, items, context)];
  },
};

function finishedItem(
  file: PersonFile,
  record: TimelineRecord,
  text: string,
  { personId, item, followUp }: DoneInput,
  context: ActContext,
): Write[] {
  // What the rule of a kind sets are fields of its records.
  const outcome = queueRule(item.kind).done(record, context.today) as Partial<TimelineRecord>;
  const finished = put(record, outcome, { by: 'user', now: context.now });
  const after = withRecord(file, finished);
  const writes: Write[] = [{ store: 'records', record: finished }];
  if (text !== '') {
    const touch = { kind: null, day: context.today, text, startedBy: null };
    const happened = touchRecord(personId, touch, context);
    return [...writes, ...touchHappened(after, happened, context, followUp)];
  }
  if (followUp === undefined) return writes;
  return [...writes, ...openNewFollowUp(after, personId, followUp, context)];
}

function withText(touch: Touch, text: string, context: ActContext): Touch {
  return text === '' ? touch : put(touch, { text }, { by: 'user', now: context.now });
}

/** The record of an item, as long as the queue has that item: another window may have finished it. */
function findItem(file: PersonFile, { kind, itemId }: ItemInput): TimelineRecord | undefined {
  const isThere = queueRule(kind)
    .items(file)
    .some((item) => item.itemId === itemId);
  return isThere ? findRecord(file, itemId) : undefined;
}

/** Those of a row's items that are still there; refuses where none is. */
function itemsThere(
  file: PersonFile,
  items: ItemInput[],
): { kind: QueueKind; record: TimelineRecord }[] {
  const there = items.flatMap((item) => {
    const record = findItem(file, item);
    return record === undefined ? [] : [{ kind: item.kind, record }];
  });
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
  const isNudge = queueRowsOf(file).some(
    (row) =>
      row.due <= today && isCapped(row.kind) && items.some(({ itemId }) => itemId === row.itemId),
  );
  if (!isNudge) return [];
  const week = startOfWeek(today, state.settings.weekStart);
  const personId = file.person.id;
  return [{ store: 'admissions', record: { id: `${week}/${personId}`, week, personId } }];
}

function withRecord(file: PersonFile, written: TimelineRecord): PersonFile {
  const records = file.records.map((record) => (record.id === written.id ? written : record));
  return { ...file, records };
}
