import { Refused, type Act, type ActContext, type ActState, type Write } from '@/lib/acts/act';
import { findRecord } from '@/lib/acts/edit-record';
import { entryWrites, touchRecord, type EntriesInput } from '@/lib/acts/entries';
import { clearDueFollowUp, openNewFollowUp, type FollowUpInput } from '@/lib/acts/follow-up';
import { put } from '@/lib/acts/set-fields';
import { startOfWeek, type Day } from '@/lib/domain/day';
import { queueKind, type QueueKind } from '@/lib/domain/queue-kinds';
import type { Id, PersonFile, TimelineRecord } from '@/lib/domain/record';

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
    const file = existing(state, input.personId);
    const record = findRecord(file, input.item.itemId);
    const setter = { by: 'user' as const, now: context.now };
    const text = input.text?.trim() ?? '';
    const outcome = queueKind(input.item.kind).done(
      record,
      context.today,
    ) as Partial<TimelineRecord>;
    const isTouch = record.type === 'touch';
    const finished = put(record, isTouch && text !== '' ? { ...outcome, text } : outcome, setter);
    const writes: Write[] = [{ store: 'records', record: finished }];
    if (!isTouch && text !== '') {
      const touch = { kind: null, day: context.today, text, startedBy: null };
      writes.push({ store: 'records', record: touchRecord(input.personId, touch, context) });
    }
    const after = withWrites(file, writes);
    if (isTouch || text !== '') writes.push(...clearDue(after, input, context));
    writes.push(...entryWrites(input.personId, input, context));
    if (input.followUp !== undefined) {
      writes.push(...openNewFollowUp(after, input.personId, input.followUp, context));
    }
    return [...writes, admission(state, input.personId, context)];
  },
};

/** Hides the items under a row until a day. A promise of mine cannot be snoozed past its own day. */
export const snooze: Act<{ personId: Id; items: ItemInput[]; until: Day }> = {
  name: 'snooze',
  people: ({ personId }) => [personId],
  apply(state, { personId, items, until }, context) {
    if (until <= context.today) throw new Refused('dayPast', 'snooze');
    const file = existing(state, personId);
    const setter = { by: 'user' as const, now: context.now };
    const writes = items.map(({ itemId }): Write => {
      const record = findRecord(file, itemId);
      if (record.type === 'promise' && record.due !== null && record.due < until) {
        throw new Refused('pastDue', 'snooze');
      }
      return {
        store: 'records',
        record: put(record, { snoozedUntil: until }, setter),
      };
    });
    return [...writes, admission(state, personId, context)];
  },
};

/** Drops one item: it was not done and will not be. */
export const drop: Act<{ personId: Id; items: ItemInput[] }> = {
  name: 'drop',
  people: ({ personId }) => [personId],
  apply(state, { personId, items }, context) {
    const file = existing(state, personId);
    const setter = { by: 'user' as const, now: context.now };
    const writes = items.map(({ kind, itemId }): Write => {
      const record = findRecord(file, itemId);
      const outcome = queueKind(kind).drop(record, context.today) as Partial<TimelineRecord>;
      return { store: 'records', record: put(record, outcome, setter) };
    });
    return [...writes, admission(state, personId, context)];
  },
};

function existing(state: ActState, personId: Id): PersonFile {
  const file = state.person(personId);
  if (file === undefined) throw new Refused('personGone');
  return file;
}

function clearDue(file: PersonFile, input: DoneInput, context: ActContext): Write[] {
  return input.followUp === undefined ? clearDueFollowUp(file, context) : [];
}

/** Done, dropped and snoozed count against the weekly cap. */
function admission(state: ActState, personId: Id, { today }: ActContext): Write {
  const week = startOfWeek(today, state.settings.weekStart);
  return { store: 'admissions', record: { id: `${week}/${personId}`, week, personId } };
}

function withWrites(file: PersonFile, writes: Write[]): PersonFile {
  const written = new Map(
    writes.flatMap((write) =>
      write.store === 'records' ? [[write.record.id, write.record] as const] : [],
    ),
  );
  return { ...file, records: file.records.map((record) => written.get(record.id) ?? record) };
}
