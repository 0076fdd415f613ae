import type { Day } from '@/lib/domain/day';
import type { PromiseBy, TouchKind } from '@/lib/domain/kinds';
import type { Id, JobChange, Person, PersonFile, TimelineRecord } from '@/lib/domain/record';
import type { LabelRhythm } from '@/lib/domain/rhythm';

/** Something that wants attention, before snooze and pause are looked at. */
export interface QueueItem {
  /** The id of the record it is about; of a rhythm, the person's. */
  itemId: Id;
  /** From this day it wants attention. */
  showFrom: Day;
  due: Day;
  /** Days between wish and deed that the user had in mind; at least 0. */
  wantedGap: number;
  snoozedUntil: Day | null;
  /** What the row says besides its kind: the reason, or what was planned. */
  text: string;
  /** The day it was set on, or counts from; null: it has none. */
  setOn: Day | null;
  /** The last day before it presses; null: it never does, however long it waits. */
  limitDay: Day | null;
  touchKind: TouchKind | null;
  promisedBy: PromiseBy | null;
  /** Whether the last two messages were left without an answer: the row says so, and does not press. */
  isUnanswered: boolean;
  /** Of news: what they do now, and did. */
  job?: JobChange;
}

/** What an item is about: a record of the timeline, or, of a rhythm, the person. */
export type QueueSubject = TimelineRecord | Person;

/** One kind of row: where its items come from, and what Done, Drop and Snooze do to them. */
export interface QueueKindRule {
  items(file: PersonFile, ofLabels: readonly LabelRhythm[]): QueueItem[];
  /** The fields of the subject that Done with nothing filled in sets. */
  done(subject: QueueSubject, today: Day): Record<string, unknown>;
  /** The fields that Drop sets. */
  drop(subject: QueueSubject, today: Day): Record<string, unknown>;
  /** The fields that Snooze sets; a kind without it has `snoozedUntil`. */
  snooze?(item: QueueItem, until: Day): Record<string, unknown>;
  /** Where Done means a touch of today: its kind, null for one that is not said. */
  touch?: { kind: TouchKind | null };
}

/** An item with what holds where nothing else is said. */
export function queueItem(
  item: Pick<QueueItem, 'itemId' | 'showFrom' | 'due'> & Partial<QueueItem>,
): QueueItem {
  return {
    wantedGap: 0,
    snoozedUntil: null,
    text: '',
    setOn: null,
    limitDay: item.due,
    touchKind: null,
    promisedBy: null,
    isUnanswered: false,
    ...item,
  };
}
